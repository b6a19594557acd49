/// Finds an article in a page whose container is not known: the run of siblings whose lines are worth most.
///
/// A line of prose is worth its characters; a line of links costs what it has, a short label a fixed amount. The best run
/// of an element's children is the one with the greatest sum (maximum subsequence segmentation, Pasternack and Roth 2009,
/// taken among siblings in place of the token row), so an article's parts are joined across a short interruption, menus
/// beside it are not, and the result is whole elements. Short lines at its two ends, a salutation or a signature, are
/// taken along up to the first furniture.
struct TextDensity {
  let tree: HTMLTree
  let sums: NodeSums

  /// What a line costs that is no prose.
  private static let labelCost = 12
  private static let lineCost = 4
  /// What a paragraph must be worth to be taken for the article's though it stands apart.
  static let proseWorth = 40
  /// How many short lines at the head, and at the tail, are taken along.
  private static let headLines = 8
  private static let tailLines = 400
  /// In a run of plain short lines no more of them cost: a list of names between paragraphs is no end of the article.
  private static let labelRun = 3

  struct Found {
    var range: Range<Int>
    /// At most 0 when the page has no prose.
    var worth: Int
  }

  func body(in scope: Range<Int>) -> Found {
    var builder = FlowBuilder(tree: tree, sums: sums)
    builder.read(scope)
    let flow = builder.flow
    guard !flow.lines.isEmpty else { return Found(range: scope, worth: 0) }
    var worth = Array(repeating: 0, count: tree.count + 1)
    var run = 0
    for line in flow.lines {
      let value = TextDensity.worth(of: line, in: flow)
      run = value == -TextDensity.labelCost && line.linkCharacters == 0 ? run + 1 : 0
      if run <= TextDensity.labelRun { worth[line.textNode + 1] += value }
    }
    for node in 0..<tree.count { worth[node + 1] += worth[node] }
    let best = bestRun(in: scope, worth)
    // A page without prose may be one table: nothing is left out then.
    guard best.worth > 0 else { return Found(range: scope, worth: best.worth) }
    let whole = withProseBeside(best.range) { worth[tree.end(of: $0)] - worth[$0] }
    return Found(range: withQuietEdges(whole, flow), worth: best.worth)
  }

  private func bestRun(in scope: Range<Int>, _ worth: [Int]) -> Found {
    var best = Found(range: scope, worth: .min)
    func consider(_ start: Int, _ end: Int) {
      var at = start
      var run = 0
      var runStart = start
      while at < end {
        let next = tree.end(of: at)
        if run < 0 {
          run = 0
          runStart = at
        }
        run += worth[next] - worth[at]
        // Of equals the widest: a line's worth is at its first text, and the rest of it must not be left behind.
        if run > best.worth
          || run == best.worth && runStart <= best.range.lowerBound && best.range.upperBound <= next
        {
          best = Found(range: runStart..<next, worth: run)
        }
        at = next
      }
    }
    consider(scope.lowerBound, scope.upperBound)
    for node in scope where tree.isElement(node) { consider(node + 1, tree.end(of: node)) }
    return best
  }

  /// The run with the paragraphs of prose beside it in the same element that an advertisement or a list cut off.
  private func withProseBeside(_ run: Range<Int>, worth: (Int) -> Int) -> Range<Int> {
    guard let parent = tree.parent(of: run.lowerBound) else { return run }
    let prose = tree.children(of: parent).filter { tree.tag($0) == .p && worth($0) >= TextDensity.proseWorth }
    guard prose.contains(where: { run.contains($0) }), let first = prose.first, let last = prose.last else {
      return run
    }
    return min(run.lowerBound, first)..<max(run.upperBound, tree.end(of: last))
  }

  /// The run with the short plain lines right before and after it in the same element.
  private func withQuietEdges(_ run: Range<Int>, _ flow: TextFlow) -> Range<Int> {
    let parent = tree.parent(of: run.lowerBound)
    let inside = parent.map { $0 + 1..<tree.end(of: $0) } ?? 0..<tree.count
    guard let first = flow.lines.firstIndex(where: { $0.textNode >= run.lowerBound }),
      let last = flow.lines.lastIndex(where: { $0.textNode < run.upperBound }), first <= last
    else { return run }
    var start = run.lowerBound
    for line in flow.lines[..<first].suffix(TextDensity.headLines).reversed() {
      guard inside.contains(line.textNode), isQuiet(line, flow), isOpening(line, flow) else { break }
      start = child(of: parent, holding: line.textNode)
    }
    var end = run.upperBound
    for line in flow.lines[(last + 1)...].prefix(TextDensity.tailLines) {
      guard inside.contains(line.textNode), isQuiet(line, flow) else { break }
      end = max(end, tree.end(of: child(of: parent, holding: line.textNode)))
    }
    return start..<end
  }

  private func child(of parent: Int?, holding node: Int) -> Int {
    var at = node
    while let above = tree.parent(of: at), above != parent { at = above }
    return at
  }

  /// A short line that an article begins with: a salutation, a dateline in brackets, a heading, a table of contents.
  private func isOpening(_ line: TextFlow.Line, _ flow: TextFlow) -> Bool {
    // A table above an article is the portal's: 索引号, 发布机构.
    guard line.tableRow == nil else { return false }
    let text = flow.string(line)
    guard let first = text.unicodeScalars.first else { return false }
    return text.ends(with: "：") || text.ends(with: ":") || ["（", "(", "—", "-", "－", "〔"].contains(first)
      || HeadingPattern.begins(text) || SectionTree.isContentsHeading(text)
  }

  /// A line that may be the article's: no link but to a file, no furniture.
  private func isQuiet(_ line: TextFlow.Line, _ flow: TextFlow) -> Bool {
    if line.tableRow != nil { return true }
    let text = flow.string(line)
    if line.linksToFile { return true }
    return line.linkCharacters == 0 && !Furniture.shared.isFurniture(text) && !Furniture.shared.isClosing(text)
  }

  static func worth(of line: TextFlow.Line, in flow: TextFlow) -> Int {
    let plain = line.characters - line.linkCharacters
    // A data table's rows are content, short as their cells are.
    if line.tableRow != nil { return plain / 2 - line.linkCharacters }
    if line.linkCharacters * 2 > line.characters { return line.linksToFile ? 0 : -line.linkCharacters - labelCost }
    let marks = Punctuation.count(in: flow.bytes[line.utf8])
    if marks == 0, line.characters < 30 { return -labelCost }
    return plain - line.linkCharacters - lineCost
  }
}
