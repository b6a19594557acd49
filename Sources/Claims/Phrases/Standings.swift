import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads a standing: who stands and among whom.
  func readStanding(_ phrase: inout Phrase) {
    phrase.link = .standing
    phrase.rules.append(.standing)
    let start = phrase.subject.start
    var end = line.beforeBlanks(phrase.subject.end)
    while end > start, line[end - 1] == "之" || line[end - 1] == "的" || line[end - 1] == "：" || line[end - 1] == "第" {
      end -= 1
    }
    if let verb = standingVerb(endingBefore: end, from: start) {
      phrase.scope = scope(verb.end, end)
      if phrase.scope == nil, let group = amongGroup(endingAt: verb.start, from: start) {
        phrase.scope = group.scope
        phrase.subject.end = group.start
      } else if line.holds(ScopeWords.keptVerbs, at: verb.start) != nil,
        line.holds(vocabulary.peerGroups, at: verb.end).map({ verb.end + $0 < end }) ?? true
      {
        phrase.scope = contest(verb.end, end)
        phrase.subject.end = end
      } else {
        phrase.subject.end = beforeAdverbs(verb.start, start)
      }
    } else if let group = line.ends(vocabulary.peerGroups, at: end), end - group >= start {
      phrase.scope = TextSpan(start: end - group, end: end)
      phrase.subject.end = beforeAdverbs(end - group, start)
    } else {
      phrase.subject.end = beforeAdverbs(end, start)
    }
    // 全国第一的成绩: what follows is no part of the thing.
    if phrase.subject.length > 0 { phrase.post.start = phrase.post.end }
  }

  /// 在全市各县区中: among whom, where that stands before the verb.
  private func amongGroup(endingAt place: Int, from start: Int) -> (start: Int, scope: TextSpan)? {
    let end = line.beforeBlanks(place)
    guard end > start, line[end - 1] == "中" else { return nil }
    var at = end - 2
    while at >= start, end - at <= 14 {
      if line[at] == "在", line.holds(vocabulary.peerGroups, at: at + 1) != nil {
        return (at, TextSpan(start: at + 1, end: end - 1))
      }
      at -= 1
    }
    return nil
  }

  /// Among whom one wins: 全球百强集群, not 文明城市测评.
  private func contest(_ start: Int, _ end: Int) -> TextSpan? {
    if line.ends(Self.contests, at: end) != nil { return nil }
    return scope(afterLastOf(start, end), end)
  }

  private static let contests = Keywords("测评 考核 评比 评选 竞赛 大赛 比赛 锦标赛 评估 考评 比武 绩效 成绩")

  private func scope(_ start: Int, _ end: Int) -> TextSpan? {
    let span = trimmed(start, end)
    guard span.length > 0 else { return nil }
    return span
  }

  private func afterLastOf(_ start: Int, _ end: Int) -> Int {
    var at = end - 1
    while at > start {
      if line[at] == "的" { return at + 1 }
      at -= 1
    }
    return start
  }

  private func standingVerb(endingBefore end: Int, from start: Int) -> TextSpan? {
    var at = end - 1
    while at >= start, end - at <= 24 {
      if let length = line.holds(ScopeWords.verbs, at: at), at + length <= end,
        line.holds(ScopeWords.notVerbs, at: at).map({ $0 <= length }) ?? true
      {
        var first = at
        var last = at + length
        var before = at - 1
        while before >= start, at - before <= 3 {
          if let longer = line.holds(ScopeWords.verbs, at: before), before + longer >= first {
            first = before
            last = max(last, before + longer)
          }
          before -= 1
        }
        return TextSpan(start: first, end: last)
      }
      at -= 1
    }
    return nil
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
