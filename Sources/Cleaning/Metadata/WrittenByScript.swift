/// A source that a page writes by script after its label: `来源：<script>document.write('<span>省造价中心</span>')</script>`.
enum WrittenByScript {
  /// How many nodes after the label the script may stand.
  private static let reach = 4

  static func source(in tree: HTMLTree) -> String? {
    for node in 0..<tree.count where tree.isText(node) {
      let text = tree.bytes(node)
      guard text.count < 60, String(decoding: text, as: UTF8.self).withoutBlanks.ends(with: "来源：") else { continue }
      for script in node..<min(node + reach, tree.count) where tree.nodes[script].kind == .raw {
        if let value = written(by: String(decoding: tree.bytes(script).prefix(2048), as: UTF8.self)) { return value }
      }
    }
    return nil
  }

  /// The first quoted Chinese words of a script that writes, without their tags.
  private static func written(by script: String) -> String? {
    guard script.holds("document.write") else { return nil }
    for piece in script.split(whereSeparator: { $0 == "'" || $0 == "\"" }).enumerated() where piece.offset % 2 == 1 {
      let words = MetaTags.folded(TitleFinder.withoutTags(String(piece.element)))
      if words.unicodeScalars.contains(where: { $0.isHan }), words.unicodeScalars.count <= 40 { return words }
    }
    return nil
  }
}
