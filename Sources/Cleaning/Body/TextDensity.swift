/// Finds an article in a page whose container is not known: the run of siblings whose lines are worth most.
///
/// A line of prose is worth its characters; a line of links costs what it has, a short label a fixed amount. The best run
/// of an element's children is the one with the greatest sum (maximum subsequence segmentation, Pasternack and Roth 2009,
/// taken among siblings in place of the token row), so an article's parts are joined across a short interruption, menus
/// beside it are not, and the result is whole elements.
struct TextDensity {
  let tree: HTMLTree
  let sums: NodeSums

  /// What a line costs that is no prose.
  static let labelCost = 12
  static let lineCost = 4
  /// What a paragraph must be worth to be taken for the article's though it stands apart.
  static let proseWorth = 40

  func body(in scope: Range<Int>) -> Range<Int> {
    var builder = FlowBuilder(tree: tree, sums: sums)
    builder.read(scope)
    let flow = builder.flow
    guard !flow.lines.isEmpty else { return scope }
    var worth = Array(repeating: 0, count: tree.count + 1)
    for line in flow.lines { worth[line.textNode + 1] += TextDensity.worth(of: line, in: flow) }
    for node in 0..<tree.count { worth[node + 1] += worth[node] }
    var best = scope
    var bestWorth = Int.min
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
        if run > bestWorth || run == bestWorth && runStart <= best.lowerBound && best.upperBound <= next {
          best = runStart..<next
          bestWorth = run
        }
        at = next
      }
    }
    consider(scope.lowerBound, scope.upperBound)
    for node in scope where tree.isElement(node) { consider(node + 1, tree.end(of: node)) }
    // A page without prose may be one table: nothing is left out then.
    guard bestWorth > 0 else { return scope }
    return extended(best) { worth[tree.end(of: $0)] - worth[$0] }
  }

  /// The run with the paragraphs of prose beside it in the same element that an advertisement or a list cut off.
  private func extended(_ run: Range<Int>, worth: (Int) -> Int) -> Range<Int> {
    guard let parent = tree.parent(of: run.lowerBound) else { return run }
    let prose = tree.children(of: parent).filter { tree.tag($0) == .p && worth($0) >= TextDensity.proseWorth }
    guard prose.contains(where: { run.contains($0) }), let first = prose.first, let last = prose.last else {
      return run
    }
    return min(run.lowerBound, first)..<max(run.upperBound, tree.end(of: last))
  }

  static func worth(of line: TextFlow.Line, in flow: TextFlow) -> Int {
    let plain = line.characters - line.linkCharacters
    // A data table's rows are content, short as their cells are.
    if line.tableRow != nil { return plain / 2 - line.linkCharacters }
    if line.linkCharacters * 2 > line.characters { return -line.linkCharacters - labelCost }
    let marks = Punctuation.count(in: flow.bytes[line.utf8])
    if marks == 0, line.characters < 30 { return -labelCost }
    return plain - line.linkCharacters - lineCost
  }
}

/// The punctuation that prose has and labels have not.
enum Punctuation {
  /// Commas, full stops and the like, of either width.
  static func count(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") {
          count += 1
        } else if at + 2 < bytes.count, byte == 0xE3 || byte == 0xEF {
          switch (byte, bytes[at + 1], bytes[at + 2]) {
          case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
            count += 1
          default: break
          }
          at += 2
        }
        at += 1
      }
      return count
    }
  }
}
