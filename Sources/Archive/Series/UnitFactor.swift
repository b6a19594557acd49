import ReportModel

/// What one of a unit is in its dimension's base unit: exact, a decimal or a fraction.
struct UnitFactor: Hashable {
  let numerator: ExactDecimal
  let denominator: ExactDecimal

  /// - Parameter text: as records write it: `10000`, `2000/3`.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { ExactDecimal(String($0)) }
    guard (1...2).contains(parts.count), let top = parts[0], let bottom = parts.count == 2 ? parts[1] : ExactDecimal(1),
      top > .zero, bottom > .zero
    else { return nil }
    numerator = top
    denominator = bottom
  }

  /// A value in this unit as one in another of the same dimension; nil where that is no decimal while the value is, or
  /// needs more digits than there are.
  func convert(_ value: NumericValue, to other: UnitFactor) -> NumericValue? {
    if self == other { return value }
    let (top, bottom) = value.terms
    guard let numerator = top.multiplied(by: numerator)?.multiplied(by: other.denominator),
      let denominator = bottom.multiplied(by: denominator)?.multiplied(by: other.numerator),
      let result = NumericValue(numerator: numerator, denominator: denominator),
      (result.decimal == nil) == (value.decimal == nil) || value.decimal == nil
    else { return nil }
    return result
  }
}

extension NumericValue {
  /// - Parameter text: as records write it: `-12.5`, `1/3`.
  init?(record text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let top = parts.first.flatMap({ ExactDecimal(String($0)) }) else { return nil }
    switch parts.count {
    case 1: self = .decimal(top)
    case 2:
      guard let bottom = ExactDecimal(String(parts[1])), let value = NumericValue(numerator: top, denominator: bottom)
      else { return nil }
      self = value
    default: return nil
    }
  }

  /// Numerator and denominator.
  var terms: (ExactDecimal, ExactDecimal) {
    switch self {
    case .decimal(let value): (value, ExactDecimal(1))
    case .fraction(let top, let bottom): (ExactDecimal(Int128(top)), ExactDecimal(Int128(bottom)))
    }
  }

  var negated: NumericValue {
    switch self {
    case .decimal(let value): .decimal(-value)
    case .fraction(let top, let bottom): .fraction(numerator: -top, denominator: bottom)
    }
  }

  /// Whether it is greater than another; nil where more digits would be needed than there are.
  func exceeds(_ other: NumericValue) -> Bool? {
    let (top, bottom) = terms
    let (otherTop, otherBottom) = other.terms
    guard let left = top.multiplied(by: otherBottom), let right = otherTop.multiplied(by: bottom) else { return nil }
    return left > right
  }
}
