import Foundation
import GRDB
import ReportModel

extension Archive {
  /// Writes a verdict on a claim. A reviewer's former verdict on it is replaced.
  ///
  /// - Parameter id: the claim's id.
  /// - Throws: `ArchiveError.unknown` where there is no such claim, `.halfRange` where it would have one end of a range.
  public func judge(_ id: String, _ verdict: Verdict) throws(ArchiveError) {
    try write { db in
      let place = try ClaimLookup(id, db)
      let record = try ArchivedRecords(of: place.document, db)
      guard
        let claim = try Row.fetchOne(
          db,
          sql: """
            SELECT number, document.report FROM claim JOIN document ON document.key = claim.document
            WHERE claim.document = ? AND number_start = ? AND number_end = ?
            """, arguments: [place.document, place.number.start, place.number.end]),
        let line = record.claim(at: place.number)
      else { throw ArchiveError.unknown(id: id) }
      let condition = "claim.document = ? AND claim.number_start = ?"
      if var corrected = try ArchivedClaim.fetch(
        db, where: condition, order: "claim.key", arguments: [place.document, place.number.start]
      ).first {
        corrected.apply(verdict)
        guard (corrected.low == nil) == (corrected.high == nil) else { throw ArchiveError.halfRange }
      }
      let text = IndexedText(try record.text())
      let former = try Int64.fetchOne(
        db, sql: "SELECT id FROM verdict WHERE report = ? AND number_start = ? AND number_end = ? AND reviewer = ?",
        arguments: [claim[1] as Int64, place.number.start, place.number.end, verdict.reviewer])
      if let former { try db.execute(sql: "DELETE FROM verdict WHERE id = ?", arguments: [former]) }
      try db.execute(
        sql: """
          INSERT INTO verdict (report, number_start, number_end, number, prefix, suffix, judgement, reviewer, given_at,
            note, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          claim[1] as Int64, place.number.start, place.number.end, claim[0] as String,
          NumberContext.prefix(of: place.number, in: text), NumberContext.suffix(of: place.number, in: text),
          verdict.judgement.rawValue, verdict.reviewer, verdict.givenAt, verdict.note,
          String(decoding: line, as: UTF8.self),
        ])
      let key = db.lastInsertedRowID
      for (field, value) in verdict.corrections.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        try db.execute(
          sql: "INSERT INTO correction (verdict, field, value) VALUES (?, ?, ?)",
          arguments: [key, field.rawValue, value])
      }
    }
  }
}
