import Lexicon
import ReportModel

/// What the printed precision and the qualifier allow.
///
/// An exact count is what it says; a figure with decimals, a multiplier or a measured unit was rounded to its last digit.
/// 近 and 余 reach one unit of the last digit that is not 0: 近1.2万 is 11000 to 12000, 50余 is 50 to 60. 超过 has no upper end.
enum BoundsRule {
  static func bounds(of reading: Reading, qualifier: Qualifier, kind: Numeral.Kind, isOpenAbove: Bool) -> Numeral.Bounds {
    if let low = reading.low, let high = reading.high { return Numeral.Bounds(low: low, high: high) }
    guard let value = reading.value?.decimal else { return Numeral.Bounds(low: reading.value, high: reading.value) }
    let step = ExactDecimal(1, exponent: value.significand == 0 ? reading.place : max(value.exponent, reading.place))
    func number(_ value: ExactDecimal?) -> NumericValue? { value.map { .decimal($0) } }
    switch qualifier {
    case .exact:
      let isRounded = reading.place != 0 || kind != .count && kind != .rank && kind != .duration
      guard isRounded, !reading.traits.contains(.fraction) else { return Numeral.Bounds(low: number(value), high: number(value)) }
      let half = ExactDecimal(5, exponent: reading.place - 1)
      return Numeral.Bounds(low: number(value.adding(-half)), high: number(value.adding(half)))
    case .about: return Numeral.Bounds(low: number(value.adding(-step)), high: number(value.adding(step)))
    case .nearly: return Numeral.Bounds(low: number(value.adding(-step)), high: number(value))
    case .over: return Numeral.Bounds(low: number(value), high: isOpenAbove ? nil : number(value.adding(step)))
    case .atLeast: return Numeral.Bounds(low: number(value), high: nil)
    case .under, .atMost: return Numeral.Bounds(low: nil, high: number(value))
    case .vague: return Numeral.Bounds(low: number(value), high: number(value.scaled(byPowerOfTen: 1)))
    }
  }
}
