import Lexicon
import ReportModel

/// Amounts in several coins: `五元三毛`, `壹拾壹元壹角壹分`.
enum CompoundMoneyRule {
  static func join(_ candidate: inout Candidate, units: UnitReader) {
    let line = candidate.line
    guard let unit = candidate.unit?.entry, unit.code == "CNY", candidate.unit?.isComposite == false,
      var sum = candidate.reading.value?.decimal
    else { return }
    // 1角5分 counts in 角.
    let coins: [(Keywords, Int)]
    switch unit.factor {
    case "1": coins = [(Self.tenths, -1), (Self.hundredths, -2)]
    case "0.1": coins = [(Self.hundredths, -1)]
    default: return
    }
    var end = candidate.unitEnd
    for (coins, power) in coins {
      guard line.kind(end).isNumeral, line.kind(end) != .half else { continue }
      let part = NumeralReader(line: line, floor: end).read(at: end)
      guard let coin = line.holds(coins, at: part.end), let value = part.value?.decimal,
        let total = sum.adding(value.scaled(byPowerOfTen: power))
      else { continue }
      sum = total
      end = part.end + coin
      candidate.reading.place = power
      candidate.reading.end = part.end
      candidate.reading.value = .decimal(sum)
      candidate.reading.rules.add(.compoundMoney)
    }
    if candidate.reading.rules.contains(RuleSet(.compoundMoney)) {
      candidate.unit?.end = end
    }
  }

  private static let tenths = Keywords("角 毛")
  private static let hundredths = Keywords("分")
}

/// 半 after a unit adds a half: `两米半`, `三成半`, `十五斤半`.
///
/// A digit after 成 is a tenth of it (`七成六`), and 半折 is half the price.
enum HalfAfterUnitRule {
  static func apply(_ candidate: inout Candidate) {
    let line = candidate.line
    if candidate.unitIs("成") { addTenth(&candidate) }
    if candidate.unitIs("折"), candidate.reading.traits.contains(.half) {
      candidate.reading.value = .decimal(ExactDecimal(5))
      candidate.reading.rules.add(.halfPrice)
    }
    guard let unit = candidate.unit, !unit.isComposite, line[unit.end] == "半",
      let value = candidate.reading.value?.decimal,
      value.isInteger,
      line.endsClause(unit.end + 1) || line[unit.end + 1] == "的"
        || unit.dimension == .time && line[unit.end + 1] == "时",
      measured.contains(unit.dimension), let sum = value.adding(ExactDecimal(5, exponent: -1))
    else { return }
    candidate.reading.value = .decimal(sum)
    candidate.reading.place = -1
    candidate.reading.rules.add(.halfAfterUnit)
    candidate.unit?.end += 1
  }

  private static func addTenth(_ candidate: inout Candidate) {
    let line = candidate.line
    let at = line.afterBlanks(candidate.unitEnd)
    guard at - candidate.unitEnd <= 1, line.kind(at) == .chineseDigit,
      line.endsClause(at + 1) || line.holds(afterTenth, at: at + 1) != nil,
      let value = candidate.reading.value?.decimal, value.isInteger,
      let sum = value.adding(ExactDecimal(Int128(NumeralCharacter.value(of: line[at])), exponent: -1))
    else { return }
    candidate.reading.value = .decimal(sum)
    candidate.reading.place = -1
    candidate.reading.rules.add(.tenthAfterUnit)
    candidate.unit?.end = at + 1
  }

  private static let afterTenth = Keywords("的 以上 左右 以下 多")
  private static let measured: Set<UnitEntry.Dimension> = [.length, .mass, .time, .ratio, .volume, .area]
}

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
        guard unit.dimension != .time,
          candidate.reading.traits.contains(.multiplied) || !reading.traits.contains(.multiplied) || true
        else { return nil }
        unit.isShared = true
        return unit
      }
      at = reading.end
    }
    return nil
  }

  private static let joints = Keywords("、 和 与 及 以及")
}
