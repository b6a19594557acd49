import GRDB

/// The claims that are not what their rows say, as far as some terms are concerned: reviewers corrected them, or said that
/// they are none.
struct ReviewedClaims {
  /// Their keys: the rows do not count.
  let keys: [Int64]
  /// Those that are claims, with an indicator that holds the terms now.
  let matches: [(key: Int64, claim: ArchivedClaim)]

  /// - Parameter fields: the corrections that count; all where it is nil.
  init(_ db: Database, _ terms: SearchTerms, _ scope: SearchScope, fields: [Verdict.Field]? = nil) throws {
    let isField = fields.map { fields in
      "AND correction.field IN (\(fields.map { "'\($0.rawValue)'" }.joined(separator: ", ")))"
    }
    keys = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT claim.key FROM verdict LEFT JOIN correction ON correction.verdict = verdict.id \(isField ?? "")
        CROSS JOIN document ON document.report = verdict.report CROSS JOIN claim ON claim.document = document.key
          AND claim.number_start = verdict.number_start AND claim.number_end = verdict.number_end
        CROSS JOIN indicator ON indicator.id = claim.indicator
        WHERE (verdict.judgement = 'notAClaim' OR correction.field IS NOT NULL)
          AND ((\(terms.condition(on: "indicator.text")))
            OR (correction.field = 'indicator' AND \(terms.condition(on: "correction.value"))))
        """, arguments: terms.arguments + terms.arguments)
    matches = try keys.compactMap { key in
      let claims = try ArchivedClaim.fetch(
        db, where: "claim.key = ? AND \(scope.condition)", order: "claim.key", arguments: [key] + scope.arguments)
      guard let claim = claims.first, claim.verdict?.judgement != .notAClaim, terms.areIn(claim.indicator) else {
        return nil
      }
      return (key, claim)
    }
  }

  /// The condition that a row of `claim` is none of them.
  var exclusion: String { keys.isEmpty ? "1" : "claim.key NOT IN \(SearchScope.list(keys))" }
}
