import Lexicon
import ReportModel

/// Two numbers that are the ends of one: `3至5个`, `10—15万件`, `8%-10%`, `2到3倍`. They share unit and multiplier.
enum RangeRule {
  /// Joins the number that follows to `candidate`, if the two are a range; the unit is then the second number's.
  static func join(_ candidate: inout Candidate, units: UnitReader) -> Bool {
    let line = candidate.line
    let first = candidate.reading
    guard let low = first.value?.decimal, !first.traits.contains(.fraction), !first.traits.contains(.positional),
      first.qualifier == .exact
    else { return false }
    guard let second = number(after: candidate, units), let high = second.reading.value?.decimal,
      !second.reading.traits.contains(.fraction)
    else { return false }
    guard
      first.isArabic == second.reading.isArabic
        || first.traits.contains(.chinese) == second.reading.traits.contains(.chinese)
    else { return false }
    if line.ends(starts, at: candidate.quantityStart) != nil { return false }
    var lower = low
    var place = first.place
    // 10—15万: the multiplier counts for both, where the first is the smaller without it too.
    if second.reading.traits.contains(.multiplied), !first.traits.contains(.multiplied), second.reading.isArabic,
      low <= high.scaled(byPowerOfTen: -second.reading.scale)
    {
      lower = low.scaled(byPowerOfTen: second.reading.scale)
      place += second.reading.scale
    }
    guard lower < high else { return false }
    if second.unit == nil, candidate.unit == nil, !candidate.isCounted { return false }
    candidate.reading.low = .decimal(lower)
    candidate.reading.high = .decimal(high)
    candidate.reading.value = nil
    candidate.reading.end = second.reading.end
    candidate.reading.place = max(place, second.reading.place)
    candidate.reading.rules.formUnion(second.reading.rules)
    candidate.reading.rules.add(.range)
    candidate.reading.traits.formUnion(second.reading.traits.intersection([.multiplied, .decimal]))
    candidate.unit = second.unit ?? candidate.unit
    candidate.after = nil
    return true
  }

  /// The number after a separator, which follows the first number or its unit.
  private static func number(after candidate: Candidate, _ units: UnitReader) -> (reading: Reading, unit: UnitMatch?)? {
    if let second = number(from: candidate.end, candidate.line, units) { return second }
    guard let first = candidate.unit, candidate.unitEnd > candidate.end,
      let second = number(from: candidate.unitEnd, candidate.line, units), let unit = second.unit,
      unit.dimension == first.dimension, unit.end - unit.start == first.end - first.start
    else { return nil }
    return second
  }

  private static func number(from end: Int, _ line: LineText, _ units: UnitReader) -> (
    reading: Reading, unit: UnitMatch?
  )? {
    var at = line.afterBlanks(end)
    guard at - end <= 1, isSeparator(line[at]) else { return nil }
    if line[at + 1] == line[at] { at += 1 }
    at = line.afterBlanks(at + 1)
    guard line.kind(at) == .digit || line.kind(at).isChineseNumeral, line.kind(at) != .half else { return nil }
    let reading = NumeralReader(line: line, floor: at).read(at: at)
    return (reading, units.read(at: reading.end))
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "-", "–", "—", "―", "~", "至", "到": true
    default: false
    }
  }

  /// 由5到10: from one to the other, two quantities.
  static let starts = Keywords("由 从 自 由原来的 从原来的 由原来 由上年的 从上年的 由去年的 从去年的 的")
}

extension Candidate {
  /// Whether a number without a unit is written as a quantity: with a multiplier or decimals.
  var isCounted: Bool { reading.traits.contains(.multiplied) || reading.traits.contains(.decimal) }
}
