public import ReportModel

/// An exact fraction. Levels that a stated growth implies, and values in units such as 亩 (2000/3 m²), are no decimals.
///
/// In lowest terms, the denominator above 0, so equal numbers are equal values. Operations that would need more than 127 bits
/// give nil.
public struct Rational: Hashable, Sendable {
  public let numerator: Int128
  public let denominator: Int128

  public static let zero = Rational(0)
  public static let one = Rational(1)
  public static let hundred = Rational(100)

  public init(_ value: Int128) {
    numerator = value
    denominator = 1
  }

  /// The quotient in lowest terms; nil for a denominator of 0.
  public init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let shared = Int128(Rational.greatestDivisor(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    if shared == 1 {
      self.init(lowest: sign * numerator, sign * denominator)
    } else {
      self.init(lowest: sign * numerator / shared, sign * denominator / shared)
    }
  }

  /// The decimal as a fraction; nil where it needs more digits than there are.
  public init?(_ decimal: ExactDecimal) {
    guard let power = ExactDecimal.power(abs(decimal.exponent)) else { return nil }
    if decimal.exponent < 0 {
      self.init(decimal.significand, power)
    } else {
      let (value, overflow) = decimal.significand.multipliedReportingOverflow(by: power)
      if overflow { return nil }
      self.init(value)
    }
  }

  /// - Parameter text: as records write numbers: `-12.5`, `2000/3`.
  public init?(record text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let top = ExactDecimal(String(parts[0])).flatMap({ Rational($0) }) else {
      return nil
    }
    guard parts.count == 2 else {
      self = top
      return
    }
    guard let bottom = ExactDecimal(String(parts[1])).flatMap({ Rational($0) }), let value = top.divided(by: bottom)
    else { return nil }
    self = value
  }

  public func adding(_ other: Rational) -> Rational? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Rational(sum, denominator)
    }
    let (left, overflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflowToo) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, tooLong) = left.addingReportingOverflow(right)
    let (product, tooDeep) = denominator.multipliedReportingOverflow(by: other.denominator)
    return overflow || overflowToo || tooLong || tooDeep ? nil : Rational(sum, product)
  }

  public func subtracting(_ other: Rational) -> Rational? { adding(-other) }

  public func multiplied(by other: Rational) -> Rational? {
    // Crosswise in lowest terms first, so that fewer products are too long.
    guard let a = Rational(numerator, other.denominator), let b = Rational(other.numerator, denominator) else {
      return nil
    }
    let (top, overflow) = a.numerator.multipliedReportingOverflow(by: b.numerator)
    let (bottom, overflowToo) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return overflow || overflowToo ? nil : Rational(lowest: top, bottom)
  }

  /// The quotient; nil for a divisor of 0.
  public func divided(by other: Rational) -> Rational? {
    Rational(other.denominator, other.numerator).flatMap { multiplied(by: $0) }
  }

  public static prefix func - (value: Rational) -> Rational { Rational(lowest: -value.numerator, value.denominator) }

  public var magnitude: Rational { numerator < 0 ? -self : self }

  /// Rounded to some places after the point, half away from zero; nil where that needs more digits than there are.
  public func decimal(places: Int) -> ExactDecimal? {
    ExactDecimal(numerator).divided(by: ExactDecimal(denominator), places: places)
  }

  /// About the value: for weighing evidence, never for figures.
  public var approximation: Double { Double(numerator) / Double(denominator) }

  private init(lowest numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// At least 1. Division of 64 bits is several times faster, and nearly all numbers have them.
  private static func greatestDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 {
      if var small = UInt64(exactly: a), var smaller = UInt64(exactly: b) {
        while smaller != 0 { (small, smaller) = (smaller, small % smaller) }
        return UInt128(max(small, 1))
      }
      (a, b) = (b, a % b)
    }
    return max(a, 1)
  }
}

extension Rational: Comparable {
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let (one, isLong) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (two, isLongToo) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    if !isLong, !isLongToo { return one < two }
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return a.high == b.high ? a.low < b.low : a.high < b.high
  }
}
