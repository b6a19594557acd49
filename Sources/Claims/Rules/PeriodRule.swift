import Quantities
import ReportModel

extension ParagraphReader {
  /// The time for which a quantity's value holds.
  func setPeriod(_ draft: inout Draft, _ phrase: Phrase, _ item: Item, _ index: Int) {
    let quantity = quantities[item.quantities[index]]
    let isRevised = isRevision(phrase, quantity, item)
    if let pivot = item.pivot, index < firstAfterStep(item), !isRevised {
      draft.period = fromPeriod(pivot, quantity.quantitySpan.start)
      if draft.period != nil {
        if draft.modality == .planned {
          draft.modality = .actual
          draft.rules.append(.actualWord)
        }
        return
      }
    }
    if !isRevised, let years = toldYears, isOfLastYear(draft, phrase, item, years) {
      let isFrame = (state.time ?? paragraphTime) == nil
      draft.period = Period(String(years.value.suffix(4)), from: isFrame ? .section : .sentence)
      draft.rules.append(isFrame ? .sectionPeriod : .sentencePeriod)
    } else if let value = clauseTime(phrase, quantity, item, isRevised ? 0 : index) {
      draft.period = Period(value, from: .clause)
      draft.rules.append(.clausePeriod)
    } else if toldYears == nil, let years = frame.period, years.value == frame.years, isYearlyAverage(item, index) {
      // 2015年…比2010年增加13480元，年均增长12.2%: the average is that of all the years.
      draft.period = years
      draft.rules.append(frame.rule)
    } else if let time = state.time {
      draft.period = Period(time.value, from: .sentence)
      draft.rules.append(.sentencePeriod)
    } else if let paragraphTime {
      draft.period = Period(paragraphTime.value, from: .sentence)
      draft.rules.append(.sentencePeriod)
    } else {
      draft.period = frame.period
      if !draft.rules.contains(frame.rule) { draft.rules.append(frame.rule) }
    }
  }

  /// 总里程达到61公里，比2015年提高8%: what is compared so is the value of the years' last, too.
  func periodOfCompared(_ level: Draft, with change: Draft) -> Period? {
    guard change.role == .change, change.basis == .since, level.role == .level, level.spans == change.spans,
      !level.flags.contains(.cumulative), let years = toldYears, level.period?.value == years.value,
      change.period?.value == String(years.value.suffix(4))
    else { return nil }
    return change.period
  }

  /// A value of a year to come is planned.
  func setFuture(_ draft: inout Draft) {
    guard draft.modality == .actual, !draft.rules.contains(.actualWord),
      draft.period?.origin == .clause || draft.period?.origin == .sentence, let thisYear = frame.thisYear,
      let value = draft.period?.value,
      let year = Int(value.prefix(4)), year > thisYear
    else { return }
    draft.modality = .planned
    draft.rules.append(.futurePeriod)
  }

  private func firstAfterStep(_ item: Item) -> Int {
    (item.relations.firstIndex(of: .fromTo) ?? item.relations.count) + 1
  }

  /// 由上年的5家: the time that is told, else the year before.
  private func fromPeriod(_ pivot: Int, _ end: Int) -> Period? {
    if let date = dates(in: pivot + 1, end).first, let value = resolved(date) {
      return Period(value, from: .clause)
    }
    guard let told = (state.time ?? paragraphTime)?.value ?? frame.period?.value, let year = Int(told.prefix(4)) else {
      return nil
    }
    return Period(String(year - 1), from: .clause)
  }

  /// 2017年…由121.5亿元修订为120.7亿元: two values of one year, of which the second is right.
  private func isRevision(_ phrase: Phrase, _ quantity: Numeral, _ item: Item) -> Bool {
    guard let pivot = item.pivot, item.quantities.count > 1 else { return false }
    let start = quantities[item.quantities[0]].quantitySpan.end
    let end = quantities[item.quantities[item.quantities.count - 1]].quantitySpan.start
    guard start < end, dates(in: pivot, end).isEmpty else { return false }
    if line.holds(Self.revisions, in: start, end) { return true }
    // A wage is raised, but what a year came to is not: 2017年预算收入由12.1亿元调整为11.8亿元.
    return line.holds(Self.adjustments, in: start, end)
      && dates(in: item.start, pivot).contains { $0.iso.utf8.count == 4 }
  }

  private static let revisions = Keywords("修订为 核定为 更正为 修正为 订正为 核实为 核减为 核增为 修订到")
  private static let adjustments = Keywords("调整为")

  /// A time in the statement's own words.
  private func clauseTime(_ phrase: Phrase, _ quantity: Numeral, _ item: Item, _ index: Int) -> String? {
    let end = quantity.quantitySpan.start
    if index > 0, item.pivot != nil {
      let start = quantities[item.quantities[index - 1]].quantitySpan.end
      if let date = dates(in: start, end).first { return resolved(date) }
      return nil
    }
    let lead = lead(phrase.lead.start, max(phrase.lead.end, phrase.lead.start))
    if let topic = topic(of: lead) { return topic.value }
    // 全县2018年新增…: inside the subject, and between it and the number.
    var found: String?
    for date in dates(in: phrase.subject.start, end) {
      if line.ends(Self.notTimes, at: date.span.start) != nil { continue }
      if case .change = phrase.link, date.span.start >= phrase.subject.end { continue }
      found = resolved(date)
    }
    if found == nil, toldYears != nil, line.holds(TimeWords.withinYear, in: phrase.subject.start, end) {
      return frame.year.map { String($0) }
    }
    return found
  }

  /// Whether a value of a stretch of years is that of its last.
  private func isOfLastYear(_ draft: Draft, _ phrase: Phrase, _ item: Item, _ years: TimeTopic) -> Bool {
    // 五年来由27%提高到31%
    if item.pivot != nil { return dates(in: item.start, item.end).count < 2 }
    if draft.role == .level, case .arrival = phrase.link { return dates(in: item.start, item.end).isEmpty }
    // 比2010年提高86%: a comparison of two years, not of a year with five.
    return draft.role == .change && draft.basis == .since && draft.basisPeriod?.utf8.count == 4
      && !isYearlyAverage(item, 0)
  }

  /// 年均增长8%
  private func isYearlyAverage(_ item: Item, _ index: Int) -> Bool {
    line.holds(Self.yearlyAverage, in: item.start, quantities[item.quantities[index]].quantitySpan.start)
  }

  private static let yearlyAverage = Keywords("年均 年平均")
  private static let notTimes = Keywords("比 较 与 同 由 从 自 对 《 “ ‘")
}
