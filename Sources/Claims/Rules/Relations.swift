import Quantities
import ReportModel

extension ParagraphReader {
  /// Whether a subject is only nouns that belong to something before.
  func isRelational(_ span: TextSpan) -> Bool {
    guard let head = relationalHead(span) else { return false }
    return head.end == span.end
  }

  /// The relational noun, or several joined by 和, at the head of a subject; nothing may follow but a comparison.
  func relationalHead(_ span: TextSpan) -> TextSpan? {
    var at = span.start
    var end = at
    while at < span.end {
      guard let length = relationalLength(at, span.end) else { return nil }
      end = at + length
      guard end < span.end else { break }
      if line.holds(Self.comparing, at: end) != nil { break }
      guard let next = separatorEnd(end, span.end), next < span.end else { return nil }
      at = next
    }
    return end > span.start ? TextSpan(start: span.start, end: end) : nil
  }

  private static let comparing = Keywords("比 较 高于 低于 快于 慢于 占 居 位 列 均 分别 为 与 继续 连续 首次 再次")

  private func relationalLength(_ at: Int, _ end: Int) -> Int? {
    if let length = line.holds(vocabulary.attachingNouns, at: at), ends(at + length, end) { return length }
    if let length = line.holds(vocabulary.replacingNouns, at: at), ends(at + length, end) { return length }
    // 办结率: a rate of three characters.
    for length in 3...4 where at + length <= end && line[at + length - 1] == "率" && ends(at + length, end) {
      return line.holds(vocabulary.ownRates, at: at) == nil ? length : nil
    }
    return nil
  }

  private func ends(_ at: Int, _ end: Int) -> Bool {
    at == end || line.holds(Self.comparing, at: at) != nil || separatorEnd(at, end) != nil
  }

  /// What a relational noun is put after: the thing before, without the noun whose place it takes.
  func base(of spans: [TextSpan], for head: TextSpan) -> [TextSpan] {
    var spans = spans
    guard var last = spans.popLast() else { return spans }
    if let length = line.ends(vocabulary.comparingNouns, at: last.end), length < last.length || !spans.isEmpty {
      last.end -= length
    }
    if last.length > 0 { spans.append(last) }
    if head.length > 0, line.holds(vocabulary.attachingNouns, at: head.start) != nil {
      // 新增停车位300个，总数达5000个: the total is no addition.
      return line.holds(Self.totals, at: head.start) != nil ? object(of: spans) : spans
    }
    spans = object(of: spans)
    guard var last = spans.popLast() else { return spans }
    if let length = line.ends(Self.cultivation, at: last.end - 2), length + 2 < last.length,
      line.ends("面积", at: last.end)
    {
      last.end -= length
      spans.append(TextSpan(start: last.start, end: last.end - 2))
      return spans
    }
    if last.length <= 4, line[last.end - 1] == "率" { return spans }
    if last.length > 3, line[last.end - 1] == "率", line.ends(vocabulary.ownRates, at: last.end) == nil {
      last.end -= 3
    } else if let length = line.ends(vocabulary.replacingNouns, at: last.end), length <= last.length {
      last.end -= length
    }
    if line[last.end - 1] == "的" { last.end -= 1 }
    // 参保人数 … 参保率: once.
    if head.length > 2, last.length >= 2, line[last.end - 2] == line[head.start],
      line[last.end - 1] == line[head.start + 1]
    {
      last.end -= 2
    }
    if last.length > 0 { spans.append(last) }
    return spans
  }

  private static let cultivation = Keywords("种植 播种 栽培")

  /// A statement's object: its words without the verb at their head or at their end.
  func object(of spans: [TextSpan]) -> [TextSpan] {
    guard var first = spans.first else { return [] }
    var spans = spans
    if let end = leadingVerbEnd(first), end < first.end || spans.count > 1 {
      first.start = end
      if line[first.start] == "的" { first.start += 1 }
      if first.length > 0 { spans[0] = first } else { spans.removeFirst() }
      return spans
    }
    if var last = spans.last, let length = line.ends(Self.endVerbs, at: last.end) {
      if length < last.length {
        last.end -= length
        spans[spans.count - 1] = last
      } else if length == last.length, spans.count > 1 {
        spans.removeLast()
      }
    }
    return spans
  }

  private static let totals = Keywords("总数 总量 总规模 总额")
  private static let endVerbs = Keywords("未完成 基本完成 完成 开工 完工 竣工 投用 入住 受理 办结 立案 结案 收到 签约 投产 开业 审结 申报 获批 死亡 受伤 保留 废止")

  /// 总投资7亿元的项目: the project's total investment.
  func relativeClause(_ phrase: Phrase) -> Subject? {
    guard phrase.post.length > 1, line[phrase.post.start] == "的", phrase.subject.length > 0 else { return nil }
    let subject = phrase.subject
    var start = subject.start
    if let end = verbGroupEnd(start, to: subject.end), end < subject.end { start = end }
    guard
      let noun = line.ends(vocabulary.replacingNouns, at: subject.end) ?? line.ends(Self.attributes, at: subject.end),
      subject.end - noun <= start + 4
    else { return nil }
    let attribute = TextSpan(start: max(start, subject.end - noun), end: subject.end)
    var thing = TextSpan(start: phrase.post.start + 1, end: phrase.post.end)
    // …项目开工建设: what it does is told beside.
    var at = thing.end
    while at > thing.start {
      if let length = line.ends(Self.undertakings, at: at), at - length > thing.start {
        thing.end = at
        break
      }
      at -= 1
    }
    if thing.end == phrase.post.end, let predicate = predicateStart(thing) { thing.end = predicate }
    let spans = cleaned(thing) + [attribute]
    return Subject(spans: spans, rule: .relativeClause, topic: cleaned(thing))
  }

  private static let attributes = Keywords("占地 可容纳 容纳 全长 总长 能力 处理能力 藏书 装机 直径 高 宽 深")
  private static let undertakings = Keywords("项目 工程 基地 园区 产业园 中心 综合体")

  func shareStart(_ span: TextSpan) -> Int? {
    var at = span.end - 1
    while at > span.start {
      if line[at] == "占" { return at }
      at -= 1
    }
    return nil
  }

  func peerStart(_ span: TextSpan) -> Int? {
    var at = span.end - 1
    while at > span.start {
      if line[at] == "比" || line[at] == "较" { return at }
      at -= 1
    }
    return nil
  }
}
