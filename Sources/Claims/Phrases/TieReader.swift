import Quantities
import ReportModel

extension ParagraphReader {
  /// Takes from the subject's end, word by word, what ties it to its number.
  func readTie(_ phrase: inout Phrase, _ quantity: Numeral) {
    var rest = phrase.subject
    readDoubling(&phrase, &rest, quantity)
    while true {
      rest.end = line.beforeBlanks(rest.end)
      guard rest.length > 0, let end = lastWord(&phrase, rest, quantity) else { break }
      rest.end = end
      // 增速比全国高: the comparison is part of what is measured.
      if case .peer = phrase.link { break }
    }
    phrase.subject.end = max(rest.end, phrase.subject.start)
    dropLooseAdverbs(&phrase)
  }

  /// 翻两番, 实现翻番: the number itself says the change.
  private func readDoubling(_ phrase: inout Phrase, _ rest: inout TextSpan, _ quantity: Numeral) {
    let isFan = quantity.unit.text == "番"
    guard isFan || quantity.rules.holdsDoubling else { return }
    phrase.link = .change(.increase)
    phrase.rules.append(.changeVerb)
    if isFan, rest.length > 0, line[rest.end - 1] == "翻" { rest.end -= 1 }
  }

  /// Reads the word at the end of `rest`; where it begins, nil where it ties nothing. The first that fits counts.
  private func lastWord(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    markStart(rest) ?? particleStart(rest, phrase, quantity) ?? distribution(&phrase, rest)
      ?? timesOfYear(&phrase, rest, quantity)
      ?? (phrase.link.isTied ? wordBeforeTie(&phrase, rest, quantity) : tie(&phrase, rest, quantity))
  }

  /// 其中：3个
  private func markStart(_ rest: TextSpan) -> Int? {
    switch line[rest.end - 1] {
    case "，", "、", ":", "—": rest.end - 1
    default: nil
    }
  }

  /// 占全县的60%, but 增长的60%用于…
  private func particleStart(_ rest: TextSpan, _ phrase: Phrase, _ quantity: Numeral) -> Int? {
    let at = rest.end - 1
    guard line[at] == "的" else { return nil }
    if phrase.link.isTied { return at }
    guard quantity.unit.text != "倍" else { return nil }
    return phrase.post.length == 0 || isTime(endingAt: at) ? at : nil
  }

  /// 占去年的60%: 的 belongs to what stands before.
  private func isTime(endingAt at: Int) -> Bool {
    line.ends(TimeWords.lastYear, at: at) != nil || line.ends(TimeWords.thisYear, at: at) != nil
      || date(endingAt: at) != nil
  }

  /// 分别为3个和5个
  private func distribution(_ phrase: inout Phrase, _ rest: TextSpan) -> Int? {
    guard line.ends("分别", at: rest.end) || line.ends("各自", at: rest.end) else { return nil }
    phrase.isDistributed = true
    return rest.end - 2
  }

  /// 是2015年的3倍, 为去年的2倍
  private func timesOfYear(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    guard !phrase.link.isTied, quantity.unit.text == "倍", line[rest.end - 1] == "的",
      let time = timeStart(endingAt: rest.end, from: rest.start) ?? timeStart(endingAt: rest.end - 1, from: rest.start),
      let verb = line.ends(Self.equals, at: time)
    else { return nil }
    let isLastYear = line.ends(TimeWords.lastYear, at: rest.end - 1) != nil
    phrase.link = .change(.increase)
    phrase.basis = isLastYear ? .yoy : .since
    phrase.basisPeriod = date(endingAt: rest.end).flatMap { resolved($0) }
    phrase.rules += [.changeVerb, isLastYear ? .basisYear : .basisSince]
    return max(time - verb, rest.start)
  }

  private static let equals = Keywords("是 为 达 达到 达到了 相当于 约为")

  /// 占比首次突破60%: the adverb is no part of the thing.
  private func dropLooseAdverbs(_ phrase: inout Phrase) {
    guard case .none = phrase.link, phrase.post.length == 0 else { return }
    let start = phrase.subject.start
    while let length = line.ends(LinkWords.loose, at: phrase.subject.end), phrase.subject.end - length > start {
      phrase.subject.end -= length
    }
  }

  /// What may stand before the word that ties: 增幅达到8%, 比上年增长8%, 已达到8个, 2015年增长8%.
  private func wordBeforeTie(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    changeNounBeforeLink(&phrase, rest, quantity) ?? comparison(&phrase, rest.end, rest.start) ?? adverbStart(rest)
      ?? timeStart(endingAt: rest.end, from: rest.start)
  }

  /// 增幅达到8%
  private func changeNounBeforeLink(_ phrase: inout Phrase, _ rest: TextSpan, _ quantity: Numeral) -> Int? {
    guard case .link = phrase.link, !quantity.countsOrMeasures, let noun = changeNoun(endingAt: rest.end) else {
      return nil
    }
    phrase.link = .change(noun.direction)
    phrase.rules.append(.changeNoun)
    return rest.end - noun.length
  }

  /// 已达到8个
  private func adverbStart(_ rest: TextSpan) -> Int? {
    guard let length = line.ends(LinkWords.adverbs, at: rest.end), length <= rest.length,
      line.ends(LinkWords.nouns, at: rest.end) == nil, line.ends(Self.notAdverbs, at: rest.end) == nil
    else { return nil }
    return rest.end - length
  }

  private static let notAdverbs = Keywords(
    "首都 成都 国都 人均 公共 签约 预约 节约 大约 合约 农民平均 需要 重要 主要 户均 亩均 地均 功能 职能 智能 动能 产能 性能 节能 太阳能 新能 潜能 人工智能 热能 只 一只 再将 可再 不再 自己")
}
