import Lexicon
public import ReportModel

/// A unit found after a numeral: one entry of the lexicon, several joined by strokes, or a word taken for one.
struct UnitMatch: Sendable {
  var start: Int
  /// Where what belongs to it ends: 半 and further coins too.
  var end: Int
  /// Where its printed form ends.
  var textEnd: Int
  /// nil for an open unit.
  var entry: UnitEntry?
  /// What the numerator is divided by: 立方米 of 微克/立方米, and the power of ten of a multiplier there (元/万人).
  var denominators: [(entry: UnitEntry, power: Int)] = []
  /// The unit does not stand beside the number, but after the next one of the list.
  var isShared = false

  init(start: Int, end: Int, entry: UnitEntry?) {
    self.start = start
    self.end = end
    textEnd = end
    self.entry = entry
  }

  var dimension: UnitEntry.Dimension { entry?.dimension ?? .count }
  var isOpen: Bool { entry == nil }
  var isComposite: Bool { !denominators.isEmpty }
}

/// A unit as a quantity has it.
public struct QuantityUnit: Hashable, Sendable {
  /// As printed, without multiplier; empty where none is printed.
  public var text: String
  /// UCUM, ISO 4217, `%` or `[pp]`; nil for measure words and where a part has none.
  public var code: String?
  /// What is measured: a dimension of the lexicon, or two joined by a stroke; `none` without a unit.
  public var dimension: String
  /// What one of it is in the base units, exact.
  public var factor: NumericValue?

  static let missing = QuantityUnit(text: "", code: nil, dimension: "none", factor: nil)
}

extension QuantityUnit {
  init(_ match: UnitMatch, text: String) {
    self.text = text
    guard let entry = match.entry else {
      code = nil
      dimension = UnitEntry.Dimension.count.rawValue
      factor = nil
      return
    }
    code = entry.code
    // In a composite a measure word counts one.
    factor = entry.factorValue ?? (match.isComposite && entry.dimension == .count ? .decimal(ExactDecimal(1)) : nil)
    dimension = entry.dimension.rawValue
    for (part, power) in match.denominators {
      dimension += "/" + part.dimension.rawValue
      code = code.flatMap { code in part.code.map { power == 0 ? "\(code)/\($0)" : "\(code)/(10*\(power).\($0))" } }
      let divisor = part.dimension == .count ? NumericValue.decimal(ExactDecimal(1)) : part.factorValue
      factor = factor.flatMap { top in divisor.flatMap { QuantityUnit.quotient(top, $0, power: power) } }
    }
  }

  private static func quotient(_ top: NumericValue, _ bottom: NumericValue, power: Int) -> NumericValue? {
    func parts(_ value: NumericValue) -> (ExactDecimal, ExactDecimal) {
      switch value {
      case .decimal(let number): (number, ExactDecimal(1))
      case .fraction(let numerator, let denominator):
        (ExactDecimal(Int128(numerator)), ExactDecimal(Int128(denominator)))
      }
    }
    let (a, b) = parts(top)
    let (c, d) = parts(bottom)
    guard let numerator = a.multiplied(by: d), let denominator = b.multiplied(by: c) else { return nil }
    return NumericValue(numerator: numerator, denominator: denominator.scaled(byPowerOfTen: power))
  }
}
