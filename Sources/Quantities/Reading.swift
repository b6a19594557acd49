import ReportModel

/// A number expression as the readers give it, before its unit and its use are known.
struct Reading: Sendable {
  /// From the first to the last character of the number, multipliers included.
  var start: Int
  var end: Int
  /// nil for a range, and for more digits than a decimal holds.
  var value: NumericValue?
  var low: NumericValue?
  var high: NumericValue?
  /// The power of ten of the last printed digit.
  var place = 0
  var qualifier: Qualifier = .exact
  /// The number itself says what it counts: 百分之 and its like.
  var unit: NumberUnit = .none
  var traits: Traits = []
  var rules: RuleSet = []

  /// The power of ten of the multipliers after Arabic digits: 4 of 3.3万.
  var scale = 0

  /// Units that are a part of the number's own form.
  enum NumberUnit: UInt8, Sendable {
    case none, percent, permille, permyriad
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// Written in Arabic digits, or begins so.
    static let arabic = Traits(rawValue: 1)
    /// Has Chinese numeral characters.
    static let chinese = Traits(rawValue: 2)
    /// Multipliers without a digit: 千家.
    static let bare = Traits(rawValue: 4)
    /// Chinese digits in a row: 二〇一九.
    static let positional = Traits(rawValue: 8)
    /// A fraction: 三分之一, 1/3, 一半.
    static let fraction = Traits(rawValue: 16)
    /// 十百千万亿 follow the digits.
    static let multiplied = Traits(rawValue: 32)
    /// Digits after a point.
    static let decimal = Traits(rawValue: 64)
    /// One part of a ratio.
    static let ratio = Traits(rawValue: 256)
    /// 半 alone.
    static let half = Traits(rawValue: 1024)
    /// Several points: a version, a date, a section.
    static let dotted = Traits(rawValue: 2048)
  }

  /// A small whole number, for rules that look at it.
  var integer: Int? {
    guard case .decimal(let value)? = value ?? low, value.exponent >= 0, value.exponent < 18 else { return nil }
    guard var integer = Int(exactly: value.significand) else { return nil }
    for _ in 0..<value.exponent {
      let (product, overflow) = integer.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      integer = product
    }
    return integer
  }

  var isArabic: Bool { traits.contains(.arabic) && !traits.contains(.chinese) }
  var isChinese: Bool { traits.contains(.chinese) && !traits.contains(.arabic) }
}
