import Lexicon

/// A number without a unit takes the unit of the next of its list: `分别提升16.7、4.7和19.5个百分点`.
enum SharedUnitRule {
  static func unit(for candidate: Candidate, units: UnitReader) -> UnitMatch? {
    let line = candidate.line
    guard candidate.reading.isArabic, candidate.after == nil else { return nil }
    var at = candidate.end
    // No list of figures is longer.
    for _ in 0..<12 {
      let next = line.afterBlanks(at)
      guard let length = line.holds(joints, at: next), next - at <= 1 else { return nil }
      at = line.afterBlanks(next + length)
      guard line.kind(at) == .digit else { return nil }
      let reading = NumeralReader(line: line, floor: at).read(at: at)
      guard !reading.traits.contains(.dotted) else { return nil }
      if var unit = units.read(at: reading.end) {
        guard unit.dimension != .time else { return nil }
        unit.isShared = true
        return unit
      }
      at = reading.end
    }
    return nil
  }

  private static let joints = Keywords("、 和 与 及 以及")
}
