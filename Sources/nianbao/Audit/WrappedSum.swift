/// A sum in lines no wider than a terminal, broken at blanks.
enum WrappedSum {
  static func lines(_ sum: String, indent: String, width: Int?) -> [String] {
    guard let width else { return [indent + sum] }
    let limit = max(width, ClaimText.narrowest)
    var lines: [String] = []
    var line = indent
    for word in sum.split(separator: " ") {
      let wide = Columns.width(line) + Columns.width(String(word)) + (line == indent ? 0 : 1)
      if wide > limit, line != indent {
        lines.append(line)
        line = indent + "  "
      }
      line += (line.hasSuffix(" ") ? "" : " ") + word
    }
    return lines + [line]
  }
}
