import GRDB

/// Whose database a file is.
enum ArchiveOwner {
  /// - Throws: `ArchiveError` where it is not an archive that can be opened so.
  static func check(_ db: Database, for access: Archive.Access) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == ArchiveSchema.applicationID else {
      guard try isUnfinished(db) else { throw ArchiveError.foreign }
      // A process that made it was killed before there was anything in it, or is about to fill it.
      if access == .reading { throw ArchiveError.missing }
      return
    }
    let migrator = ArchiveMigrations.migrator
    guard try !migrator.hasBeenSuperseded(db) else { throw ArchiveError.newerSchema }
    guard try access == .writing || migrator.hasCompletedMigrations(db) else { throw ArchiveError.olderSchema }
  }

  /// Whether it has no tables yet, but for that which the migrator makes first.
  private static func isUnfinished(_ db: Database) throws -> Bool {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == 0,
      try Int32.fetchOne(db, sql: "PRAGMA user_version") == 0
    else { return false }
    let tables = try String.fetchAll(db, sql: "SELECT tbl_name FROM sqlite_schema WHERE type <> 'index'")
    guard tables.isEmpty || tables == ["grdb_migrations"] else { return false }
    return try tables.isEmpty || Int.fetchOne(db, sql: "SELECT count(*) FROM grdb_migrations") == 0
  }

  /// Whether an error may come of another process that is making the file: it holds it, or has made the tables first.
  static func isPassing(_ error: DatabaseError) -> Bool {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_SCHEMA: true
    default: false
    }
  }
}
