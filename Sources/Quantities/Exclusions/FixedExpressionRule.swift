import Lexicon

/// Expressions of the lexicon with numeral characters that are no numbers: `统一`, `三农`, `一带一路`.
enum FixedExpressionRule {
  /// An expression in the line.
  struct Found {
    var start: Int
    var end: Int
    var reason: ExclusionReason
  }

  /// The longest expression that holds the numeral character at `at`, unless a longer number or a unit goes on beyond it.
  static func find(_ line: LineText, at: Int, floor: Int, _ units: UnitReader) -> Found? {
    let lexicon = units.lexicon
    // 四季度 is a quarter, 四季 the seasons.
    if line.holds("季度", at: at + 1) { return nil }
    guard var leads = lexicon.leads[line[at]] else { return nil }
    var best: (start: Int, end: Int, value: Int)?
    while leads != 0 {
      let lead = leads.trailingZeroBitCount
      leads &= leads - 1
      let start = at - lead
      // 第一批 is an ordinal, whatever 一批 is.
      if lead == 0, line[at - 1] == "第" { continue }
      guard start >= floor, let match = lexicon.expressionTrie.longest(in: line.folded, from: start, to: line.count),
        start + match.length > at, match.length > best.map({ $0.end - $0.start }) ?? 0,
        lexicon.expressions[match.value].stands(before: line[start + match.length], after: line[start - 1])
      else { continue }
      best = (start, start + match.length, match.value)
    }
    guard let best else { return nil }
    // 一百 is no 一, 零点五 no 零点, 十分钟 no 十分: where the number or its unit goes on beyond the expression, it is read.
    let whole = NumeralReader(line: line, floor: floor).read(at: at)
    if whole.end > best.end, best.start == at || !whole.traits.contains(.positional) { return nil }
    if best.start == at, let unit = units.read(at: whole.end), unit.end > best.end, unit.entry?.borrowed != true {
      return nil
    }
    return Found(start: best.start, end: best.end, reason: lexicon.expressions[best.value].reason)
  }
}
