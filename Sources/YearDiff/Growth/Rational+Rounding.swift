import ReportModel

extension Rational {
  /// The decimal of so many places that is nearest from below, or from above; nil where it needs more digits than there are.
  func decimal(places: Int, roundedUp: Bool) -> ExactDecimal? {
    guard let power = ExactDecimal.power(places) else { return nil }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power)
    if overflow { return nil }
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
    let step: Int128 = rest == 0 || (rest > 0) != roundedUp ? 0 : (roundedUp ? 1 : -1)
    return ExactDecimal(quotient + step, exponent: -places)
  }
}
