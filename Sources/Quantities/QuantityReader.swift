import Lexicon

/// Reads what makes a number a quantity: its unit, the range it may begin, its qualifiers.
struct QuantityReader {
  let line: LineText
  let units: UnitReader

  init(line: LineText, lexicon: LexiconIndex) {
    self.line = line
    units = UnitReader(line: line, lexicon: lexicon)
  }

  /// The unit right after the number, or the sign of money before it.
  func readUnit(_ candidate: inout Candidate) {
    guard candidate.reading.unit == .none else { return }
    readBetween(&candidate)
    if candidate.unit != nil {
      candidate.reading.rules.add(.unit)
      if candidate.unit?.isComposite == true { candidate.reading.rules.add(.compositeUnit) }
    } else if let sign = CurrencySignRule.match(line, before: candidate.start, floor: candidate.floor, units.lexicon) {
      candidate.unit = sign
      candidate.reading.rules.add(.currencySign)
    }
  }

  /// What joins the number with further words: ranges, coins, halves, lists, qualifiers, words taken for units.
  func complete(_ candidate: inout Candidate) {
    if RangeRule.join(&candidate, units: units) { readBetween(&candidate) }
    HalfAfterUnitRule.apply(&candidate)
    TenthAfterUnitRule.apply(&candidate)
    CompoundMoneyRule.join(&candidate)
    if candidate.unit == nil, candidate.reading.unit == .none { SharedUnitRule.apply(&candidate, units: units) }
    readQualifiers(&candidate)
    if candidate.unit == nil, let open = OpenUnitRule.match(line, candidate.reading, units.lexicon) {
      candidate.unit = open
      candidate.reading.rules.add(.openUnit)
    }
  }

  /// The unit, with 余, 多 or 来 before it.
  private func readBetween(_ candidate: inout Candidate) {
    candidate.unit = units.read(at: candidate.end)
    // 一半村: half of the villages.
    if candidate.reading.traits.contains(.half), candidate.unit?.entry?.borrowed == true { candidate.unit = nil }
    guard candidate.unit == nil, candidate.reading.qualifier == .exact else { return }
    let at = line.afterBlanks(candidate.end)
    guard at - candidate.end <= 1, BetweenWord(line[at]) == .more else { return }
    let unit = units.read(at: at + 1)
    guard unit != nil || isMoreWithoutUnit(candidate, at) else { return }
    candidate.unit = unit
    // 来 is a little more or less.
    let qualifier: Qualifier = line[at] == "来" ? .about : .over
    candidate.reading.qualifier = qualifier
    candidate.reading.rules.add(.qualifierBetween)
    candidate.after = (qualifier, max(at + 1, unit?.end ?? 0))
  }

  /// 6600多农户: after a round number, 余 and 多 need no unit; 来 is then a verb.
  private func isMoreWithoutUnit(_ candidate: Candidate, _ at: Int) -> Bool {
    guard (candidate.integer ?? 1) % 10 == 0, line[at] != "来" else { return false }
    return line[at] == "余" || line.endsClause(at + 1) || candidate.reading.isArabic
  }

  private func readQualifiers(_ candidate: inout Candidate) {
    readQualifierBefore(&candidate)
    guard candidate.unit?.isShared != true else { return }
    if let after = QualifierWords.after(line, at: candidate.quantityEnd, unit: candidate.unit) {
      candidate.after = after
      candidate.reading.rules.add(.qualifierAfter)
    }
  }

  func readQualifierBefore(_ candidate: inout Candidate) {
    let isBare = !candidate.reading.traits.isDisjoint(with: [.bare, .half])
    let start = min(candidate.start, candidate.unit?.start ?? candidate.start)
    if let before = QualifierWords.before(line, end: start, floor: candidate.floor, isBare: isBare) {
      candidate.before = before
      candidate.reading.rules.add(.qualifierBefore)
    }
  }
}
