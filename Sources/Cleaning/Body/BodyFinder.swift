import ReportModel

/// Finds the nodes that hold the article.
struct BodyFinder {
  let tree: HTMLTree
  let sums: NodeSums
  /// For each row of the known containers the elements that it selects.
  private let matches: [Int: [Int]]

  init(tree: HTMLTree, sums: NodeSums) {
    self.tree = tree
    self.sums = sums
    matches = Containers.shared.matches(in: tree)
  }

  /// What was found, and how.
  struct Body {
    /// In document order, without overlap.
    var ranges: [Range<Int>]
    var means: Means
    /// The same body stands elsewhere in the page, too.
    var isRepeated = false
    /// The page has no prose that could be an article.
    var isPoor = false
    /// The characters of prose in it are few enough to be a teaser's.
    var isSlight = false
    /// How much more prose stands elsewhere in the page, when it is more than the body has.
    var proseElsewhere = 0
  }

  enum Means: Equatable {
    /// A known container, or a CMS's comments around the body.
    case container
    /// Nothing known: where the text is densest.
    case density
  }

  /// Fewer characters than this are no article; more links than this share are a list.
  static let floor = 80
  static let linkCeiling = 0.3
  /// Less prose than this may be a box of teasers beside a body that is a file.
  private static let slight = 400

  func find() -> Body {
    var bodies = matches.keys.sorted().compactMap { body(of: matches[$0]!, row: $0) }
    if let range = CommentMarkers.body(in: tree), isArticle(range) {
      bodies.insert(
        Candidate(ranges: [range], isRepeated: false, characters: sums.characters(in: range)), at: 0)
    }
    // The surest container, unless it is only a box beside the article.
    let largest = bodies.map(\.characters).max() ?? 0
    guard let surest = bodies.first(where: { $0.characters * 5 >= largest * 2 }) else {
      let found = TextDensity(tree: tree, sums: sums).body(in: 0..<tree.count)
      return Body(
        ranges: [found.range], means: .density, isPoor: found.worth < BodyFinder.floor,
        isSlight: found.worth < BodyFinder.slight)
    }
    let whole = bodies.first { isPart(surest, of: $0) } ?? surest
    return compared(
      Body(ranges: whole.ranges, means: .container, isRepeated: whole.isRepeated))
  }

  /// A known body, unless it is only the beginning of what density finds: a stray end tag closes a container early. Prose
  /// that stands apart from it is said.
  private func compared(_ body: Body) -> Body {
    let inside = sums.characters(in: body.ranges)
    let all = 0..<tree.count
    let outside = sums.characters(in: all) - sums.linkCharacters(in: all) - inside
    guard !body.isRepeated, outside * 2 > inside * 3 else { return body }
    let found = TextDensity(tree: tree, sums: sums).body(in: all)
    guard found.worth > inside * 2 else { return body }
    if looseProse(beside: body, in: found.range) > inside { return Body(ranges: [found.range], means: .density) }
    var body = body
    body.proseElsewhere = found.worth
    return body
  }

  /// How many elements a stray end tag may have closed around a body.
  private static let strayLevels = 3

  /// The characters that stand beside a body and in no box of theirs: paragraphs, bare text, tables, in its own parent or,
  /// where end tags closed that as well, in the elements around it.
  private func looseProse(beside body: Body, in range: Range<Int>) -> Int {
    guard let first = body.ranges.first,
      body.ranges.allSatisfy({ range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound })
    else { return 0 }
    let boxes: Set<HTMLTag> = [.div, .section, .article, .aside, .ul, .ol, .dl, .form, .nav, .footer, .header, .td]
    var characters = 0
    var at = first.lowerBound
    for _ in 0..<BodyFinder.strayLevels {
      guard let parent = tree.parent(of: at) else { break }
      for child in tree.children(of: parent) where range.contains(child) && !boxes.contains(tree.tag(child)) {
        characters += sums.characters(in: child..<tree.end(of: child))
      }
      at = parent
    }
    return characters
  }

  /// A container of a bodiless page that holds a file, a picture or a script.
  ///
  /// - Parameter beside: what density found. A picture or a script counts only where that is no prose at all, a file also
  ///   where it is a few lines of teasers.
  func emptyContainer(beside: Body) -> Body? {
    guard beside.isSlight else { return nil }
    for row in matches.keys.sorted() {
      var end = 0
      for node in matches[row]! where node >= end {
        end = tree.end(of: node)
        let substance = BodySubstance(in: node..<tree.end(of: node), of: tree)
        if substance.files > 0 || beside.isPoor && substance.isSomething {
          return Body(ranges: [node..<tree.end(of: node)], means: .container)
        }
      }
    }
    return nil
  }

  private struct Candidate {
    var ranges: [Range<Int>]
    var isRepeated: Bool
    var characters: Int
  }

  private func isArticle(_ range: Range<Int>) -> Bool {
    let characters = sums.characters(in: range)
    return characters >= BodyFinder.floor
      && Double(sums.linkCharacters(in: range)) < Double(characters) * BodyFinder.linkCeiling
  }

  /// The elements of one selector that together are a body: its parts in order, copies taken once.
  private func body(of nodes: [Int], row: Int) -> Candidate? {
    var outer: [Range<Int>] = []
    for node in nodes where node >= outer.last?.upperBound ?? 0 { outer.append(node..<tree.end(of: node)) }
    let articles = outer.filter(isArticle)
    guard let largest = articles.max(by: { sums.characters(in: $0) < sums.characters(in: $1) }) else { return nil }
    let isSure = Containers.shared.rows[row].certainty == .certain
    var parts: [Range<Int>] = []
    var seen: [[UInt8]: Range<Int>] = [:]
    var isRepeated = false
    for range in outer where range == largest || isPart(range, beside: largest, isSure: isSure) {
      let mark = fingerprint(range)
      if let other = seen[mark], isCopy(range, of: other) {
        isRepeated = true
        continue
      }
      seen[mark] = range
      parts.append(range)
    }
    return Candidate(ranges: parts, isRepeated: isRepeated, characters: sums.characters(in: parts))
  }

  /// Whether an element is a part of the article, or a copy of it. An editor's element that is an article holds a part
  /// wherever it stands; a named one may be a teaser elsewhere; a short one, such as a signature's, stands beside.
  private func isPart(_ range: Range<Int>, beside largest: Range<Int>, isSure: Bool) -> Bool {
    guard sums.characters(in: range) > 0 else { return false }
    if isArticle(range), isSure || isCopy(range, of: largest) { return true }
    let parent = tree.parent(of: range.lowerBound)
    let other = tree.parent(of: largest.lowerBound)
    if parent == other { return isSure || isArticle(range) }
    let grand = parent.flatMap(tree.parent(of:))
    return grand != nil && grand == other.flatMap(tree.parent(of:)) && isArticle(range)
  }

  /// Whether a body lies in a wider one that has prose beside it.
  private func isPart(_ body: Candidate, of wider: Candidate) -> Bool {
    guard !body.isRepeated, wider.ranges.count == 1, wider.characters > body.characters,
      body.ranges.allSatisfy({
        wider.ranges[0].lowerBound < $0.lowerBound && $0.upperBound <= wider.ranges[0].upperBound
      })
    else { return false }
    var builder = FlowBuilder(tree: tree, sums: sums)
    builder.readsTables = false
    builder.read(wider.ranges[0])
    var prose = 0
    for line in builder.flow.lines where !body.ranges.contains(where: { $0.contains(line.textNode) }) {
      let worth = TextDensity.worth(of: line, in: builder.flow)
      if worth >= TextDensity.proseWorth, !Furniture.shared.isFurniture(builder.flow.string(line)) { prose += worth }
    }
    return prose >= BodyFinder.floor
  }

  /// A copy may differ in its furniture, not in what it says.
  private func isCopy(_ range: Range<Int>, of other: Range<Int>) -> Bool {
    let a = sums.characters(in: range)
    let b = sums.characters(in: other)
    guard min(a, b) >= BodyFinder.floor, abs(a - b) * 50 <= max(a, b), fingerprint(range) == fingerprint(other) else {
      return false
    }
    let texts = longTexts(range)
    let common = texts.intersection(longTexts(other)).count
    return common > 0 && common * 10 >= texts.count * 8
  }

  /// The text nodes of a body that are long enough to tell it.
  private func longTexts(_ range: Range<Int>) -> Set<[UInt8]> {
    var texts: Set<[UInt8]> = []
    for node in range where tree.isText(node) && tree.bytes(node).count >= 24 { texts.insert(Array(tree.bytes(node))) }
    return texts
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
