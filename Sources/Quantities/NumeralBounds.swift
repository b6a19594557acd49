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
    guard let value else { return Bounds() }
    // A fraction has no last digit to reach from.
    guard let number = value.decimal, !isFraction else {
      switch qualifier {
      case .exact: return Bounds(low: value, high: value)
      case .over, .atLeast: return Bounds(low: value, high: nil)
      case .nearly, .under, .atMost: return Bounds(low: nil, high: value)
      case .about, .vague: return Bounds()
      }
    }
    let step = ExactDecimal(1, exponent: number.significand == 0 ? place : max(number.exponent, place))
    switch qualifier {
    case .exact:
      let isRounded = place != 0 || kind != .count && kind != .rank && kind != .duration
      guard isRounded else { return bounds(number, number) }
      let half = ExactDecimal(5, exponent: place - 1)
      return bounds(number.adding(-half), number.adding(half))
    case .about: return bounds(number.adding(-step), number.adding(step))
    case .nearly: return bounds(number.adding(-step), number)
    case .over: return bounds(number, isOpenAbove ? nil : number.adding(step))
    case .atLeast: return bounds(number, nil)
    case .under, .atMost: return bounds(nil, number)
    case .vague:
      // 十几 lacks a digit, 数十 its order only is told; below zero the number itself is the upper end.
      let isDigit = rules.contains(RuleSet(.unknownDigit)) || rules.contains(RuleSet(.qualifierBetween))
      let signed = number < .zero ? -step : step
      let far = isDigit ? number.adding(signed) : number.scaled(byPowerOfTen: 1)
      return number < .zero ? bounds(far, number) : bounds(number, far)
    }
  }

  private func bounds(_ low: ExactDecimal?, _ high: ExactDecimal?) -> Bounds {
    Bounds(low: low.map { .decimal($0) }, high: high.map { .decimal($0) })
  }
}
