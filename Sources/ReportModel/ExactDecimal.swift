/// A decimal number, exact: `significand × 10^exponent`. Binary floating point has no place in a report's figures.
///
/// The significand has no trailing zeros, so equal numbers are equal values. It holds at least 37 digits; operations that
/// would need more give nil.
public struct ExactDecimal: Hashable, Sendable {
  public let significand: Int128
  public let exponent: Int

  public static let zero = ExactDecimal(0)

  /// `significand × 10^exponent`, for example 123 and -1 for 12.3.
  public init(_ significand: Int128, exponent: Int = 0) {
    guard significand != 0 else {
      self.significand = 0
      self.exponent = 0
      return
    }
    var exponent = exponent
    // Division of 64 bits is several times faster, and nearly all numbers have them.
    if var small = Int(exactly: significand) {
      while small % 10 == 0 {
        small /= 10
        exponent += 1
      }
      self.significand = Int128(small)
    } else {
      var significand = significand
      while significand % 10 == 0 {
        significand /= 10
        exponent += 1
      }
      self.significand = significand
    }
    self.exponent = exponent
  }

  /// Whether it is a whole number.
  public var isInteger: Bool { exponent >= 0 }

  /// The number times `10^power`.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal { ExactDecimal(significand, exponent: exponent + power) }

  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(-value.significand, exponent: value.exponent)
  }

  /// The sum, or nil where it needs more digits than there are.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if significand == 0 { return other }
    if other.significand == 0 { return self }
    let lowest = min(exponent, other.exponent)
    guard let left = unscaled(to: lowest), let right = other.unscaled(to: lowest) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(sum, exponent: lowest)
  }

  /// The product, or nil where it needs more digits than there are.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(product, exponent: exponent + other.exponent)
  }

  /// The significand at a smaller exponent, or nil where it does not fit.
  func unscaled(to lower: Int) -> Int128? {
    guard significand != 0 else { return 0 }
    guard let factor = ExactDecimal.power(exponent - lower) else { return nil }
    let (value, overflow) = significand.multipliedReportingOverflow(by: factor)
    return overflow ? nil : value
  }

  /// `10^power` for 0 to 37.
  public static func power(_ power: Int) -> Int128? {
    powers.indices.contains(power) ? powers[power] : nil
  }

  private static let powers: [Int128] = (0...37).map { power in (0..<power).reduce(1) { value, _ in value * 10 } }
}

extension ExactDecimal: Comparable {
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (a, b) = (left.significand, right.significand)
    if (a < 0) != (b < 0) || a == 0 || b == 0 { return a < b }
    let lowest = min(left.exponent, right.exponent)
    if let a = left.unscaled(to: lowest), let b = right.unscaled(to: lowest) { return a < b }
    // One is so much longer that its digits decide.
    return left.order < right.order ? a > 0 : a < 0
  }

  /// The place of the first digit.
  private var order: Int { String(significand.magnitude).utf8.count + exponent }
}

extension ExactDecimal: LosslessStringConvertible {
  /// Plain notation without a group separator or an exponent: `-0.05`, `1200`.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: significand == 0 ? 0 : exponent) }
    let fraction = -exponent
    let count = digits.utf8.count
    if count > fraction {
      let point = digits.utf8.index(digits.startIndex, offsetBy: count - fraction)
      return sign + digits[..<point] + "." + digits[point...]
    }
    return sign + "0." + String(repeating: "0", count: fraction - count) + digits
  }

  /// Reads plain notation: an optional minus, digits, optionally a point and digits.
  public init?(_ description: String) {
    var significand: Int128 = 0
    var exponent = 0
    var isNegative = false
    var sawDigit = false
    var sawPoint = false
    for (index, byte) in description.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where sawDigit && !sawPoint: sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tens, overflow) = significand.multipliedReportingOverflow(by: 10)
        let (sum, overflowToo) = tens.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        if overflow || overflowToo { return nil }
        significand = sum
        sawDigit = true
        if sawPoint { exponent -= 1 }
      default: return nil
      }
    }
    guard sawDigit, description.utf8.last != UInt8(ascii: ".") else { return nil }
    self.init(isNegative ? -significand : significand, exponent: exponent)
  }
}
