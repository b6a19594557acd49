import Foundation
import GRDB
import ReportModel

extension Archive {
  /// Writes a verdict on a claim. Where the same reviewer had corrected it before, those corrections still hold that this one
  /// does not exchange; any other verdict takes the former's place.
  ///
  /// - Parameter id: the claim's id.
  /// - Throws: `ArchiveError.unknown` or `.notExtracted` where there is no such claim, `.correction` where it cannot be corrected so.
  public func judge(_ id: String, _ verdict: Verdict) throws(ArchiveError) {
    let verdict = try verdict.written()
    try write { db in
      let place = try ClaimLookup(id, db)
      let read = try ArchivedClaim.read(
        db, where: ClaimLookup.condition, order: "claim.key", arguments: place.arguments)
      guard let (claim, report) = read.first else { throw try place.absence(of: id, db) }
      let record = try ArchivedRecords(of: place.document, db)
      let text = IndexedText(try record.text())
      guard let line = record.claim(at: place.number), text.contains(place.number) else {
        throw ArchiveError.corrupt("a claim has no record")
      }
      let store = VerdictStore(db, report: report)
      let former = try store.verdict(at: place.number, by: verdict.reviewer)
      var merged = former.map { $0.verdict.merging(verdict) } ?? verdict
      var corrected = claim
      corrected.apply(merged)
      try corrected.checkCorrection()
      // A range is kept whole: another reading may have another one, of which an end alone would make nothing.
      if let low = corrected.low, let high = corrected.high,
        corrected.extracted[.low] != nil || corrected.extracted[.high] != nil
      {
        (merged.corrections[.low], merged.corrections[.high]) = (low, high)
      }
      if let former { try store.delete(former.id) }
      try store.insert(
        merged, at: place.number, number: claim.numberText,
        prefix: NumberContext.prefix(of: place.number, in: text),
        suffix: NumberContext.suffix(of: place.number, in: text), record: String(decoding: line, as: UTF8.self))
    }
  }

  /// Takes a reviewer's verdict on a claim back.
  ///
  /// - Parameter id: the claim's id, also of one that is not extracted any more.
  /// - Throws: `ArchiveError.noVerdict` where the reviewer has given none, `.unknown` where there is no such claim either.
  public func withdraw(_ id: String, by reviewer: String) throws(ArchiveError) {
    try write { db in
      let place = try ClaimLookup(id, db)
      let report = try Int64.fetchOne(db, sql: "SELECT report FROM document WHERE key = ?", arguments: [place.document])
      guard let report else { throw ArchiveError.unknown(id: id) }
      let store = VerdictStore(db, report: report)
      if let verdict = try store.verdict(at: place.number, by: reviewer)?.id
        ?? store.displaced(from: place.number, by: reviewer)
      {
        return try store.delete(verdict)
      }
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE \(ClaimLookup.condition))", arguments: place.arguments)
      // Others may have judged what is not there any more.
      guard try isThere == true || store.hasVerdict(on: place.number) else { throw ArchiveError.unknown(id: id) }
      throw ArchiveError.noVerdict(id: id, reviewer: reviewer)
    }
  }
}
