import GRDB
import ReportModel

extension Archive {
  /// A claim with everything about it.
  ///
  /// - Parameter id: its id; the document's part of it may be what the document's id begins with.
  /// - Throws: `ArchiveError.unknown`, `.notExtracted`, `.ambiguous`.
  public func details(of id: String) throws(ArchiveError) -> ClaimDetails {
    try read { db in
      let place = try ClaimLookup(id, db)
      func claims(_ condition: String, _ span: TextSpan) throws -> [ArchivedClaim] {
        try ArchivedClaim.fetch(
          db, where: "claim.document = ? AND \(condition)", order: "claim.number_start",
          arguments: [place.document, span.start, span.end])
      }
      guard let claim = try claims("number_start = ? AND number_end = ?", place.number).first else {
        throw try place.absence(of: id, db)
      }
      let records = try ArchivedRecords(of: place.document, db)
      let contents = try records.contents(at: place.number)
      let table = try claim.cell.map { cell in
        let tables = try records.contents().tables
        guard tables.indices.contains(cell.table) else { throw ArchiveError.corrupt("a claim's table is missing") }
        return tables[cell.table]
      }
      return ClaimDetails(
        claim: claim,
        whole: try claim.whole.flatMap { try claims("number_start = ? AND number_end = ?", $0).first },
        parts: try claims("whole_start = ? AND whole_end = ?", place.number), sections: contents.source.sections,
        indicatorSpans: contents.indicatorSpans.map(\.textSpan), rules: contents.rules,
        prefix: contents.source.prefix, suffix: contents.source.suffix, fragment: contents.source.fragment,
        headers: contents.source.cell?.headers ?? [],
        table: table.map { ArchivedText.Table(caption: $0.caption, unit: $0.unit, rows: $0.rows) })
    }
  }

  /// What makes a browser scroll to each of some claims.
  public func fragments(of claims: [ArchivedClaim]) throws(ArchiveError) -> [String: String] {
    try read { db in
      var fragments: [String: String] = [:]
      for (document, members) in Dictionary(grouping: claims, by: \.document) {
        let records = try ArchivedRecords(of: try DocumentLookup.key(of: document, db), db)
        for claim in members { fragments[claim.id] = try records.contents(at: claim.number).source.fragment }
      }
      return fragments
    }
  }
}
