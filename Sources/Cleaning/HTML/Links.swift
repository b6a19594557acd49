/// Which `<a>` lead somewhere else.
enum Links {
  /// More of the page than this is in no link: its end tag is missing.
  private static let longest = 3000

  /// Whether an element is a link out of the page. `<a name>` marks a place, as Word does at every heading, and `#…` leads to
  /// one; `#` alone is a button.
  static func isLink(_ node: Int, in tree: HTMLTree) -> Bool {
    guard tree.tag(node) == .a, let href = tree.attribute("href", of: node), let first = href.first else {
      return false
    }
    if first == UInt8(ascii: "#"), href.count > 1 { return false }
    let last = tree.nodes[tree.end(of: node) - 1]
    return last.sourceEnd - tree.nodes[node].sourceStart <= longest
  }
}
