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
        db, sql: "SELECT text_start, text_end FROM sentence WHERE document = ? ORDER BY id", arguments: [key])
      return ArchivedText(
        report: report, text: contents.text, sentences: sentences.map { TextSpan(start: $0[0], end: $0[1]) },
        tables: contents.tables.map { ArchivedText.Table(caption: $0.caption, unit: $0.unit, rows: $0.rows) },
        claims: try ArchivedClaim.fetch(
          db, where: "claim.document = ?", order: "claim.number_start", arguments: [key]))
    }
  }
}
