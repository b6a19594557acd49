import Lexicon

/// A line that is only a number is a page's or a cell's, not a claim.
enum LoneNumberRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard candidate.reading.isArabic, candidate.unit == nil else { return nil }
    var start = candidate.previous
    while isDash(line[start - 1]) || line.kind(start - 1) == .blank { start -= 1 }
    var end = candidate.next
    while isDash(line[end]) || line.kind(end) == .blank { end += 1 }
    return start == 0 && end >= line.count ? Exclusion(.heading, .loneNumber) : nil
  }

  /// Page numbers stand between dashes.
  private static func isDash(_ scalar: UInt32) -> Bool { scalar == "-" || scalar == "—" || scalar == "–" }

}
