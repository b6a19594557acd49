import Quantities
import ReportModel

extension ParagraphReader {
  /// Fills the drafts of a statement's quantities.
  mutating func settle(
    _ item: Item, _ phrase: Phrase, prefix: [TextSpan], tail: TextSpan?, rules: [ClaimRule], in stretch: Stretch
  ) {
    let subjects = subjects(of: item, phrase, prefix: prefix, tail: tail, in: stretch)
    for (index, quantity) in item.quantities.enumerated() {
      let subject = subjects.count == item.quantities.count ? subjects[index] : subjects[0]
      var draft = Draft()
      draft.spans = subject.spans
      draft.rules = rules + phrase.rules + [subject.rule]
      if item.quantities.count > 1, phrase.isDistributed { draft.rules.append(.respectively) }
      if item.quantities.count == 1, line.holds(Self.jointly, at: phrase.subject.end) != nil {
        draft.rules.append(.jointSubject)
      }
      if item.relations.contains(.nested) {
        draft.rules.append(.nestedQuantity)
      }
      setRole(&draft, phrase, quantities[quantity])
      setScope(&draft, phrase, quantity)
      setBasis(&draft, phrase, isBare: subject.rule == .bareClause)
      setModality(&draft, phrase, quantities[quantity])
      setPeriod(&draft, phrase, item, index)
      setFuture(&draft)
      setFlags(&draft, stretch, quantity, item)
      drafts[quantity] = draft
      setWhole(quantity, phrase, isBare: subject.rule == .bareClause)
    }
    keep(subjects, phrase)
  }

  /// What a quantity is about, and the rule that found it.
  struct Subject {
    var spans: [TextSpan]
    var rule: ClaimRule
    /// What a later clause without a subject speaks of; nil where the one before goes on.
    var topic: [TextSpan]?
  }

  private mutating func subjects(
    of item: Item, _ phrase: Phrase, prefix: [TextSpan], tail: TextSpan?, in stretch: Stretch
  )
    -> [Subject]
  {
    let count = item.quantities.count
    let isList = count > 1 && item.relations.allSatisfy { $0 == .coordinated }
    if isList, phrase.subject.length == 0, phrase.post.length == 0,
      phrase.isDistributed || state.ownerGroup.count == count,
      let things = things(count)
    {
      return things.map { Subject(spans: $0, rule: .bareClause, topic: $0) }
    }
    if count == 1, let subject = nextThing(phrase, in: stretch) { return [subject] }
    if isList, phrase.isDistributed || phrase.post.length == 0 {
      var subject = phrase.subject
      var scopeTail: [TextSpan] = []
      // 增速比各项贷款平均增速分别高4.2和0.7: what is compared with is no part of the list.
      if case .peer = phrase.link, let at = peerStart(subject) {
        scopeTail = [TextSpan(start: at, end: subject.end)]
        subject.end = at
      }
      if phrase.isDistributed, isRelational(subject), let things = things(count) {
        return things.map { spans in
          Subject(spans: base(of: spans, for: subject) + cleaned(subject), rule: .relationalNoun, topic: nil)
        }
      }
      if phrase.isDistributed, phrase.post.length == 0, verbGroupEnd(subject.start, to: subject.end) == subject.end,
        let things = things(count)
      {
        return things.map { Subject(spans: $0 + cleaned(subject), rule: .verbWithoutObject, topic: nil) }
      }
      if let parts = enumerated(subject, count: count) {
        // 解决率、满意率分别为…: both of what was told before.
        if let owner = state.owner, owner.sentence == sentence, owner.group == state.group, scopeTail.isEmpty,
          parts.allSatisfy({ $0.count == 1 && isRelational($0[0]) })
        {
          return parts.map { part in
            Subject(spans: base(of: owner.spans, for: part[0]) + cleaned(part[0]), rule: .relationalNoun, topic: nil)
          }
        }
        return parts.map { part in
          let spans = part.flatMap { cleaned($0) } + scopeTail.flatMap { cleaned($0) }
          return Subject(spans: spans, rule: .clauseWords, topic: spans)
        }
      }
      if phrase.isDistributed, let parts = enumerated(phrase.post, count: count) {
        let verb = cleaned(phrase.subject)
        return parts.map { Subject(spans: verb + $0.flatMap { cleaned($0) }, rule: .clauseWords, topic: nil) }
      }
    }
    return [subject(of: phrase, prefix: prefix, tail: tail)]
  }

  /// The last things that the sentence spoke of, as many as there are numbers for them.
  private func things(_ count: Int) -> [[TextSpan]]? {
    if state.ownerGroup.count == count { return state.ownerGroup.map(\.spans) }
    if let owner = state.owner, owner.spans.count == 1, let parts = enumerated(owner.spans[0], count: count) {
      return parts.map { $0.flatMap { cleaned($0) } }
    }
    return state.recent.count >= count ? state.recent.suffix(count).map(\.spans) : nil
  }

  /// 分别增长7.8%、下降1.9%: each statement of the clause takes the next thing.
  private mutating func nextThing(_ phrase: Phrase, in stretch: Stretch) -> Subject? {
    guard phrase.post.length == 0 else { return nil }
    if phrase.isDistributed {
      let rest = stretch.quantities.count
      if phrase.subject.length > 0, rest > 1, let parts = enumerated(phrase.subject, count: rest) {
        state.ownerGroup = parts.map {
          Topic(spans: $0.flatMap { cleaned($0) }, sentence: sentence, group: state.group)
        }
      } else if phrase.subject.length > 0 || state.ownerGroup.count != rest {
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

  /// What a statement is about.
  private func subject(of phrase: Phrase, prefix: [TextSpan], tail: TextSpan?) -> Subject {
    let own = phrase.subject
    let post = phrase.post.length > 0 || tail != nil || !phrase.middle.isEmpty
    if post {
      if let relative = relativeClause(phrase) { return relative }
      var spans = prefix.flatMap { cleaned($0) }
      spans += cleaned(own)
      for gap in phrase.middle { spans += cleaned(gap) }
      spans += cleaned(phrase.post)
      if let tail { spans += cleaned(tail) }
      if !spans.isEmpty { return Subject(spans: spans, rule: .clauseWords, topic: spans) }
    }
    if own.length == 0 { return Subject(spans: state.owner?.spans ?? [], rule: .bareClause, topic: nil) }
    if case .share = phrase.link {
      let isThing = line.ends("比重", at: own.end) || line.ends("比例", at: own.end)
      if line[own.start] == "占" {
        let spans = (state.owner?.spans ?? []) + cleaned(own)
        return Subject(spans: spans, rule: .bareClause, topic: isThing ? spans : nil)
      }
      var topic = own
      // 占…比重 is a thing of its own that may rise; what a share is of, is not.
      if !isThing {
        topic.end = shareStart(own) ?? own.end
      }
      if isRelational(topic), let owner = state.owner {
        return Subject(spans: base(of: owner.spans, for: topic) + cleaned(own), rule: .relationalNoun, topic: nil)
      }
      return Subject(spans: cleaned(own), rule: .clauseWords, topic: cleaned(topic))
    }
    if let relational = relationalSubject(own, phrase) ?? beside(own) { return relational }
    if prefix.isEmpty, case .none = phrase.link, own.length <= 5, verbGroupEnd(own.start, to: own.end) == own.end,
      let owner = state.owner,
      owner.sentence == sentence
    {
      let object = object(of: owner.spans)
      if !object.isEmpty {
        let isSame = object.last.map { line.text(of: [$0]).hasSuffix(line.text(of: [own])) } ?? false
        let spans = isSame ? object : object + cleaned(own)
        return Subject(spans: spans, rule: .verbWithoutObject, topic: spans)
      }
    }
    var spans = (prefix.flatMap { cleaned($0) }) + withoutRealise(own, prefix: prefix)
    if spans.isEmpty { spans = state.owner?.spans ?? [] }
    return Subject(spans: spans, rule: .clauseWords, topic: spans)
  }

  /// 实现 falls away before what is an indicator itself, at the subject's head or after whose it is.
  private func withoutRealise(_ own: TextSpan, prefix: [TextSpan]) -> [TextSpan] {
    guard prefix.isEmpty else { return cleaned(own) }
    var at = own.start
    while at + 2 < own.end {
      if line.holds("实现", at: at) {
        let next = line[at + 2] == "了" ? at + 3 : at + 2
        guard at == own.start || line.ends(vocabulary.measuredNouns, at: own.end) != nil else { break }
        return cleaned(TextSpan(start: own.start, end: at)) + cleaned(TextSpan(start: next, end: own.end))
      }
      at += 1
    }
    return cleaned(own)
  }

  /// A noun such as 增速, or a verb such as 拉动, that needs the thing before.
  private func relationalSubject(_ own: TextSpan, _ phrase: Phrase) -> Subject? {
    guard let owner = state.owner else { return nil }
    var start = own.start
    if line.holds("实现", at: start) { start += 2 }
    if line[start] == "其" { start += 1 }
    let rest = TextSpan(start: start, end: own.end)
    guard rest.length > 0 else { return nil }
    if line.holds(ChangeWords.pull, at: start) ?? line.holds(ChangeWords.drag, at: start) != nil,
      case .change = phrase.link
    {
      let spans = base(of: owner.spans, for: TextSpan(start: start, end: start)) + cleaned(rest)
      return Subject(spans: spans, rule: .pull, topic: nil)
    }
    let head = relationalHead(rest)
    guard let head,
      owner.sentence == sentence && owner.group == state.group
        || line.holds(vocabulary.attachingNouns, at: start) != nil
    else { return nil }
    var thing = owner.spans
    // 涉及自然人80件、商业企业1件，办结率100%: the rate is the whole's.
    if line[head.end - 1] == "率", let part = state.part, part.before > 0, drafts[part.before - 1].whole == nil {
      thing = drafts[part.before - 1].spans
    }
    let spans = base(of: thing, for: head) + cleaned(rest)
    return Subject(spans: spans, rule: .relationalNoun, topic: head.end == rest.end ? spans : nil)
  }

  /// 完成预算的98.5%, 对经济增长的贡献率: what the clause before spoke of, seen beside something else.
  private func beside(_ own: TextSpan) -> Subject? {
    guard let owner = state.owner, owner.sentence == sentence else { return nil }
    let isPlan = line.holds(Self.fulfilling, at: own.start) != nil && line.ends(Self.plans, at: own.end) != nil
    let isOver = line.holds(Self.comparing, at: own.start) != nil
    guard isPlan || isOver || line.holds("对", at: own.start) && line.ends(vocabulary.measuredNouns, at: own.end) != nil
    else {
      return nil
    }
    return Subject(spans: owner.spans + cleaned(own), rule: .relationalNoun, topic: nil)
  }

  private static let jointly = Keywords("均 都 双双")
  private static let comparing = Keywords("比 较 高于 低于 快于 慢于 多于 少于 优于 领先 落后 高出 领先于 好于")
  private static let fulfilling = Keywords("完成 占 为 达 达到 超额完成 相当于 是")
  private static let plans = Keywords(
    """
    预算 预算数 调整预算 调整预算数 计划 计划数 任务 目标 任务数 目标任务 年初预算 年度预算 变动预算 预期目标 年度目标 上年 上年决算数 \
    上年决算 控制数
    """)

  /// Keeps what the next clauses may speak of.
  private mutating func keep(_ subjects: [Subject], _ phrase: Phrase) {
    state.ownerGroup =
      subjects.count > 1
      ? subjects.map { Topic(spans: $0.spans, sentence: sentence, group: state.group) } : state.ownerGroup
    guard let last = subjects.last, let topic = last.topic, !topic.isEmpty else { return }
    if case .standing = phrase.link, last.rule != .clauseWords { return }
    if state.recent.last?.spans != topic {
      state.recent.append(Topic(spans: topic, sentence: sentence, group: state.group))
    }
    if state.recent.count > 4 { state.recent.removeFirst() }
    state.owner = Topic(spans: topic, sentence: sentence, group: state.group)
    if subjects.count == 1 { state.ownerGroup = [] }
  }
}
