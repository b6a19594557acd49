import ReportModel

/// A stretch of text with some of it marked, in lines no wider than a terminal.
struct MarkedText {
  /// By its number among ANSI's attributes and colours.
  enum Mark: Int {
    /// No colour: what is looked for, beside quantities that have one.
    case underlined = 4
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
    let owners = (span.start..<span.end).map { place in
      marks.firstIndex { $0.span.start <= place && place < $0.span.end }
    }
    func begin(_ index: Int) -> String {
      let mark = marks[index].mark
      return style.isColored ? "\u{1B}[1;\(mark.rawValue)m" : mark == .underlined ? "‹" : "["
    }
    func end(_ index: Int) -> String {
      style.isColored ? MarkedText.plain : marks[index].mark == .underlined ? "›" : "]"
    }
    var line = MarkedText.indent
    var width = MarkedText.indent.utf8.count
    for (offset, scalar) in text[span].unicodeScalars.enumerated() {
      let owner = owners[offset]
      let begins = owner != nil && (offset == 0 || owners[offset - 1] != owner)
      let ends = owner != nil && (offset + 1 == owners.count || owners[offset + 1] != owner)
      let character = Columns.shown(String(Character(scalar)))
      let cells = Columns.width(character) + (style.isColored ? 0 : (begins ? 1 : 0) + (ends ? 1 : 0))
      if let limit = style.width, width + cells > max(limit, ClaimText.narrowest) {
        // Colour ends with its line, so that a pager that shows the next one alone shows it right.
        let isInside = style.isColored && owner != nil && !begins
        lines.append(isInside ? line + MarkedText.plain : line)
        line = MarkedText.indent + (isInside ? begin(owner!) : "")
        width = MarkedText.indent.utf8.count
      }
      if begins { line += begin(owner!) }
      line += character
      if ends { line += end(owner!) }
      width += cells
    }
    lines.append(line)
  }

  private static let indent = "  "
  private static let plain = "\u{1B}[0m"

  /// A heading: bold where there is colour.
  static func emphasized(_ text: String, _ style: ClaimText.Style) -> String {
    let text = Columns.shown(text)
    return style.isColored ? "\u{1B}[1m" + text + plain : text
  }
}
