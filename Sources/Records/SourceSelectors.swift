import Claims
import ReportModel

/// Where a report's statements can be found again: by place, by words, in the page and in the raw file.
///
/// What several records share is worked out once.
final class SourceSelectors {
  /// How many code points of text before and after a quotation are told.
  static let contextLength = 32

  let report: Report
  let text: IndexedText
  private let sentences: [Sentence]
  private var xpaths: [Int: String] = [:]
  private var sectionChains: [Int: [String]] = [:]
  private var fragments: [TextSpan: String] = [:]
  private let sectionIndices: [Int: Int]
  /// The first line of each table.
  private let tableLines: [Int: Int]

  init(_ report: Report, sentences: [Sentence]) {
    self.report = report
    self.sentences = sentences
    text = IndexedText(report.text)
    sectionIndices = Dictionary(report.sections.enumerated().map { ($1.id, $0) }) { first, _ in first }
    tableLines = Dictionary(
      report.paragraphs.indices.compactMap { index in report.paragraphs[index].tableRow.map { ($0.table, index) } }
    ) { first, _ in first }
  }

  /// What a claim's place stands for; nil where the report has no such place.
  func place(_ place: ClaimPlace) -> NumeralPlace? {
    switch place {
    case .sentence(let index):
      guard sentences.indices.contains(index), text.contains(sentences[index].span) else { return nil }
      let sentence = sentences[index]
      return NumeralPlace(
        span: sentence.span, sentence: index, cell: nil, section: sentence.section, node: node(of: sentence))
    case .cell(let place):
      guard report.tables.indices.contains(place.table) else { return nil }
      let table = report.tables[place.table]
      guard table.grid.indices.contains(place.row), table.grid[place.row].indices.contains(place.column),
        let index = table.grid[place.row][place.column], text.contains(table.cells[index].span)
      else { return nil }
      let line = tableLines[place.table].map { report.paragraphs[$0] }
      let cell = table.cells[index]
      return NumeralPlace(
        span: cell.span, sentence: nil, cell: place, section: line?.section, node: cell.node ?? line?.node)
    }
  }

  /// The node of a sentence's paragraph.
  func node(of sentence: Sentence) -> Int? {
    report.paragraphs.indices.contains(sentence.paragraph) ? report.paragraphs[sentence.paragraph].node : nil
  }

  /// The XPath of a node; nil in a plain text.
  func xpath(of node: Int?) -> String? {
    guard let node else { return nil }
    if let path = xpaths[node] { return path }
    let path = report.paths[node]
    xpaths[node] = path
    return path
  }

  /// The headings that a section stands under, its own last.
  func headings(of section: Int?) -> [String] {
    guard let section, let index = sectionIndices[section] else { return [] }
    if let chain = sectionChains[section] { return chain }
    let innermost = report.sections[index]
    // A parent stands before its section.
    let parent = innermost.parent.flatMap { $0 < section ? $0 : nil }
    let chain = headings(of: parent) + [innermost.number + innermost.heading]
    sectionChains[section] = chain
    return chain
  }

  /// The text before a span.
  func prefix(of span: TextSpan) -> String {
    text[TextSpan(start: max(span.start - SourceSelectors.contextLength, 0), end: span.start)]
  }

  /// The text after a span.
  func suffix(of span: TextSpan) -> String {
    text[TextSpan(start: span.end, end: min(span.end + SourceSelectors.contextLength, text.count))]
  }

  /// The link to a place: to its sentence, or to its row from the row's first cell up to its own.
  func fragment(of place: NumeralPlace) -> String {
    if let fragment = fragments[place.span] { return fragment }
    let fragment = TextFragment.link(to: text[place.span], from: place.cell.flatMap { firstText(inRowOf: $0) })
    fragments[place.span] = fragment
    return fragment
  }

  /// The words that a cell's row begins with, if they are another cell's.
  private func firstText(inRowOf place: CellPlace) -> String? {
    let table = report.tables[place.table]
    // A cell that comes down from a row above does not stand in this one in the page.
    let cells = table.grid[place.row].compactMap { $0 }.lazy.map { table.cells[$0] }
    guard let first = cells.first(where: { $0.row == place.row && !$0.text.isEmpty }), first.column < place.column
    else { return nil }
    return first.text
  }
}
