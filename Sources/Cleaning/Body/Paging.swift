/// Tells that a page is one part of several.
enum Paging {
  /// What says so, or nil.
  static func parts(of tree: HTMLTree) -> String? {
    for node in 0..<tree.count {
      if tree.nodes[node].kind == .raw {
        // TRS writes its page bar by script: createPageHTML(3, 0, "t20190101_1", "html").
        let script = String(decoding: tree.bytes(node).prefix(4096), as: UTF8.self)
        if let count = count(after: "createPageHTML(", in: script), count > 1 { return "one of \(count) parts" }
      } else if tree.tag(node) == .a, let href = tree.string("href", of: node), tree.end(of: node) - node < 6,
        tree.text(under: node).trimmed == "下一页", !href.isEmpty, href != "#", !href.hasPrefix("javascript")
      {
        return "the next part is \(href)"
      }
    }
    return nil
  }

  private static func count(after call: String, in script: String) -> Int? {
    guard let range = script.firstRange(of: call) else { return nil }
    return Int(script[range.upperBound...].drop { $0 == " " }.prefix { $0.isNumber })
  }
}
