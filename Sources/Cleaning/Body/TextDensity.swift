/// Finds an article in a page whose container is not known: the subtree whose lines are worth most.
///
/// A line of prose is worth its characters; a line of links costs what it has, a short label a fixed amount. The best
/// subtree is the one with the greatest sum (maximum subsequence segmentation, Pasternack and Roth 2009, taken over the
/// tree in place of the token row), so an article's parts are joined across a short interruption and a menu is not.
struct TextDensity {
  let tree: HTMLTree

  /// What a line costs that is no prose.
  static let labelCost = 12
  static let lineCost = 4

  func body(in scope: Range<Int>) -> Range<Int> {
    var builder = FlowBuilder(tree: tree)
    builder.readsTables = false
    builder.read(scope)
    let flow = builder.flow
    guard !flow.lines.isEmpty else { return scope }
    var worth = Array(repeating: 0, count: tree.count + 1)
    for line in flow.lines { worth[line.node + 1] += TextDensity.worth(of: line, in: flow) }
    for node in 0..<tree.count { worth[node + 1] += worth[node] }
    var best = scope
    var bestWorth = Int.min
    for node in scope where tree.isElement(node) {
      let sum = worth[tree.end(of: node)] - worth[node]
      // Of equals the innermost.
      if sum > bestWorth || sum == bestWorth && best.contains(node) {
        best = node..<tree.end(of: node)
        bestWorth = sum
      }
    }
    return best
  }

  static func worth(of line: TextFlow.Line, in flow: TextFlow) -> Int {
    let plain = line.characters - line.linkCharacters
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
