import Lexicon

/// Ages that name a group of people: `65岁以上老人`, `0-6岁儿童`. A life expectancy or a mean age is a claim.
enum AgeClassRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    guard candidate.unit?.dimension == .age else { return nil }
    let line = candidate.line
    if line.holds(measured, in: line.clauseStart(candidate.start), candidate.start) { return nil }
    if line.ends(reached, at: candidate.quantityStart) != nil { return nil }
    return Exclusion(.name, .ageClass)
  }

  private static let reached = Keywords("达到 达 提高到 提高至 提高 增加 下降 降低 上升 升至 增至 延长")
  private static let measured = Keywords("寿命 平均 最大 最小 年龄为 年龄达 均年龄 年龄提高 年龄由 年龄从")
}
