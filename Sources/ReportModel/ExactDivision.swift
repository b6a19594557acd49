extension ExactDecimal {
  /// The quotient rounded to some places after the point, half away from zero; nil for a divisor of 0 or where it needs more
  /// digits than there are.
  public func divided(by divisor: ExactDecimal, places: Int) -> ExactDecimal? {
    guard divisor.significand != 0 else { return nil }
    // significand/divisor's × 10^(exponents' difference), in units of the last place.
    let shift = exponent - divisor.exponent + places
    var top = significand
    var bottom = divisor.significand
    guard let power = ExactDecimal.power(abs(shift)) else { return nil }
    if shift >= 0 {
      let (product, overflow) = top.multipliedReportingOverflow(by: power)
      if overflow { return nil }
      top = product
    } else {
      let (product, overflow) = bottom.multipliedReportingOverflow(by: power)
      if overflow { return nil }
      bottom = product
    }
    let (quotient, rest) = top.quotientAndRemainder(dividingBy: bottom)
    // Division cuts towards zero.
    let isUp = rest.magnitude >= bottom.magnitude - rest.magnitude
    let away: Int128 = (top < 0) != (bottom < 0) ? -1 : 1
    return ExactDecimal(isUp && rest != 0 ? quotient + away : quotient, exponent: -places)
  }
}
