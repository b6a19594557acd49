import ReportModel

/// What a page prints in lines such as `发布时间：2020-01-10 14:42  来源：政府办`.
struct LabelledLines {
  private static let published: [String] = [
    "发布时间", "发布日期", "发表时间", "发表日期", "公开日期", "公开时间", "发文日期", "信息时间", "录入时间", "添加时间", "提交时间", "发布于", "日期",
    "时间",
  ]
  private static let written = ["成文日期", "印发日期", "生成日期"]
  private static let updated = ["更新时间", "更新日期"]
  private static let sources = [
    "信息来源", "文章来源", "稿件来源", "来源", "稿源", "发布机构", "发布单位", "发文机关", "发文单位", "供稿单位", "供稿",
  ]
  /// Words that end a value when another label follows in the same line.
  private static let stops: [[Unicode.Scalar]] =
    (published + written + updated + sources + [
      "作者", "编辑", "责任编辑", "责编", "浏览", "浏览次数", "浏览量", "点击", "点击数", "阅读", "阅读次数", "访问量", "字号", "字体", "打印",
      "分享", "审核", "文号", "发文字号", "索引号", "主题分类", "有效性", "标题", "关键词", "分享到", "保护视力色", "人气", "【", "[", "|", "｜",
    ]).map { Array($0.unicodeScalars) }

  private(set) var publishedAt: Timestamp?
  private(set) var updatedAt: Timestamp?
  private(set) var writtenOn: Timestamp?
  private(set) var publisher: String?

  /// Reads lines in the order in which they count: what an earlier line said stays.
  ///
  /// - Parameter isReversed: each line stands above the one before.
  mutating func read(_ lines: some Collection<String>, isReversed: Bool = false) {
    var neighbour: String?
    for line in lines {
      read(line)
      // A header table has the label in one cell and the value in the next.
      let (label, value) = isReversed ? (line, neighbour) : (neighbour ?? "", line)
      if let value, label.utf8.count <= 24, LabelledLines.labels.contains(LabelledLines.bare(label)) {
        read(LabelledLines.bare(label) + "：" + value)
      }
      neighbour = line
    }
  }

  private static let labels = Set(published + written + updated + sources)

  /// A label cell's word: `成 文 日 期：` is 成文日期.
  static func bare(_ label: String) -> String {
    String(scalars: label.unicodeScalars.filter { !$0.isBlank && !["：", ":", "[", "]", "【", "】"].contains($0) })
  }

  private mutating func read(_ line: String) {
    guard line.utf8.count <= 900, line.unicodeScalars.contains(where: { LabelledLines.isMark($0) }) else { return }
    let scalars = Array(line.unicodeScalars)
    if publishedAt == nil { publishedAt = date(after: LabelledLines.published, in: scalars) }
    if writtenOn == nil { writtenOn = date(after: LabelledLines.written, in: scalars) }
    if updatedAt == nil { updatedAt = date(after: LabelledLines.updated, in: scalars) }
    if publisher == nil { publisher = value(after: LabelledLines.sources, in: scalars) }
  }

  private static func valueStart(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var at = start
    while at < scalars.count, scalars[at].isBlank || ["：", ":", "[", "【"].contains(scalars[at]) { at += 1 }
    return at
  }

  /// What follows a label, or begins one that has no colon: 发布于.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "：" || scalar == ":" || scalar == "】" || scalar == "于" || scalar == "源"
  }

  private func date(after labels: [String], in scalars: [Unicode.Scalar]) -> Timestamp? {
    for label in labels {
      guard let at = end(of: label, in: scalars) else { continue }
      let rest = scalars[at..<min(at + 40, scalars.count)]
      if let date = DatePattern.first(in: String(scalars: rest)), date.start <= 4 { return date.timestamp }
      if let date = DatePattern.short(at: rest) { return date }
    }
    return nil
  }

  private func value(after labels: [String], in scalars: [Unicode.Scalar]) -> String? {
    for label in labels {
      guard let at = end(of: label, in: scalars) else { continue }
      var end = at
      while end < scalars.count {
        // Two blanks, a mark or the next label end a value.
        if scalars[end].isBlank, end + 1 < scalars.count, scalars[end + 1].isBlank { break }
        if scalars[end].isBlank, LabelledLines.isLabel(scalars[(end + 1)...]) { break }
        if end > at, LabelledLines.stops.contains(where: { scalars[end...].starts(with: $0) }) { break }
        end += 1
      }
      let value = LabelledLines.unbracketed(String(scalars: scalars[at..<end]).trimmed)
      if value.unicodeScalars.contains(where: { $0.isHan }), value.unicodeScalars.count <= 40,
        DatePattern.first(in: value) == nil
      {
        return value
      }
    }
    return nil
  }

  /// Where the value of a label begins; nil when the line does not bear the label with a colon. Blanks may space the
  /// label out (`来　源：`), and it is no part of a longer word.
  private func end(of label: String, in scalars: [Unicode.Scalar]) -> Int? {
    let word = Array(label.unicodeScalars)
    for start in scalars.indices where scalars[start] == word[0] {
      // A short label may be the end of a longer word; a long one stands right after the value before it, if need be.
      if word.count < 4, start > 0, scalars[start - 1].isHan { continue }
      var at = start
      var matched = 0
      while at < scalars.count, matched < word.count {
        if scalars[at] == word[matched] { matched += 1 } else if !(matched > 0 && scalars[at].isBlank) { break }
        at += 1
      }
      guard matched == word.count else { continue }
      while at < scalars.count, scalars[at].isBlank { at += 1 }
      guard at < scalars.count, scalars[at] == "：" || scalars[at] == ":" || scalars[at] == "】" else {
        if label == "发布于" { return at }
        // `2019-06-10 09:12 来源 县财政局`: no colon, but a blank and a date before it.
        if label == "来源", at > start + 2, start > 0, DatePattern.first(in: String(scalars: scalars[..<start])) != nil {
          return at
        }
        continue
      }
      return LabelledLines.valueStart(scalars, at + 1)
    }
    return nil
  }

  /// The value of a line that begins with a label and a colon, as exported texts have them at their head.
  static func value(of label: String, in lines: [String]) -> String? {
    for line in lines where line.begins(with: label) {
      let rest = line.dropFirst(label.count)
      guard rest.hasPrefix("：") || rest.hasPrefix(":") else { continue }
      let value = String(rest.dropFirst()).trimmed
      if !value.isEmpty { return value }
    }
    return nil
  }

  /// Whether two to six Chinese characters and a colon follow: the next label, whatever it is.
  private static func isLabel(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = scalars.prefix(7).prefix { $0.isHan }
    guard (2...6).contains(word.count), let mark = scalars.dropFirst(word.count).first else { return false }
    return mark == "：" || mark == ":"
  }

  private static func unbracketed(_ text: String) -> String {
    if text.ends(with: "】"), !text.holds("【") { return String(text.dropLast()).trimmed }
    for (open, close) in [("[", "]"), ("【", "】"), ("（", "）"), ("(", ")")]
    where text.begins(with: open) && text.ends(with: close) {
      return String(text.dropFirst().dropLast()).trimmed
    }
    return text
  }
}
