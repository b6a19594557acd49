extension Columns {
  /// A text in lines of no more cells than a width, broken at blanks, or where a line is full.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var cells = 0
    /// Where the line can be broken: after its last blank, and the cells up to there.
    var blank: (index: String.UnicodeScalarView.Index, cells: Int)?
    for scalar in text.unicodeScalars {
      let wide = Columns.width(String(Character(scalar)))
      if cells + wide > width, !line.isEmpty {
        if scalar == " " {
          lines.append(String(line))
          line = .init()
          (cells, blank) = (0, nil)
          continue
        }
        if let last = blank, last.cells > width / 2 {
          lines.append(String(line[..<last.index]))
          line = String.UnicodeScalarView(line[last.index...].drop { $0 == " " })
        } else {
          lines.append(String(line))
          line = .init()
        }
        cells = Columns.width(String(line))
        blank = nil
      }
      if scalar == " " { blank = (line.endIndex, cells) }
      line.append(scalar)
      cells += wide
    }
    lines.append(String(line))
    return lines
  }
}
