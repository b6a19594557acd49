import GRDB

/// Finds the indicators that hold some terms, the shortest first. One that is a term is the shortest there can be.
struct IndicatorSearch {
  struct Indicator {
    var id: Int64
    var text: String
  }

  let db: Database
  let terms: SearchTerms
  let scope: SearchScope
  let bounds: SearchBounds

  /// - Parameter limit: no more are found than this and one.
  func indicators(limit: Int) throws -> [Indicator] {
    if let few = scope.few { return try sorted(inFew: few) }
    if let grams = terms.grams {
      let count = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM (SELECT 1 FROM indicator_grams WHERE indicator_grams MATCH ?
            LIMIT \(bounds.candidates + 1))
          """, arguments: [grams])
      if count ?? 0 <= bounds.candidates { return try sorted(found: grams) }
    }
    return try fetch(
      "FROM indicator WHERE \(condition) ORDER BY length(text), text LIMIT \(limit + 1)", terms.arguments)
  }

  private var condition: String { terms.condition(on: "indicator.text") }

  private func sorted(found grams: String) throws -> [Indicator] {
    try fetch(
      """
      FROM indicator_grams CROSS JOIN indicator ON indicator.id = indicator_grams.rowid
      WHERE indicator_grams MATCH ? AND \(condition) ORDER BY length(text), text
      """, [grams] + terms.arguments)
  }

  private func sorted(inFew documents: [Int64]) throws -> [Indicator] {
    try fetch(
      """
      FROM (SELECT DISTINCT indicator FROM claim WHERE document IN \(SearchScope.list(documents))) AS used
      CROSS JOIN indicator ON indicator.id = used.indicator WHERE \(condition) ORDER BY length(text), text
      """, terms.arguments)
  }

  private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [Indicator] {
    try Row.fetchAll(db, sql: "SELECT indicator.id, indicator.text " + sql, arguments: arguments)
      .map { Indicator(id: try $0.value(0), text: try $0.value(1)) }
  }
}
