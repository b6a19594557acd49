import Claims
import Extraction
import Quantities
import ReportModel

/// A document's claims for reading: its title, each sentence that has claims with the quantities marked, and under it a
/// line a claim; tables after the sentences; a summary.
struct ClaimText {
  struct Style: Sendable {
    /// Quantities are in colour, else in brackets.
    var isColored: Bool
    /// The cells of a line; nil for as many as it takes.
    var width: Int?
  }

  private(set) var text = ""
  private let contents: Extraction.Contents
  private let report: IndexedText
  private let style: Style

  init(_ contents: Extraction.Contents, style: Style) {
    self.contents = contents
    self.style = style
    report = IndexedText(contents.report.text)
    add(MarkedText.emphasized(contents.report.title ?? "(no title)", style))
    add(facts)
    let lines = ClaimLines(contents.claims.claims, text: report, width: style.width)
    addSentences(lines)
    addTables(lines)
    let claims = contents.claims
    add("")
    add("\(claims.sentences.count) sentences, \(claims.claims.count) claims, \(claims.exclusions.count) exclusions")
  }

  /// What the report is, in a line.
  private var facts: String {
    let report = contents.report
    return [report.region?.name, report.year.map(String.init), report.type.rawValue, report.source.uri]
      .compactMap { $0 }.joined(separator: " · ")
  }

  private mutating func addSentences(_ lines: ClaimLines) {
    let claims = contents.claims
    var at = 0
    var members: [Int: [Int]] = [:]
    for (index, claim) in claims.claims.enumerated() {
      if case .sentence(let sentence) = claim.place { members[sentence, default: []].append(index) }
    }
    while at < claims.sentences.count {
      if let indices = members[at] {
        add("")
        let spans = indices.map { (span: claims.claims[$0].numeral.quantitySpan, mark: claims.claims[$0].mark) }
        let marked = MarkedText(report, claims.sentences[at].span, marks: spans, style: style)
        marked.lines.forEach { add($0) }
        for index in indices { lines[index].forEach { add($0) } }
      }
      at += 1
    }
  }

  private mutating func addTables(_ lines: ClaimLines) {
    var open: Int?
    for (index, claim) in contents.claims.claims.enumerated() {
      guard let cell = claim.cell else { continue }
      if open != cell.table {
        open = cell.table
        let table = contents.report.tables[cell.table]
        let unit = table.unit.map { "（单位：\($0)）" } ?? ""
        add("")
        add(MarkedText.emphasized("table \(cell.table)" + (table.caption.map { " \($0)" } ?? "") + unit, style))
      }
      lines[index].forEach { add($0) }
    }
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  /// A line is not cut to fewer cells than this.
  static let narrowest = 20
}
