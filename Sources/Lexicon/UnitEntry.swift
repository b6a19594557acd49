/// A unit of the lexicon: a measure word, a physical unit, money, a rate.
public struct UnitEntry: Sendable, Decodable {
  /// What is measured, which also says of what kind a quantity is.
  public enum Dimension: String, Sendable, Decodable, CaseIterable {
    /// Measure words: 个, 户次, 座.
    case count
    case money
    case length, area, volume, mass, energy, power, time, age, temperature, speed, pressure, voltage, current, frequency
    case information, bandwidth, radiation, sound, angle, massDistance, substance, luminance
    case percent, permille, permyriad, percentagePoint
    /// 倍, 成, 折, 番.
    case ratio
    /// 分, 点.
    case score
    case rank
  }

  /// How it is printed in Chinese characters.
  public let forms: [String]
  /// How it is printed in letters or signs; no letter may follow.
  public let symbols: [String]?
  public let dimension: Dimension
  /// UCUM for measures, ISO 4217 for money, `%`, `[pp]`; nil for measure words.
  public let code: String?
  /// What one of it is in the dimension's base unit, exact: a decimal or a fraction (`2000/3`).
  public let factor: String?
  /// It begins with 千 or 兆, which may also be the end of the numeral.
  public let prefixed: Bool?
  /// A noun that takes a numeral without a measure word (县, 村): a unit where nothing better follows.
  public let borrowed: Bool?
  /// A sign that stands before the numeral (￥).
  public let prefix: Bool?

  /// A measure word that the lexicon does not hold, or a composite of units.
  package init(forms: [String], dimension: Dimension, code: String? = nil, factor: String? = nil) {
    self.forms = forms
    symbols = nil
    self.dimension = dimension
    self.code = code
    self.factor = factor
    prefixed = nil
    borrowed = nil
    prefix = nil
  }
}
