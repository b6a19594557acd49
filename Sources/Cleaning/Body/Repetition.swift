import ReportModel

/// The same article twice in one body, once for large screens and once for small: found by place, as sentences may well be
/// repeated in one report.
enum Repetition {
  /// How far down the first copy may begin: above it stands the page's title block.
  private static let reach = 6

  /// Cuts a flow where its paragraphs begin to come again, if they do so to the end.
  static func cut(_ flow: inout TextFlow, report: (Finding) -> Void) {
    let prose = flow.lines.indices.filter { flow.lines[$0].tableRow == nil && flow.lines[$0].characters >= 20 }
    let texts = prose.map { flow.string(flow.lines[$0]) }
    for first in texts.indices.prefix(reach) {
      guard let second = texts[(first + 1)...].firstIndex(of: texts[first]), isCopy(texts, first, second) else {
        continue
      }
      report(Finding(.bodyRepeated, "the same body stands more than once and is taken once"))
      let end = endOfCopy(flow, before: prose[second])
      flow.removeLines { $0 >= end }
      return
    }
  }

  /// Whether the paragraphs from `second` on are those from `first` on, all but a few, and nothing much follows them.
  private static func isCopy(_ texts: [String], _ first: Int, _ second: Int) -> Bool {
    let length = second - first
    guard length >= 3, Set(texts[first..<second]).count * 5 >= length * 4 else { return false }
    let same = zip(texts[second...], texts[first..<second]).count { $0 == $1 }
    return same * 10 >= length * 8 && texts.count - second <= length + 2
  }

  /// Where the first copy ends. The second copy's title block stands before its first paragraph; none of its lines comes
  /// again after it.
  private static func endOfCopy(_ flow: TextFlow, before second: Int) -> Int {
    let later = Set(flow.lines[second...].map { flow.string($0) })
    var end = second
    while end > 0, !later.contains(flow.string(flow.lines[end - 1])) { end -= 1 }
    // Never in the middle of a table.
    if end < flow.lines.count, let row = flow.lines[end].tableRow, row.row > 0 {
      end = flow.tables[row.table].lines.upperBound
    }
    return min(end, second)
  }
}
