import Records
import ReportModel
import YearDiff

/// Where a claim stands, in words: the section of a sentence, the headers of a cell.
struct AuditPlace {
  let report: ComparedReport
  let claim: ComparedClaim

  init(_ report: ComparedReport, _ index: Int) {
    self.report = report
    claim = report.claims[index]
  }

  /// The sentence; of a cell its headers and what it prints.
  ///
  /// - Parameter body: the document's text.
  func text(_ body: IndexedText) -> String {
    guard claim.cell == nil else { return "\(headers): \(claim.record.quantity.text)" }
    guard let sentence = claim.sentence.map({ report.sentences[$0] }), let span, body.contains(span) else { return "" }
    return (span.start > sentence.start ? "…" : "") + body[span] + (span.end < sentence.end ? "…" : "")
  }

  /// The sentence's place; of one as long as a page, which damaged pages have, what stands around the claim.
  var span: TextSpan? {
    guard let sentence = claim.sentence.map({ report.sentences[$0] }) else { return nil }
    guard sentence.end - sentence.start > AuditPlace.longest else {
      return TextSpan(start: sentence.start, end: sentence.end)
    }
    return TextSpan(
      start: max(sentence.start, claim.start - AuditPlace.around), end: min(sentence.end, claim.end + AuditPlace.around)
    )
  }

  /// In code points.
  private static let longest = 2_000
  private static let around = 300

  /// Sections, from the outermost in; of a cell also its table.
  var path: String {
    var path = claim.record.source.sections
    if let cell = claim.cell { path.append(caption(of: cell)) }
    var shown: [String] = []
    for part in path where part != shown.last { shown.append(part) }
    return shown.joined(separator: " › ")
  }

  var headers: String { (claim.cell?.headers ?? []).joined(separator: " › ") }

  /// A table's caption, or which it is.
  private func caption(of cell: RecordedCell) -> String {
    let table = report.document.tables.first { $0.id == cell.table }
    return table?.caption ?? "table \(cell.table)"
  }
}
