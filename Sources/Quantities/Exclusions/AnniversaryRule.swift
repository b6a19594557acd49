import Lexicon

/// 70周年, 建党百年: what is celebrated is named by its years.
enum AnniversaryRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard line.holds("周年", at: candidate.next) || line.holds("华诞", at: candidate.next) || line.holds("年华诞", at: candidate.next) else { return nil }
    return Exclusion(.name, .anniversary)
  }
}
