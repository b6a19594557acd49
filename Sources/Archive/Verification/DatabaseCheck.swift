import GRDB

/// Whether SQLite finds the file sound, and the tables are those that the program makes.
struct DatabaseCheck {
  private let db: Database
  private let size: UInt64?

  /// - Parameter size: of the file, in bytes.
  init(_ db: Database, size: UInt64?) {
    self.db = db
    self.size = size
  }

  func faults() throws -> [ArchiveFault] {
    var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(1000)").filter { $0 != "ok" }
      .map { ArchiveFault(.database, .database($0)) }
    // SQLite takes what is missing of the last page for zeros.
    if let size, let page = try UInt64.fetchOne(db, sql: "PRAGMA page_size"), size % page != 0 {
      faults.append(ArchiveFault(.database, .cutOff))
    }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      faults.append(
        ArchiveFault(.database, .reference(table: try row.value(0), row: try row.optional(1), to: try row.value(2))))
    }
    faults += try definitions()
    for (table, condition) in DatabaseCheck.orphans {
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE \(condition)") ?? 0
      if count > 0 { faults.append(ArchiveFault(.database, .orphans(table: table, count: count))) }
    }
    return faults
  }

  /// What a new archive has and this one has not, or otherwise. What a user has added is the user's.
  private func definitions() throws -> [ArchiveFault] {
    let model = try Archive().read { try DatabaseCheck.definitions($0) }
    let own = try DatabaseCheck.definitions(db)
    return model.keys.sorted().compactMap { name in
      own[name] == model[name]
        ? nil : ArchiveFault(.database, .definition(name: name, isThere: own[name] != nil))
    }
  }

  private static func definitions(_ db: Database) throws -> [String: String] {
    // Automatic indexes have no text.
    let rows = try Row.fetchAll(db, sql: "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema")
    return Dictionary(try rows.map { (try $0.value(0), try $0.value(1)) }) { first, _ in first }
  }

  /// What goes with the last that uses it.
  private static let orphans = [
    ("indicator", "NOT EXISTS (SELECT 1 FROM claim WHERE indicator = indicator.id)"),
    ("raw", "NOT EXISTS (SELECT 1 FROM part WHERE raw = raw.id)"),
    ("report", "document IS NULL OR NOT EXISTS (SELECT 1 FROM document WHERE report = report.id)"),
    ("sqlite_sequence", "name = 'source' AND seq < (SELECT max(id) FROM source)"),
  ]
}
