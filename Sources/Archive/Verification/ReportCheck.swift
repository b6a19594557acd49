import GRDB

/// Whether the right documents stand for reports, and reports name what replaced them.
struct ReportCheck {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func faults() throws -> [ArchiveFault] {
    let (succession, versions) = (Succession(db), Versions(db))
    var faults: [ArchiveFault] = []
    for row in try Row.fetchAll(db, sql: "SELECT id, document, superseded_by FROM report ORDER BY id") {
      let report: Int64 = try row.value(0)
      let document: Int64? = try row.optional(1)
      let own = try id(of: document)
      let expected = try succession.representative(of: report)
      if expected != document {
        faults.append(ArchiveFault(.reports, document: own, .representative(expected: try id(of: expected))))
      }
      let successor = try versions.replacement(of: report)
      let named: Int64? = try row.optional(2)
      if successor != named {
        faults.append(
          ArchiveFault(
            .reports, document: own,
            .successor(expected: try idOfReport(successor), found: try idOfReport(named))))
      }
    }
    return faults
  }

  private func id(of document: Int64?) throws -> String? {
    try String.fetchOne(db, sql: "SELECT id FROM document WHERE key = ?", arguments: [document])
  }

  private func idOfReport(_ report: Int64?) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT document.id FROM report JOIN document ON document.key = report.document WHERE report.id = ?",
      arguments: [report])
  }
}
