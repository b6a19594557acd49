/// The comments that a CMS writes around the body: `<!--ZJEG_RSS.content.begin-->` … `<!--ZJEG_RSS.content.end-->`. They
/// are the most exact body marker there is, and so read before comments are dropped.
enum CommentMarkers {
  private static let pairs: [(begin: String, end: String)] = [
    ("ZJEG_RSS.content.begin", "ZJEG_RSS.content.end"),
    ("<$[信息内容]>begin", "<$[信息内容]>end"),
    ("content begin", "content end"),
    ("正文开始", "正文结束"),
  ]

  /// What stands between the first pair of comments in the page.
  static func body(in tree: HTMLTree) -> Range<Int>? {
    for pair in pairs {
      if let range = range(in: tree, from: pair.begin, to: pair.end) { return range }
    }
    return nil
  }

  /// The text of the first pair of comments around a field: `<!--<$[信息来源]>begin-->X<!--<$[信息来源]>end-->`.
  static func field(_ name: String, in tree: HTMLTree, _ sums: NodeSums) -> String? {
    guard let range = range(in: tree, from: "<$[\(name)]>begin", to: "<$[\(name)]>end") else { return nil }
    var builder = FlowBuilder(tree: tree, sums: sums)
    builder.readsTables = false
    builder.read(range)
    let text = builder.flow.lines.map { builder.flow.string($0) }.joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  private static func range(in tree: HTMLTree, from begin: String, to end: String) -> Range<Int>? {
    var start: Int?
    for node in 0..<tree.count where tree.isComment(node) {
      let bytes = tree.bytes(node)
      guard bytes.count < 64 else { continue }
      let text = String(decoding: bytes, as: UTF8.self).trimmed
      if start == nil, text == begin { start = node + 1 }
      if let start, text == end { return start..<node }
    }
    return nil
  }
}
