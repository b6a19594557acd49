import Lexicon
import ReportModel

/// Numbers without a numeral character: 首位 and 之首, 翻番, 对折.
enum WordNumber {
  /// The quantity at 首, 翻 or 对, and its kind; nil where the character is part of another word.
  static func read(_ line: LineText, at: Int, units: UnitReader) -> (candidate: Candidate, kind: Numeral.Kind)? {
    switch line[at] {
    case "首":
      guard let end = RankRule.wordEnd(line, at: at) else { return nil }
      var candidate = candidate(line, at, value: 1, .rankWord)
      if end > at + 1 { candidate.unit = units.read(at: at + 1) }
      return (candidate, .rank)
    case "翻":
      guard line[at + 1] == "番" else { return nil }
      // The verb is not the quantity's: 番 is its number and its unit.
      var candidate = candidate(line, at + 1, value: 1, .doubling)
      candidate.unit = units.read(at: at + 1)
      return (candidate, .multiple)
    default:
      // 对折, not 对折叠.
      guard line[at + 1] == "折", line[at + 2] != "叠" else { return nil }
      var candidate = candidate(line, at, value: 5, .halfPrice)
      candidate.unit = units.read(at: at + 1)
      return (candidate, .multiple)
    }
  }

  private static func candidate(_ line: LineText, _ at: Int, value: Int128, _ rule: Rule) -> Candidate {
    var reading = Reading(start: at, end: at + 1)
    reading.value = .decimal(ExactDecimal(value))
    reading.traits = [.chinese]
    reading.rules.add(rule)
    return Candidate(line: line, reading: reading, floor: at)
  }
}
