import Quantities
import ReportModel

extension ParagraphReader {
  /// 总投资6亿元的项目: the project's total investment.
  func relativeClause(_ phrase: Phrase) -> Subject? {
    guard phrase.post.length > 1, line[phrase.post.start] == "的", let attribute = attribute(of: phrase.subject) else {
      return nil
    }
    let thing = cleaned(attributedThing(phrase.post))
    return Subject(spans: thing + [attribute], rule: .relativeClause, topic: thing)
  }

  /// The noun before the number, with no more than a few characters before it.
  private func attribute(of subject: TextSpan) -> TextSpan? {
    guard subject.length > 0 else { return nil }
    var start = subject.start
    if let end = verbGroupEnd(start, to: subject.end), end < subject.end { start = end }
    guard
      let noun = line.ends(vocabulary.replacingNouns, at: subject.end) ?? line.ends(Self.attributes, at: subject.end),
      subject.end - noun <= start + 4
    else { return nil }
    return TextSpan(start: max(start, subject.end - noun), end: subject.end)
  }

  /// …项目开工建设, …企业实现全覆盖: what the thing does is told beside.
  private func attributedThing(_ post: TextSpan) -> TextSpan {
    let thing = TextSpan(start: post.start + 1, end: post.end)
    let undertaking = line.lastPlace(of: Self.undertakings, in: thing.start + 1, thing.end)
    if let undertaking, undertaking.end < thing.end { return TextSpan(start: thing.start, end: undertaking.end) }
    guard let predicate = predicateStart(thing) else { return thing }
    return TextSpan(start: thing.start, end: predicate)
  }

  private static let attributes = Keywords("占地 可容纳 容纳 全长 总长 能力 处理能力 藏书 装机 直径 高 宽 深")
  private static let undertakings = Keywords("项目 工程 基地 园区 产业园 中心 综合体")
}
