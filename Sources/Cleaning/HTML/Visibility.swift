/// Which elements a reader does not see.
enum Visibility {
  /// Whether the element and all it holds is left out: scripts, form controls, `hidden`, `display:none`.
  ///
  /// - Parameter showsHidden: takes what the page hides, but no script and no control.
  @inline(__always)
  static func isLeftOut(_ node: Int, in tree: HTMLTree, showsHidden: Bool = false) -> Bool {
    tree.tag(node).isSkipped || !showsHidden && tree.nodes[node].count > 0 && isHidden(node, in: tree)
  }

  /// Whether the element's own attributes hide it.
  static func isHidden(_ node: Int, in tree: HTMLTree) -> Bool {
    let it = tree.nodes[node]
    for index in Int(it.first)..<Int(it.first + it.count) {
      let attribute = tree.attributes[index]
      if attribute.name == tree.keys.hidden { return true }
      if attribute.name == tree.keys.style {
        let value = tree.arena[Int(attribute.start)..<Int(attribute.start + attribute.count)]
        if declaresNoDisplay(value) { return true }
      }
    }
    return false
  }

  /// Whether a style says `display: none` in any spacing and case.
  static func declaresNoDisplay(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    for at in 0...(style.count - 12) where ASCII.matches("display", style, at: at) {
      var rest = style.dropFirst(at + 7).drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: ":") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      if ASCII.matches("none", rest, at: 0) { return true }
    }
    return false
  }
}
