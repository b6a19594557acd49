import Quantities
import ReportModel

extension ParagraphReader {
  /// 提高到47.5%, 控制到15分钟, but 增长达8%: the change itself.
  func arrival(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    guard let arrival = line.ends(ChangeWords.arrival, at: rest.end), arrival < rest.length else { return nil }
    let verbEnd = rest.end - arrival
    if let (length, direction) = changeVerb(endingAt: verbEnd, from: rest.start, isArrival: true) {
      if line[verbEnd] == "达", !quantity.countsOrMeasures, line.ends(Self.growth, at: verbEnd) != nil {
        phrase.link = .change(direction)
        phrase.rules.append(.changeVerb)
      } else {
        phrase.link = .arrival
        phrase.rules.append(.arrival)
      }
      return verbEnd - length
    }
    guard let length = line.ends(ChangeWords.arrivalVerbs, at: verbEnd), verbEnd - length >= rest.start else {
      return nil
    }
    phrase.link = .arrival
    phrase.rules.append(.arrival)
    return verbEnd - length
  }

  /// 比增8%
  func yearlyGrowth(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard let length = line.ends(Self.yearlyChange, at: rest.end), length <= rest.length else { return nil }
    phrase.link = .change(line[rest.end - 1] == "降" || line[rest.end - 1] == "减" ? .decrease : .increase)
    phrase.basis = .yoy
    phrase.rules += [.changeVerb, .basisYear]
    return rest.end - length
  }

  private static let yearlyChange = Keywords("比增 同增 比降 同降 比减 同减 同比增 同比降 同比减 同比升 同比涨")

  /// 涨幅2%; 增长 and 下降 are verbs here.
  func changeNoun(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    guard !quantity.countsOrMeasures, let noun = changeNoun(endingAt: rest.end), noun.length <= rest.length,
      line.ends(Self.growth, at: rest.end) == nil
    else { return nil }
    phrase.link = .change(noun.direction)
    phrase.rules.append(.changeNoun)
    return rest.end - noun.length
  }

  private static let growth = Keywords("增长 下降 上升 减少 提高 降低 上涨 回落 增加")

  /// 增长8%, 超收300万元
  func changeVerb(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    guard let (length, direction) = changeVerb(endingAt: rest.end, from: rest.start),
      !isAction(phrase, rest, verb: length, quantity)
    else { return nil }
    phrase.link = .change(direction)
    phrase.rules.append(.changeVerb)
    if line.ends(Self.beyondPlan, at: rest.end) != nil {
      phrase.basis = .plan
      phrase.rules.append(.basisPlan)
    }
    return rest.end - length
  }

  private static let beyondPlan = Keywords("超收 短收 超支")

  /// 改造提升30处: two actions, no change.
  private func isAction(_ phrase: Phrase, _ rest: TextSpan, verb length: Int, _ quantity: Numeral) -> Bool {
    quantity.countsOrMeasures && line.ends(Self.actions, at: rest.end) != nil
      && (phrase.post.length > 0 || verbStart(endingAt: rest.end - length, from: rest.start) != nil)
  }

  private static let actions = Keywords("提升 提高 扩大 压减 精简 改善 压缩 削减 拓展 延长 缩短 恢复 加快 增效 提质 降低")

  /// 低于控制目标0.5个百分点
  func planDistance(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard let distance = distanceFromPlan(endingAt: rest.end, from: rest.start) else { return nil }
    phrase.link = .change(distance.direction)
    phrase.basis = .plan
    phrase.rules += [.changeVerb, .basisPlan]
    return distance.start
  }

  /// 比上年高1.4个百分点: a change; 比全国高: a peer.
  func comparedAdjective(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard let (length, direction) = adjective(endingAt: rest.end, from: rest.start) else { return nil }
    if let start = comparison(&phrase, rest.end - length, rest.start) {
      phrase.link = .change(direction)
      phrase.rules.append(.changeVerb)
      return start
    }
    return holdsComparison(rest.start, rest.end - length) ? peer(&phrase, rest) : nil
  }
}
