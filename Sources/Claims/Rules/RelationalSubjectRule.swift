import Quantities
import ReportModel

extension ParagraphReader {
  /// A noun such as 增速, or a verb such as 拉动, that needs the thing before.
  func relationalSubject(_ own: TextSpan, _ phrase: Phrase) -> Subject? {
    guard let owner = state.owner else { return nil }
    var rest = own
    if line.holds("实现", at: rest.start) { rest.start += 2 }
    if line[rest.start] == "其" { rest.start += 1 }
    guard rest.length > 0 else { return nil }
    if phrase.isChange,
      (line.holds(ChangeWords.pull, at: rest.start) ?? line.holds(ChangeWords.drag, at: rest.start)) != nil
    {
      let nothing = TextSpan(start: rest.start, end: rest.start)
      return Subject(spans: base(of: owner.spans, for: nothing) + cleaned(rest), rule: .pull, topic: nil)
    }
    guard let head = relationalHead(rest),
      ownerOfGroup != nil || line.holds(vocabulary.attachingNouns, at: rest.start) != nil
    else { return nil }
    let spans = base(of: wholeOfRate(head) ?? owner.spans, for: head) + cleaned(rest)
    return Subject(spans: spans, rule: .relationalNoun, topic: head.end == rest.end ? spans : nil)
  }

  /// 涉及个人30件、企业12件，办结率96%: the rate is the whole's.
  private func wholeOfRate(_ head: TextSpan) -> [TextSpan]? {
    guard line[head.end - 1] == "率", let part = state.part, part.before > 0, drafts[part.before - 1].whole == nil else {
      return nil
    }
    return drafts[part.before - 1].spans
  }

  /// 完成预算的97.2%, 对财政增收的贡献率: what the clause before spoke of, seen beside something else.
  func besidesOwner(_ own: TextSpan) -> Subject? {
    guard let owner = ownerOfSentence else { return nil }
    let isPlan = line.holds(Self.fulfilling, at: own.start) != nil && line.ends(PlanWords.fulfilled, at: own.end) != nil
    let isOver = line.holds(ComparisonWords.besides, at: own.start) != nil
    let isTowards = line.holds("对", at: own.start) && line.ends(vocabulary.measuredNouns, at: own.end) != nil
    guard isPlan || isOver || isTowards else { return nil }
    return Subject(spans: owner.spans + cleaned(own), rule: .relationalNoun, topic: nil)
  }

  private static let fulfilling = Keywords("完成 占 为 达 达到 超额完成 相当于 是")
}
