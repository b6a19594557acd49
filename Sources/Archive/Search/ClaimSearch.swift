import GRDB

/// Finds the claims of some indicators, in the order of `ArchivedClaim.comes(before:)`.
struct ClaimSearch {
  let db: Database
  let indicators: [IndicatorSearch.Indicator]
  /// Whether there are no more indicators than these.
  let isComplete: Bool
  let scope: SearchScope
  let reviewed: ReviewedClaims
  let bounds: SearchBounds

  func claims(limit: Int) throws -> (claims: [ArchivedClaim], count: ResultCount) {
    if indicators.isEmpty {
      let claims = reviewed.matches.map(\.claim).sorted { $0.comes(before: $1) }
      return (Array(claims.prefix(limit)), .exactly(claims.count))
    }
    let (keys, count) = try scope.few.map { try inFew($0, limit: limit) } ?? byIndicator(limit: limit)
    let found = try ArchivedClaim.fetch(db, keys: keys)
    let claims = (found + reviewed.matches.map(\.claim)).sorted { $0.comes(before: $1) }
    return (Array(claims.prefix(limit)), count)
  }

  /// All claims of few documents.
  private func inFew(_ documents: [Int64], limit: Int) throws -> (keys: [Int64], count: ResultCount) {
    let places = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    let ranks = Dictionary(uniqueKeysWithValues: indicators.enumerated().map { ($1.id, $0) })
    // The plus sign keeps SQLite from going through all claims of each indicator.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT key, indicator, document, number_start FROM claim WHERE document IN \(SearchScope.list(documents))
        AND +indicator IN \(SearchScope.list(indicators.map(\.id))) AND \(reviewed.exclusion)
        """)
    let hits = try rows.map { row in
      (
        key: try row.value(0) as Int64,
        order: (ranks[try row.value(1)] ?? 0, places[try row.value(2)] ?? 0, try row.value(3) as Int)
      )
    }
    let sorted = hits.sorted { $0.order < $1.order }
    return (sorted.prefix(limit).map(\.key), .exactly(hits.count + reviewed.matches.count))
  }

  private func byIndicator(limit: Int) throws -> (keys: [Int64], count: ResultCount) {
    var keys: [Int64] = []
    let statement = try db.cachedStatement(
      sql: """
        SELECT claim.key FROM claim CROSS JOIN document ON document.key = claim.document
        CROSS JOIN report ON report.id = document.report
        WHERE claim.indicator = ? AND \(scope.condition) AND \(reviewed.exclusion)
        ORDER BY \(SearchScope.order), claim.number_start LIMIT ?
        """)
    for indicator in indicators where keys.count < limit {
      keys += try Int64.fetchAll(statement, arguments: [indicator.id] + scope.arguments + [limit - keys.count])
    }
    return (keys, try count(shown: min(keys.count + reviewed.matches.count, limit), limit: limit))
  }

  private func count(shown: Int, limit: Int) throws -> ResultCount {
    if shown < limit { return .exactly(shown) }
    let claims = "FROM claim WHERE indicator IN \(SearchScope.list(indicators.map(\.id)))"
    if scope.isNarrowed {
      let all = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT 1 \(claims) LIMIT \(bounds.examined + 1))")
      if all ?? 0 > bounds.examined { return .moreThan(shown) }
    }
    let counted = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (SELECT 1 FROM (SELECT key, document \(claims)) AS claim
          CROSS JOIN document ON document.key = claim.document CROSS JOIN report ON report.id = document.report
          WHERE \(scope.condition) AND \(reviewed.exclusion) LIMIT \(bounds.counted + 1))
        """, arguments: scope.arguments)
    let count = (counted ?? 0) + reviewed.matches.count
    if count > bounds.counted { return .moreThan(bounds.counted) }
    return isComplete ? .exactly(count) : .moreThan(count)
  }
}
