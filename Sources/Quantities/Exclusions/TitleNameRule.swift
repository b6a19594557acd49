import Lexicon

/// Numbers in a title belong to its name: `《民法典》第一编`, `《2019年…条例》`.
enum TitleNameRule: ExclusionRule {
  private static let longest = 60

  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    var at = candidate.start
    while at > 0, candidate.start - at < longest {
      at -= 1
      if line[at] == 0x300B { return nil }
      if line[at] == 0x300A { return Exclusion(.name, .titleName) }
    }
    return nil
  }
}
