import Quantities
import ReportModel

extension ParagraphReader {
  /// What a statement is about.
  func subject(of phrase: Phrase, prefix: [TextSpan], tail: TextSpan?) -> Subject {
    if let subject = relativeClause(phrase) ?? around(phrase, prefix: prefix, tail: tail) { return subject }
    let own = phrase.subject
    if own.length == 0 { return Subject(spans: state.owner?.spans ?? [], rule: .bareClause, topic: nil) }
    if case .share = phrase.link { return shareSubject(own) }
    if let subject = relationalSubject(own, phrase) ?? besidesOwner(own) ?? perHead(own) { return subject }
    if prefix.isEmpty, case .none = phrase.link, let subject = actedOn(own) { return subject }
    var spans =
      prefix.flatMap { withoutRealise($0, before: own) } + (prefix.isEmpty ? withoutRealise(own) : cleaned(own))
    if spans.isEmpty { spans = state.owner?.spans ?? [] }
    return Subject(spans: spans, rule: .clauseWords, topic: spans)
  }

  /// 新增1万个停车位: words stand before the number and after it.
  private func around(_ phrase: Phrase, prefix: [TextSpan], tail: TextSpan?) -> Subject? {
    guard phrase.post.length > 0 || tail != nil || !phrase.middle.isEmpty else { return nil }
    var spans = cleaned(prefix) + cleaned(phrase.subject) + cleaned(phrase.middle) + cleaned(phrase.post)
    if let tail { spans += cleaned(tail) }
    return spans.isEmpty ? nil : Subject(spans: spans, rule: .clauseWords, topic: spans)
  }

  /// 企业利润占全市的60%
  private func shareSubject(_ own: TextSpan) -> Subject {
    // 占…比重 is a thing of its own that may rise; what a share is of, is not.
    let end = beforeRemark(own)
    let isThing = line.ends("比重", at: end) || line.ends("比例", at: end)
    if line[own.start] == "占" {
      let spans = (state.owner?.spans ?? []) + cleaned(own)
      return Subject(spans: spans, rule: .bareClause, topic: isThing ? spans : nil)
    }
    var topic = own
    if !isThing, let share = line.lastPlace(of: Self.share, in: own.start + 1, own.end) { topic.end = share.start }
    if isRelational(topic), let owner = state.owner {
      return Subject(spans: base(of: owner.spans, for: topic) + cleaned(own), rule: .relationalNoun, topic: nil)
    }
    return Subject(spans: cleaned(own), rule: .clauseWords, topic: cleaned(topic))
  }

  private static let share = Keywords("占")

  /// 受理案件300件，办结280件: a verb without an object.
  private func actedOn(_ own: TextSpan) -> Subject? {
    guard own.length <= 5, verbGroupEnd(own.start, to: own.end) == own.end, let owner = ownerOfSentence else {
      return nil
    }
    let object = object(of: owner.spans)
    guard let last = object.last else { return nil }
    let isSame = line.text(of: [last]).hasSuffix(line.text(of: [own]))
    let spans = isSame ? object : object + cleaned(own)
    return Subject(spans: spans, rule: .verbWithoutObject, topic: spans)
  }

  /// 实现 falls away before what is an indicator itself, at the subject's head or after whose it is.
  private func withoutRealise(_ own: TextSpan) -> [TextSpan] {
    guard let verb = line.firstPlace(of: Self.realise, in: own.start, own.end), verb.end < own.end,
      verb.start == own.start || line.ends(vocabulary.measuredNouns, at: own.end) != nil
    else { return cleaned(own) }
    let next = line[verb.end] == "了" ? verb.end + 1 : verb.end
    return cleaned(TextSpan(start: own.start, end: verb.start)) + cleaned(TextSpan(start: next, end: own.end))
  }

  /// 实现新增就业5300人、农民工就业800人: what falls away before the first falls away before all.
  private func withoutRealise(_ verb: TextSpan, before own: TextSpan) -> [TextSpan] {
    line.holds(Self.realise, at: verb.start) == verb.length ? [] : cleaned(verb)
  }

  private static let realise = Keywords("实现")

  /// 床位2100张，每千人口5.87张: so many of what was told before.
  private func perHead(_ own: TextSpan) -> Subject? {
    guard line.holds(Self.each, at: own.start) != nil, own.length <= 10, line.ends(Self.heads, at: own.end) != nil,
      let owner = ownerOfSentence
    else { return nil }
    return Subject(spans: cleaned(own) + object(of: owner.spans), rule: .relationalNoun, topic: nil)
  }

  private static let each = Keywords("每 平均每")
  private static let heads = Keywords("人口 人 户 户籍人口 常住人口 居民 家庭 老人 老年人 儿童")
}
