import GRDB

/// The steps that lead from an empty file to today's tables. A step that has been released is never changed; what comes
/// later is appended under a name of its own.
enum ArchiveMigrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 documents, claims, search, verdicts") { db in
      try db.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)")
      for tables in ArchiveSchema.version1 { try db.execute(sql: tables) }
    }
    return migrator
  }
}
