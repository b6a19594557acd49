/// Which elements a reader does not see.
enum Visibility {
  /// Whether the element and all it holds is left out: scripts, form controls, `hidden`, `display:none`.
  @inline(__always)
  static func isLeftOut(_ node: Int, in tree: HTMLTree) -> Bool {
    tree.tag(node).isSkipped || tree.nodes[node].count > 0 && isHidden(node, in: tree)
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
    var at = style.startIndex
    while at + 12 <= style.endIndex {
      if style[at] | 0x20 == UInt8(ascii: "d"), matches("display", style, at) {
        var next = at + 7
        while next < style.endIndex, style[next] <= 0x20 { next += 1 }
        if next < style.endIndex, style[next] == UInt8(ascii: ":") {
          next += 1
          while next < style.endIndex, style[next] <= 0x20 { next += 1 }
          if matches("none", style, next) { return true }
        }
      }
      at += 1
    }
    return false
  }

  private static func matches(_ word: StaticString, _ bytes: ArraySlice<UInt8>, _ at: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.endIndex else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[at + offset] | 0x20 != word.utf8Start[offset] { return false }
    return true
  }
}
