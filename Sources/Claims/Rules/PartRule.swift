import Quantities
import ReportModel

extension ParagraphReader {
  /// 其中 before a quantity: what follows are parts of what stands before.
  mutating func openPart(at quantity: Int, endsAtSemicolon: Bool, depth: Int) {
    state.part = PartOpening(before: quantity, endsAtSemicolon: endsAtSemicolon, depth: depth)
  }

  /// Finds what a quantity is a part of.
  mutating func setWhole(_ quantity: Int, _ phrase: Phrase, isBare: Bool) {
    guard let part = state.part else {
      bracketPart(quantity, phrase, isBare: isBare)
      return
    }
    switch drafts[quantity].role {
    case .level: setWhole(ofLevel: quantity, part)
    case .change: setWhole(ofChange: quantity, part, isBare: isBare)
    case .rank: break
    }
  }

  private mutating func setWhole(ofLevel quantity: Int, _ part: PartOpening) {
    guard quantities[quantity].kind != .percentage,
      let whole = part.whole ?? nearest(before: part.before, where: { $0.role == .level }, like: quantity)
    else { return }
    if part.isTentative, !fits(quantity, into: whole) {
      state.part = nil
      return
    }
    drafts[quantity].whole = whole
    drafts[quantity].rules.append(.part)
  }

  private mutating func setWhole(ofChange quantity: Int, _ part: PartOpening, isBare: Bool) {
    let isPercentage = quantities[quantity].kind == .percentage
    if isBare, !isPercentage,
      let whole = nearest(before: part.before, where: { $0.role == .change }, like: quantity),
      whole >= part.before - 2
        || whole == part.before - 3 && quantities[whole].unit.text == quantities[quantity].unit.text
    {
      drafts[quantity].whole = whole
      drafts[quantity].rules.append(.partOfChange)
    } else if !isBare, isPercentage, let whole = wholeOfChange(before: part.before) {
      drafts[quantity].whole = whole
      drafts[quantity].rules.append(.part)
    }
  }

  /// 40家（外地企业12家）: what stands in the bracket is a part of what stands before it.
  private mutating func bracketPart(_ quantity: Int, _ phrase: Phrase, isBare: Bool) {
    // 62家（上年70家）: another time, and no part.
    guard !isBare, let bracketWhole = state.bracketWhole, bracketWhole < quantity,
      !isLess(quantities[bracketWhole], than: quantities[quantity]),
      dates(in: phrase.lead.start, phrase.lead.end).isEmpty,
      !line.holds(TimeWords.otherYears, in: phrase.lead.start, phrase.subject.end), drafts[quantity].role == .level,
      quantities[quantity].kind != .percentage, drafts[bracketWhole].role == .level,
      quantities[bracketWhole].unit.text == quantities[quantity].unit.text
    else { return }
    drafts[quantity].whole = bracketWhole
    drafts[quantity].rules.append(.part)
  }

  /// Whether a quantity has the whole's head and, with the parts before it, is no more than the whole.
  private func fits(_ quantity: Int, into whole: Int) -> Bool {
    guard let own = drafts[quantity].spans.last, let other = drafts[whole].spans.last,
      own.length > 1, other.length > 1, line[own.end - 1] == line[other.end - 1],
      line[own.end - 2] == line[other.end - 2], let total = quantities[whole].value?.decimal,
      var sum = quantities[quantity].value?.decimal
    else { return false }
    for index in (whole + 1)..<quantity where drafts[index].whole == whole && drafts[index].role == .level {
      guard let value = quantities[index].value?.decimal, let next = sum.adding(value) else { return false }
      sum = next
    }
    return !(total < sum)
  }

  /// A part is no more than its whole, as a rule.
  func isLess(_ whole: Numeral, than part: Numeral) -> Bool {
    guard let whole = whole.value?.decimal, let part = part.value?.decimal else { return false }
    return whole < part
  }
}
