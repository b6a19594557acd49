import Quantities
import ReportModel

extension ParagraphReader {
  /// The time for which a quantity's value holds.
  func setPeriod(_ draft: inout Draft, _ phrase: Phrase, _ item: Item, _ index: Int) {
    let quantity = quantities[item.quantities[index]]
    if let pivot = item.pivot, index < firstAfterStep(item) {
      draft.period = fromPeriod(pivot, quantity.quantitySpan.start)
      if draft.period != nil {
        if draft.modality == .planned {
          draft.modality = .actual
          draft.rules.append(.actualWord)
        }
        return
      }
    }
    if item.pivot != nil, let span = state.time ?? paragraphTime, span.spansYears {
      // 五年来由27%提高到31%: the later value is the last year's.
      draft.period = Period(String(span.value.suffix(4)), from: .sentence)
      draft.rules.append(.sentencePeriod)
    } else if let value = clauseTime(phrase, quantity, item, index) {
      draft.period = Period(value, from: .clause)
      draft.rules.append(.clausePeriod)
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
    return found
  }

  private static let notTimes = Keywords("比 较 与 同 由 从 自 对 《 “ ‘")
}
