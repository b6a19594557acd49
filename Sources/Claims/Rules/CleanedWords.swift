import Quantities
import ReportModel

extension ParagraphReader {
  /// A stretch's words for an indicator: without dates and times, without brackets that hold quantities, without marks at
  /// its edges.
  func cleaned(_ span: TextSpan) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = span.start
    var at = span.start
    while at < span.end {
      if let end = leftOut(at, span) {
        append(start, at, to: &pieces)
        start = end
        at = end
      } else {
        at += 1
      }
    }
    append(start, span.end, to: &pieces)
    return pieces
  }

  /// The words of several stretches for an indicator.
  func cleaned(_ spans: [TextSpan]) -> [TextSpan] { spans.flatMap { cleaned($0) } }

  /// Where what must not be in an indicator ends, if it begins here.
  private func leftOut(_ at: Int, _ span: TextSpan) -> Int? {
    let hole = state.holes.firstPlace { $0.start >= at }
    if hole < state.holes.count, state.holes[hole].start == at { return min(state.holes[hole].end, span.end) }
    if let date = date(at: at), line.ends(Self.namesBefore, at: at) == nil {
      return min(afterDate(date.span.end, span.end), span.end)
    }
    if let length = line.holds(Self.times, at: at) { return min(at + length, span.end) }
    if line.holds("年末", at: at), line.ends(ScopeWords.places, at: at) != nil { return at + 2 }
    return nil
  }

  private static let times = Keywords("全年 今年 去年 截至目前 分别")
  private static let namesBefore = Keywords("“ 《 ‘")

  private func append(_ start: Int, _ end: Int, to pieces: inout [TextSpan]) {
    var span = trimmed(start, end)
    while span.length > 0, Self.edges.contains(line[span.start]) { span = trimmed(span.start + 1, span.end) }
    while span.length > 0, Self.edges.contains(line[span.end - 1]) { span = trimmed(span.start, span.end - 1) }
    if pieces.isEmpty, span.length > 0, line[span.start] == "的" { span.start += 1 }
    if holdsWord(span) { pieces.append(span) }
  }

  /// Whether a letter, a digit or a Chinese character stands in a stretch.
  func holdsWord(_ span: TextSpan) -> Bool {
    (span.start..<max(span.end, span.start)).contains { line.kind($0).isWord }
  }

  private static let edges = Set("，,、:;。—-·".unicodeScalars.map(\.value))
}
