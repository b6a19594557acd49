/// Running sums over a page's nodes in document order, so that what a subtree holds is a difference of two.
struct NodeSums {
  /// For each node and one beyond the last: the characters before it that a reader sees, blanks left out.
  private var characters: [Int32]
  /// The same for those in links.
  private var linkCharacters: [Int32]

  /// - Parameter showsHidden: counts what `display:none` hides, too.
  init(_ tree: HTMLTree, showsHidden: Bool = false) {
    characters = []
    linkCharacters = []
    characters.reserveCapacity(tree.count + 1)
    linkCharacters.reserveCapacity(tree.count + 1)
    var sum: Int32 = 0
    var links: Int32 = 0
    var linkEnd = 0
    var hiddenEnd = 0
    for node in 0..<tree.count {
      characters.append(sum)
      linkCharacters.append(links)
      if node < hiddenEnd { continue }
      if tree.isElement(node) {
        if Links.isLink(node, in: tree) { linkEnd = max(linkEnd, tree.end(of: node)) }
        if Visibility.isLeftOut(node, in: tree, showsHidden: showsHidden) { hiddenEnd = tree.end(of: node) }
      } else if tree.isText(node) {
        let count = NodeSums.visible(tree, node)
        sum += count
        if node < linkEnd { links += count }
      }
    }
    characters.append(sum)
    linkCharacters.append(links)
  }

  func characters(in range: Range<Int>) -> Int {
    Int(characters[range.upperBound] - characters[range.lowerBound])
  }

  func characters(in ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + characters(in: $1) } }

  func linkCharacters(in range: Range<Int>) -> Int {
    Int(linkCharacters[range.upperBound] - linkCharacters[range.lowerBound])
  }

  /// Characters of a text node that are not blank.
  private static func visible(_ tree: HTMLTree, _ node: Int) -> Int32 {
    let it = tree.nodes[node]
    if it.first >= 0 { return it.count > 0 && tree.arena[Int(it.first)] != 0xC2 ? 1 : 0 }
    return tree.source.withUnsafeBufferPointer { source in
      var count: Int32 = 0
      var at = Int(it.sourceStart)
      while at < Int(it.sourceEnd) {
        let byte = source[at]
        // The ideographic space indents paragraphs.
        if byte == 0xE3, at + 2 < Int(it.sourceEnd), source[at + 1] == 0x80, source[at + 2] == 0x80 {
          at += 3
          continue
        }
        if byte > 0x20, byte & 0xC0 != 0x80 { count += 1 }
        at += 1
      }
      return count
    }
  }
}
