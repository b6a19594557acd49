import Lexicon

/// 70周年, 建党百年: what is celebrated is named by its years.
enum AnniversaryRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard line.holds(anniversaries, at: candidate.next) != nil else { return nil }
    return Exclusion(.name, .anniversary)
  }

  private static let anniversaries = Keywords("周年 华诞 年华诞")
}
