import GRDB
import ReportModel

/// A verdict on a claim that is not there any more: another reading of the document does not have it.
public struct LostVerdict: Hashable, Sendable {
  /// The claim's id, by which the verdict can be taken back.
  public var claim: String
  /// What the claim said when it was judged.
  public var indicator: String
  public var quantity: String
  public var verdict: Verdict
}

extension LostVerdict {
  /// The condition on `verdict` that a document has no claim at its place; the argument is the document's key.
  static let condition = """
    NOT EXISTS (SELECT 1 FROM claim WHERE claim.document = ? AND claim.number_start = verdict.number_start
      AND claim.number_end = verdict.number_end)
    """

  /// Those of a document's report whose claims it does not have, by place.
  ///
  /// - Parameters:
  ///   - document: its key.
  ///   - id: its id.
  static func fetch(_ db: Database, document: Int64, id: String) throws -> [LostVerdict] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM verdict WHERE report = (SELECT report FROM document WHERE key = ?) AND \(condition)
        ORDER BY number_start, id
        """, arguments: [document, document])
    return try rows.map { row in
      let judged = try JudgedClaim(record: row.value("record"))
      // Where it has a place that is where its number stands, and else where it stood in a former text.
      let place = try row.optionalSpan("number_start", "number_end") ?? judged.number
      return LostVerdict(
        claim: "\(id.prefix(16))-\(place.start)-\(place.end)", indicator: judged.indicator, quantity: judged.quantity,
        verdict: try Verdict(row, db))
    }
  }
}
