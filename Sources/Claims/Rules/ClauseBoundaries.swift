import Quantities
import ReportModel
import Segmentation

extension ParagraphReader {
  /// What a clause's beginning sets for the claims that follow: their time, their whole, their basis and their mood.
  mutating func begin(_ stretch: Stretch) {
    let lead = lead(stretch.span.start, stretch.span.end)
    setTime(stretch, lead)
    setPart(stretch, lead)
    if stretch.quantities.isEmpty {
      state.lastBasis = nil
      if let basis = leadingBasis(stretch.span) { state.sentenceBasis = basis }
    }
    readMood(stretch)
  }

  private mutating func setTime(_ stretch: Stretch, _ lead: Lead) {
    guard let topic = topic(of: lead),
      lead.times.isEmpty || line.holds(Self.averages, at: lead.times[0].start) == nil,
      !stretch.quantities.isEmpty || opensWithTime(stretch, lead)
    else { return }
    state.time = topic
    if sentence == 0 || paragraphTime != nil, topic.spansYears { paragraphTime = topic }
  }

  /// Times that hold for their own clause only.
  private static let averages = Keywords("两年平均 三年平均 五年平均")

  /// 2016年，全区…: a time that holds on; 确保2018年建成通车 tells of itself only.
  private func opensWithTime(_ stretch: Stretch, _ lead: Lead) -> Bool {
    let first = [lead.dates.first?.span.start, lead.times.first?.start].compactMap { $0 }.min() ?? 0
    return first <= stretch.span.start + (lead.saysPlan ? 4 : 2)
      && (lead.saysPlan || line.holds(LeadWords.connectives, at: stretch.span.start) == nil)
  }

  private mutating func setPart(_ stretch: Stretch, _ lead: Lead) {
    let next = stretch.quantities.first ?? quantities.firstPlace { $0.span.start >= stretch.span.start }
    if lead.opensPart {
      let isList = stretch.level == .colon || line[lead.partEnd] == ":" || beginsSentence(stretch)
      openPart(at: next, endsAtSemicolon: !isList, depth: stretch.depth)
    } else if stretch.quantities.isEmpty, stretch.level == .comma, let whole = namedWhole(stretch.span, before: next) {
      state.part = PartOpening(before: next, endsAtSemicolon: false, depth: stretch.depth, whole: whole)
    }
  }

  private func beginsSentence(_ stretch: Stretch) -> Bool {
    let before = line.beforeBlanks(stretch.span.start)
    return before == 0 || line.kind(before - 1) == .sentenceEnd
  }

  /// What does not hold beyond a clause's end.
  mutating func end(_ stretch: Stretch) {
    if let part = state.part, part.endsAtSemicolon, stretch.level == .semicolon, stretch.depth <= part.depth {
      state.part?.isTentative = true
    }
    guard stretch.level > .comma else { return }
    state.shared = nil
    guard stretch.level > .colon else { return }
    state.group += 1
    state.lastBasis = nil
    state.sentenceBasis = nil
  }
}
