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

  func peer(_ phrase: inout Phrase, _ rest: TextSpan) -> Int {
    phrase.link = .peer
    phrase.rules.append(.peerComparison)
    return rest.end
  }

  /// 达到300个
  private func link(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard line.ends(LinkWords.nouns, at: rest.end) == nil || line.ends(Self.scoreLinks, at: rest.end) != nil,
      let length = line.ends(LinkWords.links, at: rest.end), length <= rest.length
    else { return nil }
    let start = rest.end - length
    if phrase.post.length > 0 {
      // 完成6处旧厂房腾退, 为180户家庭发放补助
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
