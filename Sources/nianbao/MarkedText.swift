import ReportModel

/// A stretch of text with some of it marked, in lines no wider than a terminal.
struct MarkedText {
  /// By its number in ANSI's colours.
  enum Mark: Int {
    case green = 32
    case yellow = 33
    case magenta = 35
    case cyan = 36
  }

  private(set) var lines: [String] = []

  /// - Parameter marks: spans of the text; where they overlap the first counts.
  init(
    _ text: IndexedText, _ span: TextSpan, marks: [(span: TextSpan, mark: Mark)], style: ClaimText.Style
  ) {
    var line = MarkedText.indent
    var width = MarkedText.indent.utf8.count
    var open: Int?
    func begin(_ index: Int) -> String { style.isColored ? "\u{1B}[1;\(marks[index].mark.rawValue)m" : "[" }
    let end = style.isColored ? MarkedText.plain : "]"
    for (offset, scalar) in text[span].unicodeScalars.enumerated() {
      let place = span.start + offset
      let owner = marks.firstIndex { $0.span.start <= place && place < $0.span.end }
      if owner != open {
        if open != nil { line += end }
        if let owner { line += begin(owner) }
        if !style.isColored { width += (open == nil ? 0 : 1) + (owner == nil ? 0 : 1) }
        open = owner
      }
      let character = String(Character(scalar))
      let cells = Columns.width(character)
      if let limit = style.width, width + cells > max(limit, ClaimText.narrowest) {
        // Colour ends with its line, so that a pager that shows the next one alone shows it right.
        lines.append(style.isColored && open != nil ? line + MarkedText.plain : line)
        line = MarkedText.indent
        width = MarkedText.indent.utf8.count
        if style.isColored, let open { line += begin(open) }
      }
      line += character
      width += cells
    }
    if open != nil { line += end }
    lines.append(line)
  }

  private static let indent = "  "
  private static let plain = "\u{1B}[0m"

  /// A heading: bold where there is colour.
  static func emphasized(_ text: String, _ style: ClaimText.Style) -> String {
    style.isColored ? "\u{1B}[1m" + text + plain : text
  }
}
