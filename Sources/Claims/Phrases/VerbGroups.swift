import Quantities
import ReportModel

extension ParagraphReader {
  /// Where the verbs that stand at `start` end: 清理并统一公布, 建设、提升. nil where none stands.
  func verbGroupEnd(_ start: Int, to end: Int) -> Int? {
    var at = start
    var verbEnd: Int?
    while at < end {
      if let length = verbLength(at), at + length <= end {
        at += length
        if line[at] == "了", at < end { at += 1 }
        verbEnd = at
      } else if let length = line.holds(LinkWords.manner, at: at), at + length < end {
        at += length
      } else if verbEnd != nil, let next = separatorEnd(at, end), verbLength(next) != nil || mannerAndVerb(next, end) {
        at = next
      } else {
        break
      }
    }
    return verbEnd
  }

  /// Where the verb at the head of a subject ends; a place such as 全区 may stand before it.
  func leadingVerbEnd(_ subject: TextSpan) -> Int? {
    if let end = verbGroupEnd(subject.start, to: subject.end) { return end }
    // 为企业减免
    if line.holds(LinkWords.prepositions, at: subject.start) != nil {
      let verb = stride(from: subject.start + 2, to: min(subject.end, subject.start + 10), by: 1)
        .first { verbLength($0) != nil }
      if let verb { return verbGroupEnd(verb, to: subject.end) }
    }
    if let place = line.holds(ScopeWords.places, at: subject.start) {
      return verbGroupEnd(subject.start + place, to: subject.end)
    }
    return nil
  }

  private func mannerAndVerb(_ at: Int, _ end: Int) -> Bool {
    guard let length = line.holds(LinkWords.manner, at: at), at + length < end else { return false }
    return verbLength(at + length) != nil
  }

  /// The verb at a place, where no longer noun begins there.
  func verbLength(_ at: Int) -> Int? {
    guard let length = line.holds(vocabulary.actionVerbs, at: at) else { return nil }
    if line.holds(Self.nounEndings, at: at + length) != nil, line.holds(Self.notNounEndings, at: at + length) == nil {
      return nil
    }
    if let noun = line.holds(vocabulary.verbLikeNouns, at: at), noun > length { return nil }
    return length
  }

  /// The last verb that ends at `end`.
  func verbStart(endingAt end: Int, from start: Int) -> Int? {
    guard let length = line.ends(vocabulary.actionVerbs, at: end), end - length >= start else { return nil }
    return end - length
  }

  /// Whether a verb stands somewhere in a stretch.
  func holdsVerb(_ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end {
      if let length = verbLength(at), length > 1, at + length <= end { return true }
      if line.holds(Self.statePredicates, at: at) != nil { return true }
      at += 1
    }
    return false
  }

  private static let statePredicates = Keywords("被评为 被授予 被列为 被列入 被认定 被命名 全部 均")
  /// 解决率 is no 解决.
  private static let nounEndings = Keywords("率 量 额 者 性 型 费 员 单")
  private static let notNounEndings = Keywords("量化 费用 员工 单位 单独 单一 单元 单项 率先 性别 型号 额外 额度")
}
