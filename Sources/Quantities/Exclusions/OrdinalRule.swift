import Lexicon

/// 第 makes an ordinal (`第二批`, `第十七条`, `第一产业`), unless it is a standing, which is a claim.
enum OrdinalRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard candidate.characterBefore == "第" else { return nil }
    if RankRule.isRank(candidate) { return nil }
    switch line[candidate.next] {
    case "条", "款", "号":
      return Exclusion(.identifier, .ordinalPrefix)
    case "，", "、", ":": return Exclusion(.heading, .ordinalPrefix)
    default: return Exclusion(.ordinal, .ordinalPrefix)
    }
  }
}
