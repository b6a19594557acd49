import Lexicon
import ReportModel

extension Numeral {
  /// What the printed precision and the qualifier allow.
  ///
  /// An exact count is what it says; a figure with decimals, a multiplier or a measured unit was rounded to its last digit.
  /// 近 and 余 reach one unit of the last digit that is not 0: 近1.2万 is 11000 to 12000, 50余 is 50 to 60. 超过 has no upper
  /// end.
  public var bounds: Bounds {
    guard isQuantity else { return Bounds() }
    if let low, let high { return Bounds(low: low, high: high) }
    guard let value = value?.decimal else { return Bounds(low: value, high: value) }
    let step = ExactDecimal(1, exponent: value.significand == 0 ? place : max(value.exponent, place))
    switch qualifier {
    case .exact:
      let isRounded = place != 0 || kind != .count && kind != .rank && kind != .duration
      guard isRounded, !isFraction else { return bounds(value, value) }
      let half = ExactDecimal(5, exponent: place - 1)
      return bounds(value.adding(-half), value.adding(half))
    case .about: return bounds(value.adding(-step), value.adding(step))
    case .nearly: return bounds(value.adding(-step), value)
    case .over: return bounds(value, isOpenAbove ? nil : value.adding(step))
    case .atLeast: return bounds(value, nil)
    case .under, .atMost: return bounds(nil, value)
    case .vague: return bounds(value, value.scaled(byPowerOfTen: 1))
    }
  }

  private func bounds(_ low: ExactDecimal?, _ high: ExactDecimal?) -> Bounds {
    Bounds(low: low.map { .decimal($0) }, high: high.map { .decimal($0) })
  }
}
