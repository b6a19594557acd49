import ReportModel

/// The page's lines around the article, read for what they say of it.
struct Surroundings {
  private(set) var labelled = LabelledLines()
  /// Headings above the article, the nearest to it first.
  private(set) var headings: [String] = []
  /// The 网站标识码 that the footer prints.
  private(set) var siteCode: String?
  /// The last step of the breadcrumb.
  private(set) var breadcrumbColumn: String?
  /// Lines before the article, nearest first, and after it.
  private var before: [String] = []
  private var after: [String] = []

  init(_ tree: HTMLTree, body: [Range<Int>]) {
    var builder = FlowBuilder(tree: tree)
    builder.readsTables = false
    let start = body.first?.lowerBound ?? tree.count
    let end = body.last?.upperBound ?? tree.count
    builder.read(0..<start)
    let headEnd = builder.flow.lines.count
    builder.read(end..<tree.count)
    let flow = builder.flow
    let texts = flow.lines.map { flow.string($0) }
    before = texts[..<headEnd].reversed()
    after = Array(texts[headEnd...])
    for text in before.prefix(40) { labelled.read(text) }
    for text in after.prefix(60) { labelled.read(text) }
    for index in (0..<headEnd).reversed() where Surroundings.isHeading(flow.lines[index].node, in: tree) {
      headings.append(texts[index])
    }
    siteCode = after.lazy.compactMap { Surroundings.code(in: $0) }.first
    breadcrumbColumn = before.lazy.compactMap { Surroundings.column(in: $0) }.first
  }

  /// A date that no label explains, in a short line near the article: with a time first, then the nearest above.
  func unlabelledDate(near title: String?) -> Timestamp? {
    var best: (score: Int, date: Timestamp)?
    func consider(_ text: String, distance: Int, isAbove: Bool) {
      guard text.unicodeScalars.count <= 120 else { return }
      for date in DatePattern.all(in: text, limit: 3) {
        var score = isAbove ? 40 - distance : 20 - distance
        if date.hasTime { score += 30 }
        if score > best?.score ?? 0 { best = (score, date.timestamp) }
      }
    }
    for (distance, text) in before.prefix(30).enumerated() { consider(text, distance: distance, isAbove: true) }
    for (distance, text) in after.prefix(15).enumerated() { consider(text, distance: distance, isAbove: false) }
    return best?.date
  }

  private static func isHeading(_ node: Int, in tree: HTMLTree) -> Bool {
    if tree.tag(node).isHeading || tree.tag(node) == .ucapTitle { return true }
    for name: StaticString in ["class", "id"] {
      if let value = tree.string(name, of: node)?.lowercased(), value.contains("title") || value.contains("biaoti") {
        return true
      }
    }
    return false
  }

  private static func code(in text: String) -> String? {
    guard text.contains("标识码") else { return nil }
    let digits = text.drop { $0 != "码" }.unicodeScalars.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }
    return digits.count == 10 ? String(digits) : nil
  }

  /// 统计公报 of `当前位置：首页 > 政务公开 > 统计公报 > 正文`.
  private static func column(in text: String) -> String? {
    guard text.contains("位置"), text.unicodeScalars.count <= 120 else { return nil }
    let steps = text.unicodeScalars.split { [">", "»", "›", "/", "＞", "→"].contains($0) }
      .map { String($0).trimmed }.filter { !$0.isEmpty && !["正文", "内容", "详情", "文章内容", "信息内容"].contains($0) }
    guard steps.count >= 2, let last = steps.last, last.unicodeScalars.count <= 20 else { return nil }
    return last
  }
}
