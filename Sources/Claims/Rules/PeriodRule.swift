import Segmentation
import Quantities
import ReportModel

/// A time that the text sets for what follows.
struct TimeTopic {
  var value: String

  /// Whether it is several years, as five-year reviews have it.
  var spansYears: Bool { value.utf8.count == 9 && value.contains("/") }
}

extension ParagraphReader {
  mutating func begin(_ stretch: Stretch) {
    let lead = lead(stretch.span.start, stretch.span.end)
    if let topic = topic(of: lead), lead.times.isEmpty || line.holds(Self.averages, at: lead.times[0].start) == nil,
      !stretch.quantities.isEmpty || opensWithTime(stretch, lead)
    {
      state.time = topic
      if sentence == 0 || paragraphTime != nil, topic.spansYears { paragraphTime = topic }
    }
    let next = stretch.quantities.first ?? quantities.firstPlace { $0.span.start >= stretch.span.start }
    if lead.opensPart {
      let isList =
        stretch.level == .colon || line[lead.partEnd] == "：" || line[lead.partEnd] == ":" || sentenceBegins(stretch)
      openPart(at: next, endsAtSemicolon: !isList, depth: stretch.depth)
    } else if stretch.quantities.isEmpty, stretch.level == .comma, let whole = namedWhole(stretch.span, before: next) {
      state.part = PartOpening(before: next, endsAtSemicolon: false, depth: stretch.depth, whole: whole)
    }
    if stretch.quantities.isEmpty {
      state.lastBasis = nil
      if let basis = leadingBasis(stretch.span) { state.sentenceBasis = basis }
    }
    readMood(stretch)
  }

  private func sentenceBegins(_ stretch: Stretch) -> Bool {
    let before = line.beforeBlanks(stretch.span.start)
    return before == 0 || line.kind(before - 1) == .sentenceEnd
  }

  mutating func end(_ stretch: Stretch) {
    if let part = state.part, part.endsAtSemicolon, stretch.level == .semicolon, stretch.depth <= part.depth {
      state.part?.isTentative = true
    }
    if stretch.level > .comma {
      state.shared = nil
      if stretch.level > .colon {
        state.group += 1
        state.lastBasis = nil
        state.sentenceBasis = nil
      }
    }
  }

  /// The time that leads a clause in.
  private func topic(of lead: Lead) -> TimeTopic? {
    if let date = lead.dates.last { return resolved(date).map { TimeTopic(value: $0) } }
    guard let word = lead.times.last else { return nil }
    return period(ofWord: word).map { TimeTopic(value: $0) }
  }

  /// 2016年，全区…: a time that holds on; 确保2018年投入使用 tells of itself only.
  private func opensWithTime(_ stretch: Stretch, _ lead: Lead) -> Bool {
    let first = [lead.dates.first?.span.start, lead.times.first?.start].compactMap { $0 }.min() ?? 0
    return first <= stretch.span.start + (lead.saysPlan ? 4 : 2)
      && (lead.saysPlan || line.holds(LeadWords.connectives, at: stretch.span.start) == nil)
  }

  /// What a word such as 去年 or 五年来 means here.
  private func period(ofWord span: TextSpan) -> String? {
    guard let thisYear = frame.thisYear else { return nil }
    let at = span.start
    if line.holds(TimeWords.fiveYears, at: at) == span.length {
      return ReportCalendar.years(5, before: thisYear, isWork: frame.isWork)
    }
    for (words, years) in TimeWords.severalYears where line.holds(words, at: at) == span.length {
      return ReportCalendar.years(years, before: thisYear, isWork: frame.isWork)
    }
    if line.holds(TimeWords.lastYear, at: at) != nil { return String(thisYear - 1) }
    if line.holds(TimeWords.nextYear, at: at) != nil { return String(thisYear + 1) }
    if line.holds("今年", at: at) || line.holds("本年", at: at) { return String(thisYear) }
    // 全年, 年末: of the year that is told, else the frame's own.
    if let time = state.time, line.holds(TimeWords.thisYear, at: at) != nil, time.value.utf8.count == 4 {
      return time.value
    }
    return line.holds(TimeWords.thisYear, at: at) != nil ? frame.period?.value : nil
  }

  /// A date as a period: years, months and intervals of them; without a year it is in the frame's.
  func resolved(_ date: DatedSpan) -> String? {
    let parts = date.iso.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var values: [String] = []
    for part in parts {
      var value = part
      if value.hasPrefix("--") {
        guard let year = toldYear ?? frame.period?.value.suffix(4) ?? frame.thisYear.map({ String($0).suffix(4) })
        else {
          return nil
        }
        value = year + "-" + value.dropFirst(2)
      }
      if value.utf8.count > 7 { value = String(value.prefix(7)) }
      values.append(value)
    }
    if values.count == 2 {
      if values[0] == values[1] { return values[0] }
      // January to December is the year.
      if values[0].hasSuffix("-01"), values[1].hasSuffix("-12"), values[0].prefix(4) == values[1].prefix(4) {
        return String(values[0].prefix(4))
      }
      return values[0] + "/" + values[1]
    }
    // The year's end is the year.
    let isEnd = date.iso.hasSuffix("-31") || line.holds(Self.ends, at: date.span.end) != nil
    return isEnd && values[0].hasSuffix("-12") ? String(values[0].prefix(4)) : values[0]
  }

  /// Times that hold for their own clause only.
  private static let averages = Keywords("两年平均 三年平均 五年平均")
  /// The year that the sentence has told.
  private var toldYear: Substring? { state.time.flatMap { $0.value.utf8.count >= 4 ? $0.value.prefix(4) : nil } }

  private static let ends = Keywords("底 末")

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
