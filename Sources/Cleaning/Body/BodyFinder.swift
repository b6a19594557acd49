import ReportModel

/// Finds the nodes that hold the article.
struct BodyFinder {
  let tree: HTMLTree
  let sums: NodeSums

  /// What was found, and how.
  struct Body {
    /// In document order, without overlap.
    var ranges: [Range<Int>]
    var means: Means
    /// The same body stands elsewhere in the page, too.
    var isRepeated = false
  }

  enum Means: Equatable {
    /// A CMS's comments around the body.
    case comments
    /// A known container, by its selector.
    case container(String)
    /// Nothing known: where the text is densest.
    case density
  }

  /// Fewer characters than this are no article; more links than this share are a list.
  static let floor = 80
  static let linkCeiling = 0.3

  /// - Parameter floor: how many characters a container must hold.
  func find(floor: Int = BodyFinder.floor) -> Body {
    if let range = CommentMarkers.body(in: tree), isArticle(range, floor: floor) {
      return Body(ranges: [range], means: .comments)
    }
    let containers = Containers.shared
    let matches = containers.matches(in: tree)
    var bodies: [(row: Int, ranges: [Range<Int>], isRepeated: Bool, characters: Int)] = []
    for row in matches.keys.sorted() where containers.rows[row].certainty != .generic {
      guard let body = body(of: matches[row]!, floor: floor) else { continue }
      let characters = body.ranges.reduce(0) { $0 + sums.characters(in: $1) }
      bodies.append((row, body.ranges, body.isRepeated, characters))
    }
    // The surest container, unless it is only a part of the article, or a box beside it.
    let largest = bodies.map(\.characters).max() ?? 0
    if let body = bodies.first(where: { $0.characters * 5 >= largest * 2 }) {
      return Body(
        ranges: body.ranges, means: .container(containers.rows[body.row].selector), isRepeated: body.isRepeated)
    }
    return Body(ranges: [TextDensity(tree: tree, sums: sums).body(in: 0..<tree.count)], means: .density)
  }

  /// A container of a bodiless page: certain or likely, and holding a file, a picture or a script.
  func emptyContainer() -> Body? {
    let containers = Containers.shared
    let matches = containers.matches(in: tree)
    for row in matches.keys.sorted() where containers.rows[row].certainty != .generic {
      for node in matches[row]! where BodySubstance(in: node..<tree.end(of: node), of: tree).isSomething {
        return Body(ranges: [node..<tree.end(of: node)], means: .container(containers.rows[row].selector))
      }
    }
    return nil
  }

  private func isArticle(_ range: Range<Int>, floor: Int) -> Bool {
    let characters = sums.characters(in: range)
    return characters >= floor && Double(sums.linkCharacters(in: range)) < Double(characters) * BodyFinder.linkCeiling
  }

  /// The elements of one selector that together are a body: parts that stand side by side, copies taken once.
  private func body(of nodes: [Int], floor: Int) -> (ranges: [Range<Int>], isRepeated: Bool)? {
    var outer: [Range<Int>] = []
    for node in nodes {
      if let last = outer.last, node < last.upperBound { continue }
      let range = node..<tree.end(of: node)
      if isArticle(range, floor: floor) { outer.append(range) }
    }
    guard let largest = outer.max(by: { sums.characters(in: $0) < sums.characters(in: $1) }) else { return nil }
    let copies = outer.filter { $0 != largest && isCopy($0, of: largest) }
    let first = ([largest] + copies).min { $0.lowerBound < $1.lowerBound }!
    let parent = tree.parent(of: largest.lowerBound)
    let parts = outer.filter {
      $0 == first || !copies.contains($0) && $0 != largest && tree.parent(of: $0.lowerBound) == parent
    }
    return (parts, !copies.isEmpty)
  }

  /// A copy may differ in its furniture, not in what it says.
  private func isCopy(_ range: Range<Int>, of other: Range<Int>) -> Bool {
    let a = sums.characters(in: range)
    let b = sums.characters(in: other)
    guard abs(a - b) * 50 <= max(a, b) else { return false }
    return fingerprint(range) == fingerprint(other)
  }

  /// The first characters of a body, blanks left out.
  private func fingerprint(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    for node in range where tree.isText(node) {
      if let parent = tree.parent(of: node), Visibility.isLeftOut(parent, in: tree) { continue }
      bytes += tree.bytes(node).filter { $0 > 0x20 }
      if bytes.count >= 240 { break }
    }
    return Array(bytes.prefix(240))
  }
}
