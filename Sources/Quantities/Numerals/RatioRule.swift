import Lexicon

/// Numbers parted by colons are a ratio's parts, a quantity each: `三次产业结构为12.6:38.1:49.3`. Times of day were read before.
enum RatioRule {
  /// Whether the number is a part: a colon and a number follow, or it stands where the last part's colon led to.
  static func isPart(_ candidate: Candidate, expectedAt: Int, units: UnitReader) -> Bool {
    guard candidate.reading.isArabic, !candidate.reading.traits.contains(.dotted) else { return false }
    if candidate.start == expectedAt { return true }
    let next = nextPart(candidate)
    guard next >= 0, candidate.line[candidate.start - 1] != "/" else { return false }
    // 附件1：2018年, 表2：3项: the colon ends a caption's number.
    if candidate.line.ends(captions, at: candidate.previous) != nil { return false }
    let unit = units.read(at: DigitRun(candidate.line, at: next).end)
    return unit == nil || unit?.entry?.borrowed == true
  }

  private static let captions = Keywords("件 表 图 注 栏 录 项 题 例")

  /// Where the next part begins; -1 after the last.
  static func nextPart(_ candidate: Candidate) -> Int {
    let line = candidate.line
    let colon = line.afterBlanks(candidate.end)
    guard line[colon] == ":", colon - candidate.end <= 1 else { return -1 }
    let next = line.afterBlanks(colon + 1)
    return line.kind(next) == .digit && next - colon <= 2 ? next : -1
  }
}
