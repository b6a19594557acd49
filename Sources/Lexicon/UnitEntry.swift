package import ReportModel

/// A unit of the lexicon: a measure word, a physical unit, money, a rate.
///
/// A class, because quantities that have it are copied often and a unit never changes.
public final class UnitEntry: Sendable, Decodable {
  /// What is measured, which also says of what kind a quantity is.
  @frozen
  public enum Dimension: String, Sendable, Decodable, CaseIterable {
    /// Measure words: 个, 户次, 座.
    case count
    case money
    case length, area, volume, mass, energy, power, time, age, temperature, speed, pressure, voltage, current, frequency
    case information, bandwidth, radiation, sound, angle, massDistance, passengerDistance, tonnage
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
  /// A noun that takes a numeral without a measure word (县, 村): a unit where nothing better follows.
  public let borrowed: Bool?
  /// A sign that stands before the numeral (￥).
  public let prefix: Bool?

  /// The factor as a number.
  package let factorValue: NumericValue?

  private enum CodingKeys: String, CodingKey {
    case forms, symbols, dimension, code, factor, borrowed, prefix
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    forms = try values.decode([String].self, forKey: .forms)
    symbols = try values.decodeIfPresent([String].self, forKey: .symbols)
    dimension = try values.decode(Dimension.self, forKey: .dimension)
    code = try values.decodeIfPresent(String.self, forKey: .code)
    factor = try values.decodeIfPresent(String.self, forKey: .factor)
    borrowed = try values.decodeIfPresent(Bool.self, forKey: .borrowed)
    prefix = try values.decodeIfPresent(Bool.self, forKey: .prefix)
    let parts = factor?.split(separator: "/", omittingEmptySubsequences: false).map { ExactDecimal(String($0)) } ?? []
    guard let first = parts.first, let top = first else {
      factorValue = nil
      return
    }
    switch parts.count {
    case 1: factorValue = .decimal(top)
    case 2: factorValue = parts[1].flatMap { NumericValue(numerator: top, denominator: $0) }
    default: factorValue = nil
    }
  }
}
