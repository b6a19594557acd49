import ReportModel

/// Cuts portal furniture from the two ends of a body, never from its middle.
///
/// 附件 lists and signature blocks are no furniture. A body that is furniture throughout is kept and said to be so: an
/// empty report would hide that there was something.
struct EdgeCutter {
  let title: String?
  /// The body was found by density: what stands above its title block is then not the article's.
  let isLoose: Bool

  /// How many lines at the head may hold furniture.
  private static let reach = 12

  func cut(_ flow: inout TextFlow, report: (Finding) -> Void) {
    let end = tailStart(flow)
    let head = furnitureAtHead(flow, before: end)
    guard head.count < end else {
      if !flow.lines.isEmpty { report(Finding(.bodyIsFurniture, "only portal furniture was found and is kept")) }
      return
    }
    say("above", head.sorted(), flow, report)
    say("below", Array(end..<flow.lines.count), flow, report)
    flow.removeLines { $0 >= end || head.contains($0) }
  }

  private func say(_ place: String, _ lines: [Int], _ flow: TextFlow, _ report: (Finding) -> Void) {
    guard !lines.isEmpty else { return }
    let words = lines.map { flow.string(flow.lines[$0]) }.joined(separator: " / ")
    report(Finding(.edgeCut, "cut \(place) the body: \(words)"))
  }

  // MARK: Head

  /// The furniture among the first lines, and the title with it: a title alone may be the document's own and stays.
  private func furnitureAtHead(_ flow: TextFlow, before end: Int) -> Set<Int> {
    var furniture: Set<Int> = []
    var titles: [Int] = []
    var at = isLoose ? looseStart(flow, before: end) : 0
    furniture.formUnion(0..<at)
    let limit = min(end, at + EdgeCutter.reach)
    while at < limit {
      let line = flow.lines[at]
      guard line.tableRow == nil else { break }
      let text = flow.string(line)
      if isTitle(text) {
        titles.append(at)
      } else if Furniture.shared.isFurniture(text) {
        furniture.insert(at)
      } else if line.characters > 30 || Punctuation.count(in: flow.bytes[line.utf8]) > 0 || HeadingPattern.begins(text)
      {
        break
      }
      at += 1
    }
    let last = furniture.max() ?? -1
    furniture.formUnion(titles.filter { isLoose || $0 < last || titles.count > 1 && $0 == titles[0] })
    return furniture
  }

  /// In a body found by density: the last breadcrumb, dateline or title with less above it than below.
  private func looseStart(_ flow: TextFlow, before end: Int) -> Int {
    let all = flow.lines[..<end].reduce(0) { $0 + $1.characters }
    var above = 0
    var start = 0
    for (index, line) in flow.lines[..<end].enumerated() {
      guard line.tableRow == nil, above * 5 < all * 2 else { break }
      if line.characters <= 80 {
        let text = flow.string(line)
        if isTitle(text) || Furniture.shared.isDateline(text) || text.holds("位置") && Furniture.shared.isFurniture(text)
        {
          start = index + 1
        }
      }
      above += line.characters
    }
    return start
  }

  private func isTitle(_ text: String) -> Bool {
    guard let title else { return false }
    return text.withoutBlanks == title.withoutBlanks
  }

  // MARK: Tail

  private func tailStart(_ flow: TextFlow) -> Int {
    var end = closing(of: flow)
    while end > 0, isTail(flow, end - 1) { end -= 1 }
    return end
  }

  /// Where tools, related pages, a disclaimer or comments begin that run to the end; they are short beside the article.
  private func closing(of flow: TextFlow) -> Int {
    var start = flow.lines.count
    var below = 0
    let all = flow.lines.reduce(0) { $0 + $1.characters }
    for index in flow.lines.indices.reversed() {
      let line = flow.lines[index]
      below += line.characters
      guard line.tableRow == nil, flow.lines.count - index <= 40, below * 2 < all else { break }
      let text = flow.string(line)
      if Attachments.begins(text) || line.linksToFile { break }
      if line.characters <= 60 || text.begins(with: "凡"), Furniture.shared.isClosing(text) { start = index }
    }
    return start
  }

  private func isTail(_ flow: TextFlow, _ index: Int) -> Bool {
    let line = flow.lines[index]
    guard line.tableRow == nil, !line.linksToFile else { return false }
    let text = flow.string(line)
    if Attachments.begins(text) { return false }
    return Furniture.shared.isFurniture(text)
      || index + 1 < flow.lines.count && Furniture.shared.isWeakFurniture(text)
  }
}
