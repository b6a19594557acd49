/// What a numeral says: a decimal, or a fraction that has no finite decimal (三分之一).
public enum NumericValue: Hashable, Sendable {
  case decimal(ExactDecimal)
  /// In lowest terms, the denominator greater than 1.
  case fraction(numerator: Int, denominator: Int)

  /// The quotient, as a decimal where that is finite; nil for a denominator of 0 or more digits than a decimal holds.
  public init?(numerator: ExactDecimal, denominator: ExactDecimal) {
    guard denominator.significand != 0 else { return nil }
    var top = numerator.significand
    var bottom = denominator.significand
    if bottom < 0 { (top, bottom) = (-top, -bottom) }
    let shared = NumericValue.greatestCommonDivisor(top.magnitude, bottom.magnitude)
    top /= Int128(shared)
    bottom /= Int128(shared)
    var exponent = numerator.exponent - denominator.exponent
    // A divisor of 2s and 5s only goes into a power of ten.
    while bottom > 1, bottom % 10 == 0 || bottom % 5 == 0 || bottom % 2 == 0 {
      let (factor, divisor): (Int128, Int128) = bottom % 10 == 0 ? (1, 10) : bottom % 5 == 0 ? (2, 5) : (5, 2)
      let (product, overflow) = top.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      top = product
      bottom /= divisor
      exponent -= 1
    }
    if bottom == 1 {
      self = .decimal(ExactDecimal(top, exponent: exponent))
      return
    }
    guard let power = ExactDecimal.power(abs(exponent)) else { return nil }
    let (scaled, overflow) =
      exponent >= 0 ? top.multipliedReportingOverflow(by: power) : bottom.multipliedReportingOverflow(by: power)
    guard !overflow else { return nil }
    if exponent >= 0 { top = scaled } else { bottom = scaled }
    let rest = Int128(NumericValue.greatestCommonDivisor(top.magnitude, bottom.magnitude))
    guard let numerator = Int(exactly: top / rest), let denominator = Int(exactly: bottom / rest) else { return nil }
    self = .fraction(numerator: numerator, denominator: denominator)
  }

  /// The sum with a decimal, or nil where it needs more digits than there are.
  public func adding(_ other: ExactDecimal) -> NumericValue? {
    switch self {
    case .decimal(let value): return value.adding(other).map { .decimal($0) }
    case .fraction(let numerator, let denominator):
      let bottom = ExactDecimal(Int128(denominator))
      guard let top = other.multiplied(by: bottom)?.adding(ExactDecimal(Int128(numerator))) else { return nil }
      return NumericValue(numerator: top, denominator: bottom)
    }
  }

  /// The decimal, if it is one.
  public var decimal: ExactDecimal? {
    if case .decimal(let value) = self { value } else { nil }
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension NumericValue: CustomStringConvertible {
  /// `12.5`, or `1/3`.
  public var description: String {
    switch self {
    case .decimal(let value): value.description
    case .fraction(let numerator, let denominator): "\(numerator)/\(denominator)"
    }
  }
}
