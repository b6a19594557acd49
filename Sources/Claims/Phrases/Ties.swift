import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads the word at the end of `rest` as the one that ties the subject to the number; where the words before it end, nil
  /// where it is none. The first that fits counts.
  func tie(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    peer(&phrase, rest, quantity) ?? arrival(&phrase, rest, quantity) ?? yearlyGrowth(&phrase, rest)
      ?? changeNoun(&phrase, rest, quantity) ?? changeVerb(&phrase, rest, quantity)
      ?? planDistance(&phrase, rest) ?? comparedAdjective(&phrase, rest) ?? link(&phrase, rest)
      ?? rateStart(rest) ?? timeStart(endingAt: rest.end, from: rest.start)
  }

  /// 增速高于全市平均0.5个百分点
  private func peer(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    guard quantity.kind == .percentagePoint || quantity.kind == .percentage,
      line.holds(ComparisonWords.over, in: rest.start, rest.end),
      distanceFromPlan(endingAt: rest.end, from: rest.start) == nil
    else { return nil }
    return peer(&phrase, rest)
  }

  private func peer(_ phrase: inout Phrase, _ rest: TextSpan) -> Int {
    phrase.link = .peer
    phrase.rules.append(.peerComparison)
    return rest.end
  }

  /// 提高到48.2%, 控制到15分钟, but 增长达8%: the change itself.
  private func arrival(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
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
  private func yearlyGrowth(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard let length = line.ends(Self.yearlyChange, at: rest.end), length <= rest.length else { return nil }
    phrase.link = .change(line[rest.end - 1] == "降" || line[rest.end - 1] == "减" ? .decrease : .increase)
    phrase.basis = .yoy
    phrase.rules += [.changeVerb, .basisYear]
    return rest.end - length
  }

  private static let yearlyChange = Keywords("比增 同增 比降 同降 比减 同减 同比增 同比降 同比减 同比升 同比涨")

  /// 涨幅2%; 增长 and 下降 are verbs here.
  private func changeNoun(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    guard !quantity.countsOrMeasures, let noun = changeNoun(endingAt: rest.end), noun.length <= rest.length,
      line.ends(Self.growth, at: rest.end) == nil
    else { return nil }
    phrase.link = .change(noun.direction)
    phrase.rules.append(.changeNoun)
    return rest.end - noun.length
  }

  private static let growth = Keywords("增长 下降 上升 减少 提高 降低 上涨 回落 增加")

  /// 增长8%, 超收300万元
  private func changeVerb(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
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

  /// 整治提升40处: two actions, no change.
  private func isAction(_ phrase: Phrase, _ rest: TextSpan, verb length: Int, _ quantity: Numeral) -> Bool {
    quantity.countsOrMeasures && line.ends(Self.actions, at: rest.end) != nil
      && (phrase.post.length > 0 || verbStart(endingAt: rest.end - length, from: rest.start) != nil)
  }

  private static let actions = Keywords("提升 提高 扩大 压减 精简 改善 压缩 削减 拓展 延长 缩短 恢复 加快 增效 提质 降低")

  /// 低于控制目标0.5个百分点
  private func planDistance(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard let distance = distanceFromPlan(endingAt: rest.end, from: rest.start) else { return nil }
    phrase.link = .change(distance.direction)
    phrase.basis = .plan
    phrase.rules += [.changeVerb, .basisPlan]
    return distance.start
  }

  /// 比上年高2.3个百分点: a change; 比全国高: a peer.
  private func comparedAdjective(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard let (length, direction) = adjective(endingAt: rest.end, from: rest.start) else { return nil }
    if let start = comparison(&phrase, rest.end - length, rest.start) {
      phrase.link = .change(direction)
      phrase.rules.append(.changeVerb)
      return start
    }
    return holdsComparison(rest.start, rest.end - length) ? peer(&phrase, rest) : nil
  }

  /// 达到300个
  private func link(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard line.ends(LinkWords.nouns, at: rest.end) == nil || line.ends(Self.scoreLinks, at: rest.end) != nil,
      let length = line.ends(LinkWords.links, at: rest.end), length <= rest.length
    else { return nil }
    let start = rest.end - length
    if phrase.post.length > 0 {
      // 完成5栋简易楼腾退, 为216户家庭发放补助
      if line.ends(Self.actionLinks, at: rest.end) != nil { return nil }
      if start == rest.start, line.ends(Self.prepositions, at: rest.end) != nil { return nil }
    } else if line.ends(Self.actionLinks, at: rest.end) != nil {
      // 投资已完成8亿元, but 未完成3件
      guard beforeAdverbs(start, rest.start) > rest.start, line.ends(Self.negations, at: start) == nil else {
        return nil
      }
    }
    phrase.link = .link
    phrase.rules.append(.linkVerb)
    return start
  }

  private static let scoreLinks = Keywords("得分为 评分为 总分为 平均分为 均分为")
  /// Links that are the statement's verb where something follows.
  private static let actionLinks = Keywords("完成 实现 完成了 实现了 拥有 设有")
  private static let negations = Keywords("未 不 没 没有 尚未 基本 部分 不予 不再")
  /// Before what an action is for.
  private static let prepositions = Keywords("为 是 在 到 至 合")

  /// 补贴每人每月300元
  private func rateStart(_ rest: TextSpan) -> Int? {
    guard let length = line.ends(Self.rates, at: rest.end), length < rest.length else { return nil }
    return rest.end - length
  }

  private static let rates = Keywords("每人每月 每人每年 每人每天 每月每人 每年每人 每人 每月 每年 每户 每亩 每户每年 每天 每日")
}
