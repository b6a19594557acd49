import Lexicon

/// A small Chinese number without a measure word counts nothing: it is part of a word or of a set phrase (`三公`, `两侧`,
/// `零投诉`). Fractions, standings and spans are no such numbers.
enum ChineseWithoutUnitRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard candidate.reading.isChinese, candidate.reading.unit == .none else { return nil }
    if candidate.reading.traits.contains(.half) { return half(candidate) }
    if candidate.reading.traits.contains(.fraction) { return nil }
    if candidate.integer == 0, !candidate.reading.traits.contains(.decimal) {
      return Exclusion(.slogan, .chineseWithoutUnit)
    }
    if candidate.unit?.entry?.borrowed == true, candidate.isSmallChinese, !line.endsClause(candidate.unitEnd) {
      return Exclusion(.slogan, .chineseWithoutUnit)
    }
    // 三元、麦香等企业: a name, where the clause speaks of no money.
    if candidate.unitIs("元"), candidate.isSmallChinese, candidate.before == nil,
      !line.holds(moneyWords, in: line.clauseStart(candidate.start), line.clauseEnd(candidate.end))
    {
      return Exclusion(.name, .chineseWithoutUnit)
    }
    guard candidate.unit == nil else { return nil }
    if candidate.reading.traits.contains(.positional) { return Exclusion(.name, .chineseWithoutUnit) }
    if candidate.isSmallChinese || (candidate.integer ?? 0) < 100 {
      return candidate.before == nil || candidate.integer ?? 0 <= 10 ? Exclusion(.slogan, .chineseWithoutUnit) : nil
    }
    // 两千 alone says how many only at the end of a clause, or with a qualifier.
    if candidate.before != nil || candidate.reading.qualifier != .exact || line.endsClause(candidate.end) { return nil }
    return (candidate.integer ?? 0) >= 10_000 ? nil : Exclusion(.name, .chineseWithoutUnit)
  }

  private static let moneyWords = Keywords("每 价 费 款 补 奖 收 支 付 元钱 角 捐 金 额 资 票 减 降 涨 元/ 元以")

  /// 半: a fraction in 一半, 半数, 过半 and 半个; else part of a word.
  private static func half(_ candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    if candidate.end - candidate.start == 2, line[candidate.end - 1] == "半" {
      return line.kind(candidate.end) == .half ? Exclusion(.word, .half) : nil
    }
    if candidate.end > candidate.start + 1 || candidate.before != nil { return nil }
    if line.ends("过", at: candidate.start) || line.ends("超", at: candidate.start), line.endsClause(candidate.end) {
      return nil
    }
    if let unit = candidate.unit, unit.dimension != .count, unit.dimension != .time || YearSpanRule.isLasting(candidate)
    {
      return nil
    }
    return Exclusion(.word, .half)
  }
}
