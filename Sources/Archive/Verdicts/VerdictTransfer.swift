import GRDB
import ReportModel

/// Carries verdicts over to another reading of a document: its text may have changed, because its page is read in another way
/// than before, or its claims.
struct VerdictTransfer {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Copies a report's verdicts to another's claims. Where the former report is left by its last document they go there for
  /// good, also those whose number is not found any more: they stay without a place.
  ///
  /// - Parameter text: the clean text of the report that they go to.
  func move(from former: Int64, to report: Int64, text: String) throws {
    let verdicts = try PlacedVerdict.fetch(db, where: "report = ?", arguments: [former])
    guard !verdicts.isEmpty else { return }
    let isLast = try Int.fetchOne(db, sql: "SELECT count(*) FROM document WHERE report = ?", arguments: [former]) == 0
    let places = try VerdictPlaces(db, report: report, text: text, for: verdicts).places
    for (verdict, place) in zip(verdicts, places) {
      if isLast {
        try relocate(verdict.id, to: report, place)
      } else if let place {
        try copy(verdict.id, to: report, place)
      }
    }
  }

  /// Gives those of a report's verdicts that have no place the one at which their number is found again.
  ///
  /// - Parameter text: the report's clean text.
  func place(in report: Int64, text: String) throws {
    let verdicts = try PlacedVerdict.fetch(db, where: "report = ? AND number_start IS NULL", arguments: [report])
    guard !verdicts.isEmpty else { return }
    let places = try VerdictPlaces(db, report: report, text: text, for: verdicts, isOccupied: true).places
    for (verdict, place) in zip(verdicts, places) {
      if let place { try relocate(verdict.id, to: report, place) }
    }
  }

  /// How many verdicts have no claim in a document that stands for its report. What a copy of it lacks is not lost.
  func lostCount(of document: Int64) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM verdict WHERE report = (SELECT id FROM report WHERE document = ?)
          AND \(LostVerdict.condition)
        """, arguments: [document, document]) ?? 0
  }

  private func relocate(_ verdict: Int64, to report: Int64, _ place: TextSpan?) throws {
    // The same reviewer's verdict may have been copied when another document of the report was read anew.
    if let place, let other = try other(than: verdict, in: report, place) {
      try db.execute(sql: "DELETE FROM verdict WHERE id = ?", arguments: [other.isNewer ? verdict : other.id])
      if other.isNewer { return }
    }
    try db.execute(
      sql: "UPDATE verdict SET report = ?, number_start = ?, number_end = ? WHERE id = ?",
      arguments: [report, place?.start, place?.end, verdict])
  }

  private func copy(_ verdict: Int64, to report: Int64, _ place: TextSpan) throws {
    if let other = try other(than: verdict, in: report, place) {
      if other.isNewer { return }
      try db.execute(sql: "DELETE FROM verdict WHERE id = ?", arguments: [other.id])
    }
    try db.execute(
      sql: """
        INSERT INTO verdict (report, number_start, number_end, number, prefix, suffix, judgement, reviewer, given_at, note, record)
        SELECT ?, ?, ?, number, prefix, suffix, judgement, reviewer, given_at, note, record FROM verdict WHERE id = ?
        """, arguments: [report, place.start, place.end, verdict])
    try db.execute(
      sql: "INSERT INTO correction (verdict, field, value) SELECT ?, field, value FROM correction WHERE verdict = ?",
      arguments: [db.lastInsertedRowID, verdict])
  }

  /// The same reviewer's verdict that is at the place already, and whether it is the later one.
  private func other(
    than verdict: Int64, in report: Int64, _ place: TextSpan
  ) throws -> (id: Int64, isNewer: Bool)? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT other.id, other.given_at >= own.given_at FROM verdict AS other JOIN verdict AS own ON own.id = ?
        WHERE other.report = ? AND other.number_start = ? AND other.number_end = ? AND other.reviewer = own.reviewer
        """, arguments: [verdict, report, place.start, place.end])
    return try row.map { (try $0.value(0), try $0.value(1)) }
  }
}
