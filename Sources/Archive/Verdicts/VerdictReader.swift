import GRDB
import ReportModel

/// The verdicts that count, report by report.
struct VerdictReader {
  private let db: Database
  private var reports: [Int64: [TextSpan: Verdict]] = [:]
  private let isEmpty: Bool

  init(_ db: Database) {
    self.db = db
    isEmpty = (try? Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM verdict)")) ?? false
  }

  /// The verdict on the number at a place: the last that was given.
  mutating func verdict(report: Int64, number: TextSpan) throws -> Verdict? {
    if isEmpty { return nil }
    if let verdicts = reports[report] { return verdicts[number] }
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM verdict WHERE report = ? AND number_start IS NOT NULL ORDER BY given_at, id",
      arguments: [report])
    var verdicts: [TextSpan: Verdict] = [:]
    for row in rows {
      verdicts[try row.span("number_start", "number_end")] = try Verdict(row, db)
    }
    reports[report] = verdicts
    return verdicts[number]
  }
}

extension Verdict {
  init(_ row: Row, _ db: Database) throws {
    let corrections = try Row.fetchAll(
      db, sql: "SELECT field, value FROM correction WHERE verdict = ?", arguments: [row.value("id") as Int64]
    ).map { (try $0.name(0) as Field, try $0.value(1) as String) }
    self.init(
      try row.name("judgement"), by: try row.value("reviewer"), at: try row.value("given_at"),
      note: try row.optional("note"), corrections: Dictionary(corrections) { first, _ in first })
  }
}
