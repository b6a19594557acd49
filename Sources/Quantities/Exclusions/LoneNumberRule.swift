import Lexicon

/// A line that is only a number is a page's or a cell's, not a claim.
enum LoneNumberRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard candidate.reading.isArabic, candidate.unit == nil, line.beginsLine(candidate.start),
      line.afterBlanks(candidate.end) >= line.count || line[candidate.start - 1] == 0x2D && line[candidate.next] == 0x2D
    else { return nil }
    return Exclusion(.identifier, .loneNumber)
  }
}
