import Records
import ReportModel
import YearDiff

/// A diff for reading: what there is in numbers, then what matters, each with the sentences that say so; the rest is counted.
struct DiffText {
  private(set) var text = ""
  private let sections: DiffSections
  private let showsAll: Bool
  private let style: ClaimText.Style
  private let width: Int
  private var hidden: [String] = []

  private var diff: YearDiff { sections.diff }

  init(_ sections: DiffSections, showsAll: Bool, style: ClaimText.Style) {
    self.sections = sections
    self.showsAll = showsAll
    self.style = style
    width = min(max(style.width ?? DiffText.usualWidth, DiffText.narrowest), DiffText.widest)
    addHead()
    for kind in DiffKind.allCases { add(kind) }
    addFoot()
  }

  /// Where the output is no terminal, and where it is one the bounds within which a line reads well.
  private static let usualWidth = 80
  private static let (narrowest, widest) = (50, 120)

  // MARK: - Head and foot

  private mutating func addHead() {
    let labels = diff.labels
    let wide = max(Columns.width(labels.old), Columns.width(labels.new)) + 2
    for (label, report, year) in [(labels.old, diff.old, diff.oldYear), (labels.new, diff.new, diff.newYear)] {
      let blanks = String(repeating: " ", count: wide)
      let title = Columns.wrapped(Columns.shown(DiffText.title(of: report, year)), to: width - wide)
      let facts = Columns.wrapped(Columns.shown(DiffText.facts(of: report)), to: width - wide)
      for (index, line) in (title + facts).enumerated() {
        add((index == 0 ? Columns.padded(label, to: wide) : blanks) + line)
      }
    }
    add("")
    for line in DiffCounts(sections).lines { addWrapped(line, indent: "") }
    for finding in diff.findings { addWrapped("note: " + Columns.shown(finding.message), indent: "") }
  }

  /// - Parameter year: the one that it tells of.
  static func title(of report: ComparedReport, _ year: Int?) -> String {
    (report.document.title ?? "(no title)") + (report.yearRemark(year).map { " (\($0))" } ?? "")
  }

  /// What a report is, in a line.
  static func facts(of report: ComparedReport) -> String {
    let document = report.document
    return [
      document.region?.name, document.reportType, "\(report.claims.count) claims", String(document.id.prefix(12)),
      document.source.uri,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  private mutating func addFoot() {
    guard !hidden.isEmpty else { return }
    add("")
    addWrapped("not shown: " + hidden.joined(separator: ", ") + "; --all shows them", indent: "")
  }

  // MARK: - Parts

  private mutating func add(_ kind: DiffKind) {
    let zeros = showsAll ? 0 : sections[kind].filter(\.isZeroCell).count
    let items = sections[kind].dropLast(zeros)
    let shown = showsAll ? items.count : min(items.count, kind.foldedTo)
    if shown < items.count {
      let rest = items.count - shown
      hidden.append(shown == 0 ? "\(rest) \(kind.noun)" : "\(rest) more \(kind.noun)")
    }
    guard shown > 0 || zeros > 0 else { return }
    add("")
    let count = shown < items.count ? "\(shown) of \(items.count)" : String(items.count)
    add(MarkedText.emphasized(kind.title, style) + "  (\(count))")
    for item in items.prefix(shown) { add(item) }
    if zeros > 0 { add("  and \(DiffText.zeros(zeros))") }
  }

  /// The zeros of tables, which are told by their number.
  static func zeros(_ count: Int) -> String { count == 1 ? "1 zero in tables" : "\(count) zeros in tables" }

  private mutating func add(_ item: DiffItem) {
    let name = item.indicator.isEmpty ? "(no name)" : Columns.shown(item.indicator)
    let left = "  " + name + (item.facts.isEmpty ? "" : "  (\(Columns.shown(item.facts.joined(separator: ", "))))")
    let amount = item.amount.map { "  " + String(repeating: " ", count: max(9 - Columns.width($0), 0)) + $0 } ?? ""
    let right = Columns.shown(item.figures) + amount
    let gap = width - Columns.width(left) - Columns.width(right)
    if gap >= 2 {
      add(left + String(repeating: " ", count: gap) + right)
    } else {
      add(Columns.cut(left, to: width))
      let blanks = width - Columns.width(right)
      if blanks >= 4 { add(String(repeating: " ", count: blanks) + right) } else { addWrapped(right, indent: "    ") }
    }
    for remark in item.remarks { addWrapped(Columns.shown(remark), indent: "    ") }
    let labels = diff.labels
    for quote in item.quotes {
      let label = "    " + (quote.isOld ? labels.old : labels.new) + "  "
      let quoted = QuotedText(quote, in: diff)
      let room = width - Columns.width(label)
      add(label + Excerpt(quoted.text, marks: quoted.marks, width: room, isColored: style.isColored).line)
    }
    if showsAll { for reason in item.reasons { addWrapped(Columns.shown(reason), indent: "    ") } }
  }

  // MARK: - Lines

  private mutating func add(_ line: String) {
    var line = line
    while line.last == " " { line.removeLast() }
    text += line + "\n"
  }

  /// Adds a text in as many lines as it takes, broken at blanks where there are some.
  private mutating func addWrapped(_ words: String, indent: String) {
    for line in Columns.wrapped(words, to: width - indent.utf8.count) { add(indent + line) }
  }
}
