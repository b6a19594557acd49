import ReportModel

/// Cuts portal furniture from the two ends of a body, never from its middle.
///
/// 附件 lists and signature blocks are no furniture. A body that is furniture throughout is kept and said to be so: an
/// empty report would hide that there was something.
struct EdgeCutter {
  let title: String?

  /// The lines that are the body.
  func body(of flow: TextFlow, report: (Finding) -> Void) -> Range<Int> {
    var start = 0
    var end = flow.lines.count
    end = closing(of: flow)
    while end > start, isTail(flow, end - 1) { end -= 1 }
    start = headEnd(flow, before: end)
    guard start < end else {
      if !flow.lines.isEmpty { report(Finding(.bodyIsFurniture, "only portal furniture was found and is kept")) }
      return 0..<flow.lines.count
    }
    say("above", flow.lines[..<start], flow, report)
    say("below", flow.lines[end...], flow, report)
    return start..<end
  }

  private func say(_ place: String, _ lines: ArraySlice<TextFlow.Line>, _ flow: TextFlow, _ report: (Finding) -> Void) {
    guard !lines.isEmpty else { return }
    let words = lines.map { flow.string($0) }.joined(separator: " / ")
    report(Finding(.edgeCut, "cut \(place) the body: \(words)"))
  }

  /// The first line after the furniture at the head. A title and what stands between pieces of furniture goes with them:
  /// a title alone may be the document's own and stays.
  private func headEnd(_ flow: TextFlow, before end: Int) -> Int {
    var start = 0
    var at = 0
    let limit = min(end, 12)
    while at < limit {
      let line = flow.lines[at]
      guard line.tableRow == nil else { break }
      let text = flow.string(line)
      if Furniture.shared.isFurniture(text) {
        start = at + 1
      } else if !isTitle(text), line.characters > 30 || Punctuation.count(in: flow.bytes[line.utf8]) > 0 {
        break
      } else if !isTitle(text), HeadingPattern.begins(text) {
        break
      }
      at += 1
    }
    return start
  }

  /// Where a disclaimer or comments begin that run to the end; they are short beside the article.
  private func closing(of flow: TextFlow) -> Int {
    let count = flow.lines.count
    var below = 0
    let all = flow.lines.reduce(0) { $0 + $1.characters }
    for index in flow.lines.indices.reversed() {
      let line = flow.lines[index]
      below += line.characters
      guard line.tableRow == nil, count - index <= 40, below * 2 < all else { break }
      let text = flow.string(line)
      if text.begins(with: "附件") || text.begins(with: "附表") { break }
      if line.characters <= 60 || text.begins(with: "凡"), Furniture.shared.isClosing(text) {
        // A heading of several lines down may close more.
        let above = index > 0 && Furniture.shared.isClosing(flow.string(flow.lines[index - 1]))
        return above ? index - 1 : index
      }
    }
    return count
  }

  private func isTail(_ flow: TextFlow, _ index: Int) -> Bool {
    let line = flow.lines[index]
    guard line.tableRow == nil else { return false }
    let text = flow.string(line)
    if text.begins(with: "附件") || text.begins(with: "附表") { return false }
    return Furniture.shared.isFurniture(text)
  }

  private func isTitle(_ text: String) -> Bool {
    guard let title else { return false }
    return text.withoutBlanks == title.withoutBlanks
  }
}
