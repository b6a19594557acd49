import ReportModel

/// The page's lines around the article, read for what they say of it. What no standard tag tells is looked for here only
/// when it is asked for.
struct Surroundings {
  private let tree: HTMLTree
  /// The page without the article.
  private let flow: TextFlow
  /// How many of its lines stand before the article.
  private let headCount: Int
  /// The article's own lines.
  private let article: TextFlow
  /// Lines before the article, nearest first, its own datelines before them; and those after it.
  private let before: [String]
  private let after: [String]
  /// The page's last lines, from its end: a body found by density may reach down to them.
  private let footer: [String]
  /// Labelled values in the lines above the article, and in those below it.
  let above: LabelledLines
  let below: LabelledLines

  /// How many lines at the two ends of the article may belong to its title block or its signature.
  private static let edge = 8
  /// How far around the article, and how far up from the page's end, is looked.
  private static let reach = 40

  /// - Parameters:
  ///   - article: the article's lines.
  ///   - cutOff: the line that ended it where replies follow.
  init(_ tree: HTMLTree, _ sums: NodeSums, body: [Range<Int>], flow article: TextFlow, cutOff: String?) {
    var builder = FlowBuilder(tree: tree, sums: sums)
    builder.readsTables = false
    builder.read(0..<(body.first?.lowerBound ?? tree.count))
    let headCount = builder.flow.lines.count
    builder.read((body.last?.upperBound ?? tree.count)..<tree.count)
    let flow = builder.flow
    let head = article.lines.prefix(Surroundings.edge)
    let tail = article.lines.dropFirst(Surroundings.edge).suffix(Surroundings.edge)
    before =
      Surroundings.datelines(head, article)
      + flow.lines[..<headCount].suffix(Surroundings.reach).reversed().map { flow.string($0) }
    after =
      (cutOff.map { [$0] } ?? []) + Surroundings.datelines(tail, article).reversed()
      + flow.lines[headCount...].prefix(Surroundings.reach).map { flow.string($0) }
    footer =
      flow.lines[headCount...].suffix(Surroundings.reach).reversed().map { flow.string($0) }
      + article.lines.suffix(Surroundings.edge * 2).reversed().filter { $0.characters <= 120 }
      .map { article.string($0) }
    var above = LabelledLines()
    above.read(before, isReversed: true)
    var below = LabelledLines()
    below.read(after)
    self.tree = tree
    self.flow = flow
    self.headCount = headCount
    self.article = article
    self.above = above
    self.below = below
  }

  /// When the page was published: a labelled date above the article, an unlabelled one close above it, a labelled one
  /// below it, any other.
  var publishedAt: Timestamp? {
    above.publishedAt ?? Surroundings.date(in: before.prefix(15)) ?? below.publishedAt
      ?? Surroundings.date(in: after.prefix(20)) ?? Surroundings.date(in: before.dropFirst(15).prefix(25))
      ?? above.updatedAt ?? below.updatedAt
  }

  /// Headings above the article, the nearest to it first.
  var headings: [String] {
    let own = article.lines.prefix(Surroundings.edge).filter { Surroundings.isHeading($0.node, in: tree) }
    let others = flow.lines[..<headCount].suffix(Surroundings.reach).filter {
      Surroundings.isHeading($0.node, in: tree)
    }
    return own.map { article.string($0) } + others.reversed().map { flow.string($0) }
  }

  /// The 网站标识码 that the footer prints.
  var siteCode: String? { footer.lazy.compactMap { Surroundings.code(in: $0) }.first }

  /// Whose portal it is, as the footer prints it after 主办单位 or 版权所有.
  var host: String? { footer.lazy.compactMap { Surroundings.host(in: $0) }.first }

  /// The last step of the breadcrumb.
  var breadcrumbColumn: String? {
    let own = article.lines.prefix(Surroundings.edge * 2).filter { $0.characters <= 60 }.map { article.string($0) }
    if let column = (own + before).lazy.compactMap({ Surroundings.column(in: $0) }).first { return column }
    for line in flow.lines[..<headCount].suffix(Surroundings.reach).reversed() where isBreadcrumb(line.node) {
      if let column = Surroundings.column(in: "首页/" + flow.string(line)) { return column }
    }
    return nil
  }

  private func isBreadcrumb(_ node: Int?) -> Bool {
    guard let node else { return false }
    for at in [node, tree.parent(of: node) ?? node] {
      let names = [tree.string("class", of: at), tree.string("id", of: at)].compactMap { $0?.lowercased() }
      if names.contains(where: { name in ["crumb", "weizhi", "position", "dqwz", "mbx"].contains { name.holds($0) } }) {
        return true
      }
    }
    return false
  }

  /// Lines above the article that name a meeting: `——2017年2月11日在海拉尔区第十四届人民代表大会第六次会议上`.
  var datelines: [String] {
    before.prefix(12).filter { $0.unicodeScalars.count <= 80 && ReportKind.namesMeeting($0) }
  }

  /// A date in short lines: one with a time and little else first, then the nearest.
  private static func date(in lines: ArraySlice<String>) -> Timestamp? {
    var best: (score: Int, date: Timestamp)?
    for (distance, text) in lines.enumerated() where text.unicodeScalars.count <= 120 {
      for date in DatePattern.all(in: text, limit: 3) where !isOtherDate(date, text) {
        let others = text.withoutBlanks.unicodeScalars.count - date.length
        let score = (date.hasTime ? 30 : 0) - distance - others / 2
        if best.map({ score > $0.score }) ?? true { best = (score, date.timestamp) }
      }
    }
    return best?.date
  }

  /// Whether a date is said to be something else than the page's: the day it was built, written or read.
  private static func isOtherDate(_ date: DatePattern, _ text: String) -> Bool {
    if ["生成", "制作时间", "当前时间", "今天是", "现在是", "版权", "备案", "成文", "印发", "有效期"].contains(where: { text.holds($0) }) {
      return true
    }
    return text.lowercased().holds("copyright")
  }

  /// The lines of an article that are about it and no part of what it says.
  private static func datelines(_ lines: ArraySlice<TextFlow.Line>, _ flow: TextFlow) -> [String] {
    lines.filter { $0.tableRow == nil && $0.characters <= 80 }.map { flow.string($0) }.filter { text in
      if Furniture.shared.isDateline(text) { return true }
      guard let date = DatePattern.first(in: text) else { return false }
      return text.withoutBlanks.unicodeScalars.count <= date.length + (date.hasTime ? 40 : 8)
    }
  }

  private static func isHeading(_ node: Int?, in tree: HTMLTree) -> Bool {
    guard let node else { return false }
    if tree.tag(node).isHeading || tree.tag(node) == .ucapTitle { return true }
    for name: StaticString in ["class", "id"] {
      if let value = tree.string(name, of: node)?.lowercased(), value.holds("title") || value.holds("biaoti") {
        return true
      }
    }
    return false
  }

  private static func code(in text: String) -> String? {
    guard let range = text.firstPlace(of: "标识码") else { return nil }
    let digits = text[range.upperBound...].unicodeScalars.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }
    return digits.count == 10 ? String(digits) : nil
  }

  private static func host(in text: String) -> String? {
    guard text.unicodeScalars.count <= 200 else { return nil }
    for label in ["版权所有：", "版权所有:", "主办单位：", "主办单位:", "主办：", "主办:"] {
      guard let range = text.firstPlace(of: label) else { continue }
      let name = text[range.upperBound...].unicodeScalars.drop { $0.isBlank }.prefix { $0.isHan }
      if name.count >= 3 { return String(name) }
    }
    return nil
  }

  /// 统计公报 of `当前位置：首页 > 政务公开 > 统计公报 > 正文`.
  private static func column(in text: String) -> String? {
    guard text.unicodeScalars.count <= 120 else { return nil }
    var path = text.trimmed
    if let mark = path.firstPlace(of: "位置") {
      path = String(path[mark.upperBound...])
      while let first = path.unicodeScalars.first, ["是", "：", ":", " ", "】", "]"].contains(first) { path.removeFirst() }
    } else if !path.begins(with: "首页") {
      return nil
    }
    for separators in Surroundings.separators {
      let steps = path.unicodeScalars.split { separators.contains($0) }.map { String($0).trimmed }
        .filter { !$0.isEmpty && !Surroundings.lastSteps.contains($0) }
      guard steps.count >= 2, let last = steps.last else { continue }
      return last.unicodeScalars.count <= 20 ? last : nil
    }
    return nil
  }

  /// What breadcrumbs are separated by; a dash or a blank may stand in a name and counts only when nothing else does.
  private static let separators: [Set<Unicode.Scalar>] = [
    Set(">»›/＞→\\|｜·".unicodeScalars), Set(":：".unicodeScalars), Set("-—_–".unicodeScalars),
    Set(" \u{A0}\u{3000}".unicodeScalars),
  ]

  /// Steps that name no column.
  private static let lastSteps: Set<String> = [
    "正文", "内容", "详情", "文章内容", "信息内容", "浏览文章", "查看文章", "信息浏览", "详细内容", "文章详情", "阅读正文", "内容详情", "-", ">",
  ]

  /// Lines near the article that read as a report's title.
  var reportTitles: [String] {
    let own = article.lines.prefix(3).map { article.string($0) }
    return (own + before.prefix(10)).filter { Surroundings.isReportTitle($0) }
  }

  private static func isReportTitle(_ text: String) -> Bool {
    let count = text.unicodeScalars.count
    guard (6...50).contains(count), !text.holds("。"), !text.holds("："), !text.begins(with: "首页"), !text.holds(">"),
      !text.holds("位置"),
      !text.holds("--")
    else { return false }
    return ["报告", "公报", "年报", "报告书", "决算", "预算"].contains { text.ends(with: $0) }
  }
}
