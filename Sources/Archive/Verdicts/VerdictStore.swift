import GRDB
import ReportModel

/// The rows of the verdicts on one report, inside a transaction.
struct VerdictStore {
  private let db: Database
  private let report: Int64

  init(_ db: Database, report: Int64) {
    self.db = db
    self.report = report
  }

  /// What a reviewer says of the number at a place.
  func verdict(at number: TextSpan, by reviewer: String) throws -> (id: Int64, verdict: Verdict)? {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM verdict WHERE report = ? AND number_start = ? AND number_end = ? AND reviewer = ?",
      arguments: [report, number.start, number.end, reviewer])
    return try row.map { (try $0.value("id"), try Verdict($0, db)) }
  }

  /// A reviewer's verdict without a place, on a number that stood at one when it was judged.
  func displaced(from number: TextSpan, by reviewer: String) throws -> Int64? {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT id, record FROM verdict WHERE report = ? AND number_start IS NULL AND reviewer = ? ORDER BY id",
      arguments: [report, reviewer])
    return try rows.first { try JudgedClaim(record: $0.value(1)).number == number }?.value(0)
  }

  /// Whether any reviewer has judged the number at a place, or one that stood there and has no place now.
  func hasVerdict(on number: TextSpan) throws -> Bool {
    let isPlaced = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM verdict WHERE report = ? AND number_start = ? AND number_end = ?)",
      arguments: [report, number.start, number.end])
    if isPlaced == true { return true }
    let records = try Row.fetchAll(
      db, sql: "SELECT record FROM verdict WHERE report = ? AND number_start IS NULL", arguments: [report])
    return try records.contains { try JudgedClaim(record: $0.value(0)).number == number }
  }

  func delete(_ verdict: Int64) throws {
    try db.execute(sql: "DELETE FROM verdict WHERE id = ?", arguments: [verdict])
  }

  /// Adds a verdict.
  ///
  /// - Parameters:
  ///   - number: its words; `prefix` and `suffix` stand around them.
  ///   - record: the claim's as it is now.
  func insert(
    _ verdict: Verdict, at place: TextSpan, number: String, prefix: String, suffix: String, record: String
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO verdict (report, number_start, number_end, number, prefix, suffix, judgement, reviewer, given_at,
          note, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        report, place.start, place.end, number, prefix, suffix, verdict.judgement.rawValue, verdict.reviewer,
        verdict.givenAt, verdict.note, record,
      ])
    let key = db.lastInsertedRowID
    for (field, value) in verdict.corrections.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try db.execute(
        sql: "INSERT INTO correction (verdict, field, value) VALUES (?, ?, ?)",
        arguments: [key, field.rawValue, value])
    }
  }
}
