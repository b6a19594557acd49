import Quantities
import ReportModel

extension ParagraphReader {
  /// What each of a statement's quantities is about; one subject where all are about the same.
  mutating func subjects(
    of item: Item, _ phrase: Phrase, prefix: [TextSpan], tail: TextSpan?, in stretch: Stretch
  ) -> [Subject] {
    let count = item.quantities.count
    if count == 1 {
      if let subject = nextThing(phrase, in: stretch) { return [subject] }
    } else if item.relations.allSatisfy({ $0 == .coordinated }), let subjects = distributed(phrase, over: count) {
      return subjects
    }
    return [subject(of: phrase, prefix: prefix, tail: tail)]
  }

  /// The things that a list of numbers gives its numbers to, in their order.
  private func distributed(_ phrase: Phrase, over count: Int) -> [Subject]? {
    if phrase.subject.length == 0, phrase.post.length == 0,
      phrase.isDistributed || state.ownerGroup.count == count, let things = things(count)
    {
      return things.map { Subject(spans: $0, rule: .bareClause, topic: $0) }
    }
    guard phrase.isDistributed || phrase.post.length == 0 else { return nil }
    var subject = phrase.subject
    var compared: TextSpan?
    // 增速比全县平均分别高2.1和0.6: what is compared with is no part of the list.
    if case .peer = phrase.link,
      let marker = line.lastPlace(of: Self.comparing, in: subject.start + 1, subject.end)
    {
      compared = TextSpan(start: marker.start, end: subject.end)
      subject.end = marker.start
    }
    if phrase.isDistributed, let subjects = ofThingsBefore(subject, phrase, count) { return subjects }
    return enumeratedBefore(subject, count, compared: compared) ?? enumeratedAfter(phrase, count)
  }

  private static let comparing = Keywords("比 较")

  /// 产量分别为3吨和5吨, 分别办结3件和5件: a noun or a verb of each of the things before.
  private func ofThingsBefore(_ subject: TextSpan, _ phrase: Phrase, _ count: Int) -> [Subject]? {
    if isRelational(subject), split(subject).count == 1, let things = things(count) {
      return things.map { spans in
        Subject(spans: base(of: spans, for: subject) + cleaned(subject), rule: .relationalNoun, topic: nil)
      }
    }
    guard phrase.post.length == 0, verbGroupEnd(subject.start, to: subject.end) == subject.end,
      let things = things(count)
    else { return nil }
    return things.map { Subject(spans: $0 + cleaned(subject), rule: .verbWithoutObject, topic: nil) }
  }

  /// 收入、支出分别为3亿元和5亿元
  private func enumeratedBefore(_ subject: TextSpan, _ count: Int, compared: TextSpan?) -> [Subject]? {
    guard let parts = enumerated(subject, count: count) else { return nil }
    // 办结率、好评率分别为…: both of what was told before.
    if let owner = ownerOfGroup, compared == nil, parts.allSatisfy({ $0.count == 1 && isRelational($0[0]) }) {
      return parts.map { part in
        Subject(spans: base(of: owner.spans, for: part[0]) + cleaned(part[0]), rule: .relationalNoun, topic: nil)
      }
    }
    let tail = compared.map { cleaned($0) } ?? []
    return parts.map { part in
      let spans = cleaned(part) + tail
      return Subject(spans: spans, rule: .clauseWords, topic: spans)
    }
  }

  /// 分别新建3所和5所小学、中学
  private func enumeratedAfter(_ phrase: Phrase, _ count: Int) -> [Subject]? {
    guard phrase.isDistributed, let parts = enumerated(phrase.post, count: count) else { return nil }
    let verb = cleaned(phrase.subject)
    return parts.map { Subject(spans: verb + cleaned($0), rule: .clauseWords, topic: nil) }
  }

  /// 分别增长7.8%、下降1.9%: each statement of the clause takes the next thing.
  private mutating func nextThing(_ phrase: Phrase, in stretch: Stretch) -> Subject? {
    guard phrase.post.length == 0 else { return nil }
    if phrase.isDistributed {
      let count = stretch.quantities.count
      if phrase.subject.length > 0, count > 1, let parts = enumerated(phrase.subject, count: count) {
        state.ownerGroup = parts.map { toldHere(cleaned($0)) }
      } else if phrase.subject.length > 0 || state.ownerGroup.count != count {
        return nil
      }
      state.nextOfGroup = 0
    } else if phrase.subject.length > 0 || state.nextOfGroup == 0 {
      return nil
    }
    guard state.nextOfGroup < state.ownerGroup.count else { return nil }
    let spans = state.ownerGroup[state.nextOfGroup].spans
    state.nextOfGroup += 1
    return Subject(spans: spans, rule: phrase.subject.length > 0 ? .clauseWords : .bareClause, topic: nil)
  }
}
