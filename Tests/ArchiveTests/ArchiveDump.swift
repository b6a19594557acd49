import GRDB

@testable import Archive

extension Archive {
  /// All rows of all tables but those that tell of runs, for comparison.
  func everything() throws -> [String] {
    try reader.read { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
            AND name NOT LIKE '%_grams%' AND name NOT IN ('run', 'grdb_migrations') ORDER BY name
          """)
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }
}
