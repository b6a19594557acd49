import Lexicon

/// Numbers parted by colons are a ratio's parts, a quantity each: `三次产业结构为17.6:29.0:53.4`. Times of day were read before.
enum RatioRule {
  /// Whether the number is a part: a colon and a number follow, or it stands where the last part's colon led to.
  static func isPart(_ candidate: Candidate, expectedAt: Int) -> Bool {
    guard candidate.reading.isArabic, !candidate.reading.traits.contains(.dotted) else { return false }
    return candidate.start == expectedAt || nextPart(candidate) >= 0 && candidate.line[candidate.start - 1] != "/"
  }

  /// Where the next part begins; -1 after the last.
  static func nextPart(_ candidate: Candidate) -> Int {
    let line = candidate.line
    let colon = line.afterBlanks(candidate.end)
    guard line[colon] == ":", colon - candidate.end <= 1 else { return -1 }
    let next = line.afterBlanks(colon + 1)
    return line.kind(next) == .digit && next - colon <= 2 ? next : -1
  }
}
