import Foundation
import GRDB
import ReportModel

extension Archive {
  /// What a document says.
  ///
  /// - Parameter id: the document's id or what it begins with.
  public func text(of id: String) throws(ArchiveError) -> ArchivedText {
    try read { db in
      let key = try DocumentLookup.key(of: id, db)
      let filter = ReportFilter(ids: [id])
      guard let report = try ArchivedReport.fetch(db, filter, aliases: .standard).first else {
        throw ArchiveError.unknown(id: id)
      }
      let contents = try ArchivedRecords(of: key, db).contents()
      let sentences = try Row.fetchAll(
        db, sql: "SELECT text_start, text_end FROM sentence WHERE document = ? ORDER BY id", arguments: [key]
      ).map { try $0.span(0, 1) }
      let text = ArchivedText(
        report: report, text: contents.text, sentences: sentences,
        tables: contents.tables.map { ArchivedText.Table(caption: $0.caption, unit: $0.unit, rows: $0.rows) },
        claims: try ArchivedClaim.fetch(
          db, where: "claim.document = ?", order: "claim.number_start", arguments: [key]),
        lostVerdicts: try LostVerdict.fetch(db, document: key, id: report.id))
      guard text.isConsistent else { throw ArchiveError.corrupt("rows refer to what their document does not have") }
      return text
    }
  }
}

extension ArchivedText {
  /// Whether its sentences and claims stand in its text, and its claims in its sentences and tables.
  fileprivate var isConsistent: Bool {
    let whole = TextSpan(start: 0, end: text.unicodeScalars.count)
    return sentences.allSatisfy { $0.isInside(whole) }
      && claims.allSatisfy { claim in
        claim.quantity.isInside(whole) && claim.cell.map { tables.indices.contains($0.table) } ?? true
          && claim.sentence.map { sentences.indices.contains($0) } ?? true
      }
  }
}
