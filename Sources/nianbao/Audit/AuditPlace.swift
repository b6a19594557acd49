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
  var text: String {
    guard claim.cell != nil else { return claim.sentence.map { report.sentences[$0].text } ?? "" }
    return "\(headers): \(claim.record.quantity.text)"
  }

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
