import Lexicon
import ReportModel

/// 半 after a unit adds a half: `两米半`, `三成半`, `十五斤半`. 半折 is half the price.
enum HalfAfterUnitRule {
  static func apply(_ candidate: inout Candidate) {
    let line = candidate.line
    guard let unit = candidate.unit else { return }
    if candidate.reading.traits.contains(.half), candidate.unitIs("折") {
      candidate.reading.value = .decimal(ExactDecimal(5))
      candidate.reading.rules.add(.halfPrice)
    }
    guard line[unit.end] == "半", !unit.isComposite, measures(unit.dimension), ends(line, unit),
      let value = candidate.reading.value?.decimal, value.isInteger,
      let sum = value.adding(ExactDecimal(5, exponent: -1))
    else { return }
    candidate.reading.value = .decimal(sum)
    candidate.reading.place = -1
    candidate.reading.rules.add(.halfAfterUnit)
    candidate.reading.end = unit.end + 1
    candidate.unit?.end = unit.end + 1
  }

  /// Whether the phrase ends after 半: not 三米半径.
  private static func ends(_ line: LineText, _ unit: UnitMatch) -> Bool {
    let after = unit.end + 1
    return line.endsClause(after) || line[after] == "的" || unit.dimension == .time && line[after] == "时"
  }

  private static func measures(_ dimension: UnitEntry.Dimension) -> Bool {
    switch dimension {
    case .length, .mass, .time, .ratio, .volume, .area: true
    default: false
    }
  }
}
