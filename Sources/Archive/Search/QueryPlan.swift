import GRDB
import Synchronization

/// How SQLite answers a statement.
public struct QueryPlan: Hashable, Sendable {
  public var sql: String
  /// The lines of `EXPLAIN QUERY PLAN`.
  public var steps: [String]
}

extension Archive {
  /// The plans of all statements that a search runs.
  public func plans(
    of request: SearchRequest, aliases: RegionAliases = .standard
  ) throws(ArchiveError) -> [QueryPlan] {
    try plans(bounds: SearchBounds()) { db, bounds in
      _ = try Archive.search(request, db, aliases: aliases, bounds: bounds)
    }
  }

  /// The plans of all statements that a search for series runs.
  public func plans(
    of request: SeriesRequest, aliases: RegionAliases = .standard
  ) throws(ArchiveError) -> [QueryPlan] {
    try plans(bounds: SearchBounds()) { db, bounds in
      _ = try Archive.series(request, db, aliases: aliases, bounds: bounds)
    }
  }

  func plans(
    bounds: SearchBounds, _ work: (Database, SearchBounds) throws -> Void
  ) throws(ArchiveError) -> [QueryPlan] {
    try read { db in
      let statements = StatementLog()
      db.trace { statements.add($0) }
      defer { db.trace() }
      try work(db, bounds)
      db.trace()
      return try statements.all.map { sql in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        // A plan does not depend on arguments.
        statement.setUncheckedArguments(StatementArguments())
        return QueryPlan(sql: sql, steps: try Row.fetchAll(statement).map { try $0.value("detail") })
      }
    }
  }
}

/// The statements that a connection runs, each once.
private final class StatementLog: Sendable {
  private let statements = Mutex<[String]>([])

  func add(_ event: Database.TraceEvent) {
    guard case .statement(let statement) = event else { return }
    let sql = statement.sql
    // A virtual table's own statements come as comments.
    guard !sql.hasPrefix("--") else { return }
    statements.withLock { if !$0.contains(sql) { $0.append(sql) } }
  }

  var all: [String] { statements.withLock { $0 } }
}
