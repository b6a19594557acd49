import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads a standing: who stands and among whom.
  func readStanding(_ phrase: inout Phrase) {
    phrase.link = .standing
    phrase.rules.append(.standing)
    let start = phrase.subject.start
    let end = standingEnd(phrase.subject)
    if let verb = standingVerb(endingBefore: end, from: start) {
      readStanding(&phrase, verb: verb, end)
    } else if let group = line.ends(vocabulary.peerGroups, at: end), end - group >= start {
      phrase.scope = TextSpan(start: end - group, end: end)
      phrase.subject.end = beforeAdverbs(end - group, start)
    } else {
      phrase.subject.end = beforeAdverbs(end, start)
    }
    // 全国第一的成绩: what follows is no part of the thing.
    if phrase.subject.length > 0 { phrase.post.start = phrase.post.end }
  }

  /// Where the words before a standing end: 全国之首, 全国的第一.
  private func standingEnd(_ subject: TextSpan) -> Int {
    var end = line.beforeBlanks(subject.end)
    while end > subject.start {
      switch line[end - 1] {
      case "之", "的", ":", "第": end -= 1
      default: return end
      }
    }
    return end
  }

  private func readStanding(_ phrase: inout Phrase, verb: TextSpan, _ end: Int) {
    let start = phrase.subject.start
    phrase.scope = scope(verb.end, end)
    if phrase.scope == nil, let group = amongGroup(endingAt: verb.start, from: start) {
      phrase.scope = group.scope
      phrase.subject.end = group.start
    } else if line.holds(ScopeWords.keptVerbs, at: verb.start) != nil,
      line.holds(vocabulary.peerGroups, at: verb.end).map({ verb.end + $0 < end }) ?? true
    {
      // 荣获全国先进集体第一名: what is won is the thing.
      phrase.scope = contest(verb.end, end)
      phrase.subject.end = end
    } else {
      phrase.subject.end = beforeAdverbs(verb.start, start)
    }
  }

  /// 在全市各县区中: among whom, where that stands before the verb.
  private func amongGroup(endingAt place: Int, from start: Int) -> (start: Int, scope: TextSpan)? {
    let end = line.beforeBlanks(place)
    guard end > start, line[end - 1] == "中" else { return nil }
    let among = line.lastPlace(of: Self.among, in: max(start, end - 14), end - 1) {
      line.holds(vocabulary.peerGroups, at: $0.end) != nil
    }
    guard let among else { return nil }
    let group = TextSpan(start: among.end, end: end - 1)
    // 在全省考核中: among the province, in a contest that is part of the thing.
    if let length = line.holds(vocabulary.peerGroups, at: group.start), length < group.length,
      line.ends(Self.peers, at: group.end) == nil
    {
      return (end, TextSpan(start: group.start, end: group.start + length))
    }
    return (among.start, group)
  }

  /// What such a group consists of.
  private static let peers = Keywords("区 县 市 省 州 城市 区县 县区 市县 企业 高校 单位 地区 城区 乡镇 街道 部门")
  private static let among = Keywords("在")

  /// Among whom one wins: 全国百强县, not 卫生县城测评.
  private func contest(_ start: Int, _ end: Int) -> TextSpan? {
    if line.ends(Self.contests, at: end) != nil { return nil }
    // 全国最具影响力的百强: what stands before 的 says more of them.
    return scope(line.lastPlace(of: Self.attributive, in: start + 1, end)?.end ?? start, end)
  }

  private static let attributive = Keywords("的")
  private static let contests = Keywords("测评 考核 评比 评选 竞赛 大赛 比赛 锦标赛 评估 考评 比武 绩效 成绩")

  private func scope(_ start: Int, _ end: Int) -> TextSpan? {
    let span = trimmed(start, end)
    guard span.length > 0 else { return nil }
    return span
  }

  /// The verb of standing nearest before a place; 位居 and 跃升至 are one, though they hold others.
  private func standingVerb(endingBefore end: Int, from start: Int) -> TextSpan? {
    let nearest = line.lastPlace(of: ScopeWords.verbs, in: max(start, end - 24), end) { verb in
      line.holds(ScopeWords.notVerbs, at: verb.start).map { $0 <= verb.length } ?? true
    }
    guard var verb = nearest else { return nil }
    for before in stride(from: verb.start - 1, through: max(start, verb.start - 3), by: -1) {
      if let longer = line.holds(ScopeWords.verbs, at: before), before + longer >= verb.start {
        verb = TextSpan(start: before, end: max(verb.end, before + longer))
      }
    }
    return verb
  }

  /// Passes adverbs back from a place.
  func beforeAdverbs(_ place: Int, _ start: Int) -> Int {
    var end = line.beforeBlanks(place)
    while end > start, let length = line.ends(LinkWords.adverbs, at: end), end - length >= start,
      line.ends(LinkWords.nouns, at: end) == nil
    {
      end = line.beforeBlanks(end - length)
    }
    return max(end, start)
  }
}
