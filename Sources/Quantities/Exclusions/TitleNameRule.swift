import Lexicon

/// Numbers in a title belong to its name: `《民法典》第一编`, `《2019年…条例》`.
enum TitleNameRule: ExclusionRule {
  /// A bracket that is not closed within a title's length is damage.
  private static let longest = 60

  static func exclusion(of candidate: Candidate) -> Exclusion? {
    guard let start = candidate.titleStart, candidate.start - start < longest else { return nil }
    return Exclusion(.name, .titleName)
  }
}
