import Quantities
import ReportModel

extension ParagraphReader {
  /// Takes the words around a quantity apart.
  ///
  /// - Parameters:
  ///   - pre: the words before it.
  ///   - post: the words after it, up to the end of the statement.
  ///   - isWhole: nothing leads in: the words follow another quantity.
  func phrase(pre: TextSpan, post: TextSpan, of quantity: Numeral, isWhole: Bool = false) -> Phrase {
    let lead = lead(pre.start, pre.end)
    var phrase = Phrase(
      subject: TextSpan(start: lead.end, end: pre.end), post: trimmed(post.start, post.end),
      lead: TextSpan(start: pre.start, end: lead.end))
    phrase.opensPart = lead.opensPart
    if quantity.kind == .rank, !isWhole {
      readStanding(&phrase)
      return phrase
    }
    readTie(&phrase, quantity)
    readShare(&phrase, quantity)
    // 分别新增3所和9所
    if line.holds("分别", at: phrase.subject.start), phrase.subject.length > 2 {
      phrase.isDistributed = true
      phrase.subject.start += 2
    }
    settleVerb(&phrase, quantity)
    settlePost(&phrase, quantity)
    return phrase
  }

  /// Takes from the end what ties the subject to the number.
  private func readTie(_ phrase: inout Phrase, _ quantity: Numeral) {
    let start = phrase.subject.start
    let isRatio = quantity.kind != .count && quantity.kind != .amount && quantity.kind != .measure
    var end = phrase.subject.end
    if quantity.rules.holdsDoubling || quantity.unit.text == "番" {
      phrase.link = .change(.increase)
      phrase.rules.append(.changeVerb)
    }
    if quantity.unit.text == "番", end > start, line[end - 1] == "翻" { end -= 1 }
    trailing: while end > start {
      end = line.beforeBlanks(end)
      guard end > start else { break }
      if line[end - 1] == "，" || line[end - 1] == "、" || line[end - 1] == "：" || line[end - 1] == ":"
        || line[end - 1] == "—"
      {
        end -= 1
        continue
      }
      if line[end - 1] == "的", quantity.unit.text != "倍" || phrase.link.isTied,
        phrase.post.length == 0 || phrase.link.isTied || tiesBefore(end - 1, start)
      {
        end -= 1
        continue
      }
      if line.ends("分别", at: end) || line.ends("各自", at: end) {
        phrase.isDistributed = true
        end -= 2
        continue
      }
      if case .none = phrase.link, quantity.unit.text == "倍", line[end - 1] == "的",
        let time = timeStart(endingAt: end, from: start),
        let verb = line.ends(Self.equals, at: time)
      {
        phrase.link = .change(.increase)
        phrase.basis = line.ends(TimeWords.lastYear, at: end - 1) != nil ? .yoy : .since
        phrase.basisPeriod = date(endingAt: end).flatMap { resolved($0) }
        phrase.rules += [.changeVerb, phrase.basis == .yoy ? .basisYear : .basisSince]
        end = max(time - verb, start)
        continue
      }
      switch phrase.link {
      case .none:
        guard let next = tie(&phrase, end, start, isRatio: isRatio, quantity) else { break trailing }
        end = next
        if case .peer = phrase.link { break trailing }
      default:
        if case .link = phrase.link, isRatio, !line.ends("自然增长率", at: end),
          let noun = line.ends(ChangeWords.increaseNouns, at: end), noun > 1
        {
          phrase.link = .change(.increase)
          phrase.rules.append(.changeNoun)
          end -= noun
          continue
        }
        if case .link = phrase.link, isRatio, let noun = line.ends(ChangeWords.decreaseNouns, at: end) {
          phrase.link = .change(.decrease)
          phrase.rules.append(.changeNoun)
          end -= noun
          continue
        }
        if let next = comparison(&phrase, end, start) {
          end = next
          continue
        }
        guard let length = line.ends(LinkWords.adverbs, at: end), line.ends(LinkWords.nouns, at: end) == nil,
          end - length >= start, line.ends(Self.notAdverbs, at: end) == nil
        else {
          if let next = timeStart(endingAt: end, from: start) {
            end = next
            continue
          }
          break trailing
        }
        end -= length
      }
    }
    phrase.subject.end = max(end, start)
    // 占比首次突破60%
    if case .none = phrase.link, phrase.post.length == 0, phrase.subject.length > 0 {
      var before = phrase.subject.end
      while let length = line.ends(LinkWords.loose, at: before), before - length > start { before -= length }
      phrase.subject.end = before
    }
  }

  private static let notAdverbs = Keywords(
    "首都 成都 国都 人均 公共 签约 预约 节约 大约 合约 农民平均 需要 重要 主要 户均 亩均 地均 功能 职能 智能 动能 产能 性能 节能 太阳能 新能 潜能 人工智能 热能 只 一只 再将 可再 不再 自己")

  /// 占世界的60%, 为预算的98%: 的 belongs to what stands before.
  private func tiesBefore(_ at: Int, _ start: Int) -> Bool {
    line.ends(TimeWords.lastYear, at: at) != nil || line.ends(TimeWords.thisYear, at: at) != nil
      || date(endingAt: at) != nil
  }

  /// Reads the word that ties, which ends at `end`; where it begins, or nil where none does.
  private func tie(_ phrase: inout Phrase, _ end: Int, _ start: Int, isRatio: Bool, _ quantity: Numeral) -> Int? {
    if quantity.kind == .percentagePoint || quantity.kind == .percentage, holdsOver(start, end),
      overPlan(endingAt: end, from: start) == nil
    {
      phrase.link = .peer
      phrase.rules.append(.peerComparison)
      return end
    }
    // 提高到48.2%, but 增长达8%.
    if let arrival = line.ends(ChangeWords.arrival, at: end) {
      let verbEnd = end - arrival
      let isReach = line[verbEnd] == "达"
      if verbEnd > start, let (verb, direction) = changeVerb(endingAt: verbEnd, from: start, isArrival: true) {
        if isReach, isRatio, line.ends(Self.growth, at: verbEnd) != nil {
          phrase.link = .change(direction)
          phrase.rules.append(.changeVerb)
        } else {
          phrase.link = .arrival
          phrase.rules.append(.arrival)
        }
        return verbEnd - verb
      }
      if verbEnd > start, let verb = line.ends(ChangeWords.arrivalVerbs, at: verbEnd), verbEnd - verb >= start {
        phrase.link = .arrival
        phrase.rules.append(.arrival)
        return verbEnd - verb
      }
    }
    if let length = line.ends(Self.yearlyGrowth, at: end), end - length >= start {
      phrase.link = .change(line[end - 1] == "降" || line[end - 1] == "减" ? .decrease : .increase)
      phrase.basis = .yoy
      phrase.rules += [.changeVerb, .basisYear]
      return end - length
    }
    if isRatio, !line.ends("自然增长率", at: end), let noun = line.ends(ChangeWords.increaseNouns, at: end), noun > 1,
      end - noun >= start, line.ends(Self.growth, at: end) == nil
    {
      phrase.link = .change(.increase)
      phrase.rules.append(.changeNoun)
      return end - noun
    }
    if isRatio, let noun = line.ends(ChangeWords.decreaseNouns, at: end), noun > 1, end - noun >= start,
      line.ends(Self.growth, at: end) == nil
    {
      phrase.link = .change(.decrease)
      phrase.rules.append(.changeNoun)
      return end - noun
    }
    if let (verb, direction) = changeVerb(endingAt: end, from: start) {
      // 整治提升40处: two actions, no change.
      let isAction =
        !isRatio && line.ends(Self.actionOnly, at: end) != nil
        && (verbStart(endingAt: end - verb, from: start) != nil || phrase.post.length > 0)
      if !isAction {
        phrase.link = .change(direction)
        phrase.rules.append(.changeVerb)
        if line.ends(Self.beyondPlan, at: end) != nil {
          phrase.basis = .plan
          phrase.rules.append(.basisPlan)
        }
        return end - verb
      }
    }
    if let over = overPlan(endingAt: end, from: start) {
      phrase.link = .change(over.direction)
      phrase.basis = .plan
      phrase.rules += [.changeVerb, .basisPlan]
      return over.start
    }
    if let (length, direction) = adjective(endingAt: end, from: start) {
      if let next = comparison(&phrase, end - length, start) {
        phrase.link = .change(direction)
        phrase.rules.append(.changeVerb)
        return next
      }
      if holdsComparison(start, end - length) {
        phrase.link = .peer
        phrase.rules.append(.peerComparison)
        return end
      }
    }
    if line.ends(LinkWords.nouns, at: end) == nil || line.ends(Self.scoreLinks, at: end) != nil,
      let length = line.ends(LinkWords.links, at: end),
      end - length >= start,
      line.ends(Self.actionLinks, at: end) == nil
        || phrase.post.length == 0 && beforeAdverbs(end - length, start) > start
          && line.ends(Self.negations, at: end - length) == nil,
      phrase.post.length == 0 || end - length > start || line.ends(Self.prepositions, at: end) == nil
    {
      phrase.link = .link
      phrase.rules.append(.linkVerb)
      return end - length
    }
    if let length = line.ends(Self.rates, at: end), end - length > start { return end - length }
    // 存栏数年末128头: a time between.
    if let next = timeStart(endingAt: end, from: start) { return next }
    // 同比0.3个百分点: the verb was left out.
    return nil
  }

  private static let scoreLinks = Keywords("得分为 评分为 总分为 平均分为 均分为")
  private static let negations = Keywords("未 不 没 没有 尚未 基本 部分 不予 不再")
  /// Before what an action is for: 为216户家庭发放补助.
  private static let prepositions = Keywords("为 是 在 到 至 合")
  private static let equals = Keywords("是 为 达 达到 达到了 相当于 约为")
  private static let beyondPlan = Keywords("超收 短收 超支")
  private static let rates = Keywords("每人每月 每人每年 每人每天 每月每人 每年每人 每人 每月 每年 每户 每亩 每户每年 每天 每日")
  private static let yearlyGrowth = Keywords("比增 同增 比降 同降 比减 同减 同比增 同比降 同比减 同比升 同比涨")
  private static let growth = Keywords("增长 下降 上升 减少 提高 降低 上涨 回落 增加")
  /// Links that are the statement's verb where something follows: 完成5栋简易楼腾退.
  private static let actionLinks = Keywords("完成 实现 完成了 实现了 拥有 设有")
  private static let actionOnly = Keywords("提升 提高 扩大 压减 精简 改善 压缩 削减 拓展 延长 缩短 恢复 加快 增效 提质 降低")

  /// The verb of change that ends at a place, and which way it goes.
  private func changeVerb(endingAt end: Int, from start: Int, isArrival: Bool = false) -> (
    length: Int, direction: Claim.Direction
  )? {
    let up = line.ends(ChangeWords.increase, at: end) ?? 0
    let down = line.ends(ChangeWords.decrease, at: end) ?? 0
    let length = max(up, down)
    guard length > 0, end - length >= start else { return nil }
    if length == 1 {
      // 同比增8%, but 新增300个.
      let before = end - 1
      guard
        isArrival || before == start || line.ends(LinkWords.adverbs, at: before) != nil
          || endsComparison(before, from: start)
          || line.ends(vocabulary.measuredNouns, at: before) != nil
      else { return nil }
      if line.ends(ChangeWords.nounsBefore, at: before) != nil { return nil }
      if line[end - 1] == "少", !endsComparison(before, from: start) { return nil }
    }
    return (length, up >= down ? .increase : .decrease)
  }

  private func adjective(endingAt end: Int, from start: Int) -> (length: Int, direction: Claim.Direction)? {
    if let length = line.ends(ChangeWords.higher, at: end), end - length > start { return (length, .increase) }
    if let length = line.ends(ChangeWords.lower, at: end), end - length > start { return (length, .decrease) }
    return nil
  }

  /// Where a time before `end` begins: a date or a word.
  private func timeStart(endingAt end: Int, from start: Int) -> Int? {
    if let date = date(endingAt: end), date.span.start >= start {
      if let before = line.ends(Self.until, at: date.span.start), date.span.start - before >= start {
        return date.span.start - before
      }
      return date.span.start
    }
    if let length = line.ends(TimeWords.lastYear, at: end) ?? line.ends(TimeWords.thisYear, at: end),
      end - length >= start
    {
      return end - length
    }
    return nil
  }

  private static let until = Keywords("截至 截止 在 于")

  /// What a verb of change right before the number or at the subject's head makes of the statement.
  private func settleVerb(_ phrase: inout Phrase, _ quantity: Numeral) {
    let isRatio = quantity.kind == .percentage || quantity.kind == .percentagePoint || quantity.kind == .multiple
    let hasObject = phrase.post.length > 0 && line[phrase.post.start] != "的"
    if case .change(let direction) = phrase.link, hasObject, !isRatio, !phrase.isDistributed {
      // 增加1万个停车位: an action. 减少2万个岗位 is a change all the same.
      let verbEnd = line.beforeBlanks(quantity.quantitySpan.start)
      if direction == .increase || line.ends(Self.lowering, at: verbEnd) == nil {
        phrase.link = .none
        phrase.subject.end = verbEnd
        phrase.rules.removeAll { $0 == .changeVerb }
      }
    }
    guard case .none = phrase.link, phrase.subject.length > 0 else { return }
    let start = phrase.subject.start
    if quantity.kind == .percentagePoint, line.holds(ChangeWords.drag, in: start, phrase.subject.end) {
      phrase.link = .change(.decrease)
      phrase.rules.append(.pull)
      return
    }
    if let verb = line.holds(ChangeWords.reducing, at: start), start + verb < phrase.subject.end || hasObject,
      isRatio || line.holds("减少", at: start), line[start + verb] != "值"
    {
      phrase.link = .change(.decrease)
      phrase.rules.append(.reducingVerb)
    } else if isRatio, let verb = line.holds(ChangeWords.raising, at: start), start + verb < phrase.subject.end,
      line[start + verb] != "值"
    {
      phrase.link = .change(.increase)
      phrase.rules.append(.reducingVerb)
    }
  }

  private static let lowering = Keywords("减少 下降 降低")

  /// 控制在3.9%的较低水平: what follows 的 belongs to the number.
  private func settlePost(_ phrase: inout Phrase, _ quantity: Numeral) {
    guard phrase.post.length > 0 else { return }
    // 增长8.3%（按可比价计算）: a remark.
    if line.kind(phrase.post.start) == .open, line[phrase.post.start] == "（" || line[phrase.post.start] == "(",
      line.kind(phrase.post.end - 1) == .close
    {
      phrase.post.start = phrase.post.end
      return
    }
    // 五所中小学扩建、职业高中扩建等工程: its own member of the list only.
    var at = phrase.post.start
    while at < phrase.post.end {
      if line[at] == "、" {
        if line.ends(vocabulary.eventNouns, at: at) != nil, at > phrase.post.start + 2 { phrase.post.end = at }
        break
      }
      at += 1
    }
    // 5%左右、努力争取更好结果: the list's next member.
    if separatorEnd(phrase.post.start, phrase.post.end) != nil {
      phrase.post.start = phrase.post.end
      return
    }
    // 处理率100%河长制工作稳步推进: a mark was lost.
    if quantity.kind == .percentage, phrase.subject.length > 2, line[phrase.subject.end - 1] == "率" {
      phrase.post.start = phrase.post.end
      return
    }
    if line[phrase.post.start] == "的", phrase.link.isTied, phrase.subject.length > 0 {
      phrase.post.start = phrase.post.end
    }
  }
}

extension Phrase.Link {
  /// Whether a word ties the subject to the number.
  var isTied: Bool { if case .none = self { false } else { true } }
}
