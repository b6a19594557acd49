import Quantities
import ReportModel

/// 其中 has opened the parts of a whole.
struct PartOpening {
  /// Wholes are among the quantities before this one.
  var before: Int
  /// The parts end with the semicolon; else with the sentence.
  var endsAtSemicolon: Bool
  var depth: Int
  /// A semicolon has passed: what follows is a part only if it fits into what is left of the whole.
  var isTentative = false
  /// The whole, where the text names it: 总产量中.
  var whole: Int?
}

extension ParagraphReader {
  mutating func openPart(at quantity: Int, endsAtSemicolon: Bool, depth: Int) {
    state.part = PartOpening(before: quantity, endsAtSemicolon: endsAtSemicolon, depth: depth)
  }

  /// Finds what a quantity is a part of.
  mutating func setWhole(_ quantity: Int, _ phrase: Phrase, isBare: Bool) {
    guard let part = state.part else {
      bracketPart(quantity, phrase, isBare: isBare)
      return
    }
    let numeral = quantities[quantity]
    let role = drafts[quantity].role
    if role == .level {
      guard numeral.kind != .percentage else { return }
      if let whole = part.whole ?? nearest(before: part.before, where: { $0.role == .level }, like: quantity) {
        if part.isTentative, !fits(quantity, into: whole) {
          state.part = nil
          return
        }
        drafts[quantity].whole = whole
        drafts[quantity].rules.append(.part)
      }
    } else if role == .change {
      if numeral.kind != .percentage,
        let whole = nearest(before: part.before, where: { $0.role == .change }, like: quantity), isBare,
        whole + 2 >= part.before || quantities[whole].unit.text == numeral.unit.text,
        whole >= (part.before - 3)
      {
        drafts[quantity].whole = whole
        drafts[quantity].rules.append(.partOfChange)
      } else if !isBare, numeral.kind == .percentage, let whole = wholeOfChange(before: part.before) {
        drafts[quantity].whole = whole
        drafts[quantity].rules.append(.part)
      }
    }
  }

  /// 62家（省外企业32家）: what stands in the bracket is a part of what stands before it.
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

  /// 价格上涨2.2%，其中食品类上涨3.2%: the change before, else the level.
  private func wholeOfChange(before: Int) -> Int? {
    var level: Int?
    var at = before - 1
    while at >= 0, at >= before - 6 {
      if drafts[at].whole == nil {
        if drafts[at].role == .change, quantities[at].kind == .percentage { return at }
        if drafts[at].role == .level, quantities[at].kind != .percentage, level == nil { level = at }
      }
      at -= 1
    }
    return level
  }

  /// The nearest claim before that a quantity can be a part of: one of the same unit that is no less, or whose name the
  /// quantity's ends with.
  private func nearest(before: Int, where fits: (Draft) -> Bool, like quantity: Int) -> Int? {
    let numeral = quantities[quantity]
    var second: Int?
    var at = before - 1
    while at >= 0, at >= before - 24 {
      if fits(drafts[at]), !isBracketed(at) {
        let hasUnit = quantities[at].unit.text == numeral.unit.text
        if hasUnit, !isLess(quantities[at], than: numeral) || isNamed(quantity, after: at) { return at }
        let isAlike = hasUnit || quantities[at].kind == numeral.kind && numeral.unit.text.isEmpty
        if second == nil, isAlike { second = at }
      }
      at -= 1
    }
    return second
  }

  /// Whether a quantity stands in a bracket of the clause that is read.
  private func isBracketed(_ quantity: Int) -> Bool {
    let place = quantities[quantity].span.start
    let hole = state.holes.firstPlace { $0.end > place }
    return hole < state.holes.count && state.holes[hole].start <= place
  }

  /// Whether a quantity's name ends with all of another's: 规模以上工业增加值, 工业增加值.
  private func isNamed(_ part: Int, after whole: Int) -> Bool {
    guard let own = drafts[part].spans.last, let other = drafts[whole].spans.last, own.length > other.length
    else { return false }
    return (0..<other.length).allSatisfy { line[own.end - 1 - $0] == line[other.end - 1 - $0] }
  }

  /// A part is no more than its whole, as a rule.
  private func isLess(_ whole: Numeral, than part: Numeral) -> Bool {
    guard let whole = whole.value?.decimal, let part = part.value?.decimal else { return false }
    return whole < part
  }

  /// 总产量中，…: the parts of what was told before.
  func namedWhole(_ span: TextSpan, before quantity: Int) -> Int? {
    guard span.length >= 3, line[span.end - 1] == "中" else { return nil }
    let noun = TextSpan(start: max(lead(span.start, span.end).end, span.end - 12), end: span.end - 1)
    var best: (length: Int, index: Int)?
    var at = quantity - 1
    while at >= 0, at >= quantity - 24 {
      if drafts[at].role == .level, let last = drafts[at].spans.last {
        var same = 0
        while same < last.length, same < noun.length, line[last.end - 1 - same] == line[noun.end - 1 - same] {
          same += 1
        }
        if same >= 2, same > best?.length ?? 0 { best = (same, at) }
      }
      at -= 1
    }
    return best?.index
  }
}
