/// Tells that a page is one part of several.
enum Paging {
  /// What says so, or nil.
  static func parts(of tree: HTMLTree) -> String? {
    for node in 0..<tree.count {
      if tree.nodes[node].kind == .raw {
        // TRS writes its page bar by script: createPageHTML(3, 0, "t20190101_1", "html").
        if let count = count(after: "createPageHTML(", in: tree.bytes(node)), count > 1 {
          return message(count: count)
        }
      } else if tree.tag(node) == .a, tree.end(of: node) - node < 6, tree.text(under: node).trimmed == "下一页",
        let href = tree.string("href", of: node), !href.isEmpty, href != "#", !href.begins(with: "javascript")
      {
        return "the next part is \(href)"
      }
    }
    return nil
  }

  /// What a page says that knows how many parts there are.
  static func message(count: Int) -> String { "one of \(count) parts" }

  /// The number that follows a call's bracket.
  private static func count(after call: StaticString, in script: ArraySlice<UInt8>) -> Int? {
    let width = call.utf8CodeUnitCount
    guard script.count > width else { return nil }
    for at in script.startIndex..<script.endIndex - width where script[at] == call.utf8Start[0] {
      guard script[at..<at + width].elementsEqual(call.bytes) else { continue }
      let digits = script[(at + width)...].drop { $0 == 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }
}
