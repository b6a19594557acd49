/// A stretch of a sentence around what is marked in it, no wider than a line.
struct Excerpt {
  let line: String

  /// - Parameters:
  ///   - text: the sentence.
  ///   - marks: in code points from its start; the first is what must be seen.
  ///   - width: the cells there are.
  init(_ text: String, marks: [Range<Int>], width: Int, isColored: Bool) {
    let scalars = Array(Columns.shown(text).unicodeScalars)
    let marks = marks.filter { $0.lowerBound >= 0 && $0.upperBound <= scalars.count && !$0.isEmpty }
    let cells = scalars.map { Columns.width(String(Character($0))) }
    let brackets = isColored ? 0 : 2 * marks.count
    var (from, to) = (marks.first?.lowerBound ?? 0, marks.first?.upperBound ?? 0)
    var used = cells[from..<to].reduce(0, +) + brackets
    func room(_ from: Int, _ to: Int) -> Int { width - (from > 0 ? 1 : 0) - (to < scalars.count ? 1 : 0) }
    // What leads up to a number says what it is: it gets two thirds of the line.
    let before = max(width - used, 0) * 2 / 3
    var taken = 0
    while from > 0, taken + cells[from - 1] <= before, used + cells[from - 1] <= room(from - 1, to) {
      from -= 1
      taken += cells[from]
      used += cells[from]
    }
    while to < scalars.count, used + cells[to] <= room(from, to + 1) {
      used += cells[to]
      to += 1
    }
    while from > 0, used + cells[from - 1] <= room(from - 1, to) {
      from -= 1
      used += cells[from]
    }
    var line = from > 0 ? "…" : ""
    for index in from..<to {
      if marks.contains(where: { $0.lowerBound == index }) { line += isColored ? "\u{1B}[1;36m" : "[" }
      line.unicodeScalars.append(scalars[index])
      if marks.contains(where: { $0.upperBound == index + 1 }) { line += isColored ? "\u{1B}[0m" : "]" }
    }
    // A colour ends with its line.
    if isColored, marks.contains(where: { $0.lowerBound < to && $0.upperBound > to }) { line += "\u{1B}[0m" }
    self.line = to < scalars.count ? line + "…" : line
  }
}
