import Quantities
import ReportModel

extension ParagraphReader {
  /// The verb of change that ends at a place, and which way it goes.
  ///
  /// - Parameter isArrival: 到 follows it.
  func changeVerb(endingAt end: Int, from start: Int, isArrival: Bool = false) -> (
    length: Int, direction: Claim.Direction
  )? {
    let up = line.ends(ChangeWords.increase, at: end) ?? 0
    let down = line.ends(ChangeWords.decrease, at: end) ?? 0
    let length = max(up, down)
    guard length > 0, end - length >= start else { return nil }
    if length == 1, !isVerb(at: end - 1, from: start, isArrival: isArrival) { return nil }
    return (length, up >= down ? .increase : .decrease)
  }

  /// Whether a single character is a verb of change: 同比增8%, but 新增300个.
  private func isVerb(at place: Int, from start: Int, isArrival: Bool) -> Bool {
    guard
      isArrival || place == start || line.ends(LinkWords.adverbs, at: place) != nil
        || endsComparison(place, from: start) || line.ends(vocabulary.measuredNouns, at: place) != nil
    else { return false }
    if line.ends(ChangeWords.nounsBefore, at: place) != nil { return false }
    return line[place] != "少" || endsComparison(place, from: start)
  }

  /// 高, 低: a change only beside a time.
  func adjective(endingAt end: Int, from start: Int) -> (length: Int, direction: Claim.Direction)? {
    if let length = line.ends(ChangeWords.higher, at: end), end - length > start { return (length, .increase) }
    if let length = line.ends(ChangeWords.lower, at: end), end - length > start { return (length, .decrease) }
    return nil
  }

  /// 涨幅, 降幅; the natural growth rate of a population is a level.
  func changeNoun(endingAt end: Int) -> (length: Int, direction: Claim.Direction)? {
    if line.ends("自然增长率", at: end) { return nil }
    if let length = line.ends(ChangeWords.increaseNouns, at: end) { return (length, .increase) }
    return line.ends(ChangeWords.decreaseNouns, at: end).map { ($0, .decrease) }
  }
}
