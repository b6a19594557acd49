import GRDB

/// Which document stands for a report.
struct Succession {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Chooses the document that stands for a report. A report without documents is deleted.
  func chooseDocument(of report: Int64) throws {
    guard let document = try representative(of: report) else {
      try db.cachedStatement(sql: "DELETE FROM report WHERE id = ?").execute(arguments: [report])
      return
    }
    try db.cachedStatement(sql: "UPDATE report SET document = ? WHERE id = ? AND document IS NOT ?")
      .execute(arguments: [document, report, document])
  }

  /// The document that is to stand for a report: that whose page tells most of what it is, else the first by origin, whichever
  /// came first. nil where the report has none.
  func representative(of report: Int64) throws -> Int64? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT key, id, \(Origin.columns),
            (region_name IS NOT NULL) + (year IS NOT NULL) + (report_type <> 'other') + (title IS NOT NULL) AS told
          FROM document JOIN part ON part.document = document.key AND ordinal = 0 WHERE report = ?
          """), arguments: [report])
    let documents = try rows.map { row in
      (
        key: try row.value("key") as Int64, id: try row.value("id") as String, told: try row.value("told") as Int,
        origin: try Origin(row)
      )
    }
    return documents.min { left, right in
      if left.told != right.told { return left.told > right.told }
      return left.origin == right.origin ? left.id < right.id : left.origin < right.origin
    }?.key
  }
}
