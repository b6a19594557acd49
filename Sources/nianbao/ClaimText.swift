import Extraction
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
  private let report: ReadableReport
  private let style: Style

  init(_ contents: Extraction.Contents, style: Style) {
    self.init(ReadableReport(contents), style: style)
  }

  /// - Parameter head: what is told under the title and the facts, a line each.
  init(_ report: ReadableReport, head: [String] = [], style: Style) {
    self.report = report
    self.style = style
    add(MarkedText.emphasized(report.title ?? "(no title)", style))
    add(Columns.shown(facts))
    head.forEach { add(Columns.shown($0)) }
    let lines = ClaimLines(report.claims, text: report.text, width: style.width)
    addSentences(lines)
    addTables(lines)
    add("")
    let rejected = report.claims.filter(\.isRejected).count
    let counts = [
      "\(report.sentences.count) sentences", "\(report.claims.count - rejected) claims",
      rejected == 0 ? nil : "\(rejected) judged no claim", "\(report.exclusionCount) exclusions",
    ]
    add(counts.compactMap { $0 }.joined(separator: ", "))
  }

  /// What the report is, in a line.
  private var facts: String {
    [report.region, report.year.map(String.init), report.type.rawValue, report.uri].compactMap { $0 }
      .joined(separator: " · ")
  }

  private mutating func addSentences(_ lines: ClaimLines) {
    var members: [Int: [Int]] = [:]
    for (index, claim) in report.claims.enumerated() {
      if case .sentence(let sentence) = claim.place { members[sentence, default: []].append(index) }
    }
    for (sentence, span) in report.sentences.enumerated() {
      guard let indices = members[sentence] else { continue }
      add("")
      let spans = indices.map { (span: report.claims[$0].quantity, mark: report.claims[$0].words.mark) }
      MarkedText(report.text, span, marks: spans, style: style).lines.forEach { add($0) }
      for index in indices { lines[index].forEach { add($0) } }
    }
  }

  private mutating func addTables(_ lines: ClaimLines) {
    var open: Int?
    for (index, claim) in report.claims.enumerated() {
      guard case .table(let number) = claim.place else { continue }
      if open != number {
        open = number
        let table = report.tables[number]
        let unit = table.unit.map { "（单位：\($0)）" } ?? ""
        add("")
        add(MarkedText.emphasized("table \(number)" + (table.caption.map { " \($0)" } ?? "") + unit, style))
      }
      lines[index].forEach { add($0) }
    }
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  /// A line is not cut to fewer cells than this.
  static let narrowest = 20
}
