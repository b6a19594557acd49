import ReportModel

/// The same article twice in one body, once for large screens and once for small: found by place, as sentences may well be
/// repeated in one report.
enum Repetition {
  /// Cuts a flow where its paragraphs begin to come again, if they do so to the end.
  static func cut(_ flow: inout TextFlow, report: (Finding) -> Void) {
    let prose = flow.lines.indices.filter { flow.lines[$0].tableRow == nil && flow.lines[$0].characters >= 20 }
    guard prose.count >= 4 else { return }
    func bytes(_ index: Int) -> ArraySlice<UInt8> { flow.bytes[flow.lines[index].utf8] }
    let first = bytes(prose[0])
    for second in prose.indices.dropFirst() where bytes(prose[second]) == first {
      let pairs = zip(prose[second...], prose[..<second])
      let same = pairs.count { bytes($0) == bytes($1) }
      guard second >= 2, same * 10 >= second * 9, prose.count - second <= second + 2 else { continue }
      // The copy's own title block goes with it: all after the article's last line.
      let start = lastOfFirst(flow, before: prose[second])
      report(Finding(.bodyRepeated, "the same body stands more than once and is taken once"))
      flow.removeLines { $0 >= start }
      return
    }
  }

  /// Where the first copy ends: its lines are those that the second copy has after its first paragraph, too.
  private static func lastOfFirst(_ flow: TextFlow, before second: Int) -> Int {
    let later = Set(flow.lines[second...].map { flow.string($0) })
    var end = second
    while end > 0, !later.contains(flow.string(flow.lines[end - 1])) { end -= 1 }
    return end
  }
}
