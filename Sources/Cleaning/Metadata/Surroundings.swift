import ReportModel

/// The page's lines around the article, read for what they say of it.
struct Surroundings {
  /// Labelled values in the lines above the article, and in those below it.
  private(set) var above = LabelledLines()
  private(set) var below = LabelledLines()
  /// Headings above the article, the nearest to it first.
  private(set) var headings: [String] = []
  /// The 网站标识码 that the footer prints.
  private(set) var siteCode: String?
  /// Whose portal it is, as the footer prints it after 主办单位 or 版权所有.
  private(set) var host: String?
  /// The last step of the breadcrumb.
  private(set) var breadcrumbColumn: String?
  /// Lines before the article, nearest first, its own first lines before them; and those after it.
  private var before: [String] = []
  private var after: [String] = []

  /// How many lines at the two ends of the article may belong to its title block or its signature.
  private static let edge = 8

  /// - Parameters:
  ///   - article: the article's lines.
  ///   - cutOff: the line that ended it where replies follow.
  init(_ tree: HTMLTree, body: [Range<Int>], flow article: TextFlow, cutOff: String?) {
    var builder = FlowBuilder(tree: tree)
    builder.readsTables = false
    let start = body.first?.lowerBound ?? tree.count
    let end = body.last?.upperBound ?? tree.count
    builder.read(0..<start)
    let headEnd = builder.flow.lines.count
    builder.read(end..<tree.count)
    let flow = builder.flow
    let texts = flow.lines.map { flow.string($0) }
    let head = article.lines.prefix(Surroundings.edge)
    let tail = article.lines.dropFirst(Surroundings.edge).suffix(Surroundings.edge)
    before = Surroundings.datelines(head, article) + texts[..<headEnd].reversed()
    after = (cutOff.map { [$0] } ?? []) + Surroundings.datelines(tail, article).reversed() + texts[headEnd...]
    above.read(before.prefix(40), isReversed: true)
    below.read(after.prefix(60))
    for line in head where Surroundings.isHeading(line.node, in: tree) { headings.append(article.string(line)) }
    for index in (0..<headEnd).reversed() where Surroundings.isHeading(flow.lines[index].node, in: tree) {
      headings.append(texts[index])
    }
    siteCode = after.lazy.compactMap { Surroundings.code(in: $0) }.first
    host = after.reversed().lazy.compactMap { Surroundings.host(in: $0) }.first
    breadcrumbColumn = before.lazy.compactMap { Surroundings.column(in: $0) }.first
  }

  /// When the page was published: a labelled date above the article, an unlabelled one close above it, a labelled one
  /// below it, any other.
  var publishedAt: Timestamp? {
    above.publishedAt ?? Surroundings.date(in: before.prefix(15)) ?? below.publishedAt
      ?? Surroundings.date(in: after.prefix(20)) ?? Surroundings.date(in: before.dropFirst(15).prefix(25))
      ?? above.updatedAt ?? below.updatedAt
  }

  /// A date in short lines: one with a time and little else first, then the nearest.
  private static func date(in lines: ArraySlice<String>) -> Timestamp? {
    var best: (score: Int, date: Timestamp)?
    for (distance, text) in lines.enumerated() where text.unicodeScalars.count <= 120 {
      for date in DatePattern.all(in: text, limit: 3) {
        let others = text.withoutBlanks.unicodeScalars.count - date.length
        let score = (date.hasTime ? 30 : 0) - distance - others / 2
        if best.map({ score > $0.score }) ?? true { best = (score, date.timestamp) }
      }
    }
    return best?.date
  }

  /// The lines of an article that are about it and no part of what it says.
  private static func datelines(_ lines: ArraySlice<TextFlow.Line>, _ flow: TextFlow) -> [String] {
    lines.filter { $0.tableRow == nil && $0.characters <= 80 }.map { flow.string($0) }.filter { text in
      if Furniture.shared.isDateline(text) { return true }
      guard let date = DatePattern.first(in: text) else { return false }
      return text.withoutBlanks.unicodeScalars.count <= date.length + (date.hasTime ? 40 : 8)
    }
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

  private static func host(in text: String) -> String? {
    guard text.unicodeScalars.count <= 200 else { return nil }
    for label in ["版权所有：", "版权所有:", "主办单位：", "主办单位:", "主办：", "主办:"] {
      guard let range = text.firstRange(of: label) else { continue }
      let name = text[range.upperBound...].unicodeScalars.drop { $0.isBlank }.prefix { $0.isHan }
      if name.count >= 3 { return String(name) }
    }
    return nil
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
