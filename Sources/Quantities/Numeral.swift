public import Lexicon
public import ReportModel

/// A numeral of a text: a quantity, or a number that is none, with the reason.
public struct Numeral: Sendable, Hashable {
  /// What kind of quantity it is; the names are the annotation guide's.
  public enum Kind: String, Sendable, CaseIterable {
    case count, amount, measure, percentage, percentagePoint, multiple, rank, duration, score
  }

  public enum Use: Sendable, Hashable {
    case quantity(Kind)
    case excluded(ExclusionReason)
  }

  /// The number with its multiplier; offsets are code points of the text.
  public var span: TextSpan
  /// The number with its qualifiers and unit.
  public var quantitySpan: TextSpan
  /// nil for a range, and where the number has more digits than a decimal.
  public var value: NumericValue?
  /// The ends of a range.
  public var low: NumericValue?
  public var high: NumericValue?
  /// The power of ten of the last printed digit.
  var place: Int
  /// A qualifier such as 超过 leaves the upper end open, one such as 余 does not.
  var isOpenAbove = false
  /// A fraction, exact as it is.
  var isFraction = false
  public var qualifier: Qualifier
  public var unit: QuantityUnit
  public var use: Use
  /// For dates, a year, a month, a day or an interval in ISO 8601's forms, each as far as it is told; without a year
  /// it begins with two hyphens (`--01/--06`).
  public var date: String?
  /// The rules that made it.
  public var rules: RuleSet
  public var flags: Flags = []

  /// What damage or loss a reader should know of.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A count, an amount or a measure with no unit printed.
    public static let unitMissing = Flags(rawValue: 1)
    /// Another quantity ends right before it, or a verb follows right after it: a separator was lost.
    public static let separatorMissing = Flags(rawValue: 2)

    /// The flags' names in records.
    public var names: [String] {
      (contains(.unitMissing) ? ["unitMissing"] : []) + (contains(.separatorMissing) ? ["separatorMissing"] : [])
    }
  }

  /// One unit of the last printed digit; nil for fractions and for what is no quantity.
  public var resolution: ExactDecimal? { isQuantity && !isFraction ? ExactDecimal(1, exponent: place) : nil }

  /// What the printed precision and the qualifier allow. An open end is nil.
  public struct Bounds: Sendable, Hashable {
    public var low: NumericValue?
    public var high: NumericValue?
  }

  /// Whether it is one of the text's quantities.
  public var isQuantity: Bool { kind != nil }

  /// Of what kind the quantity is; nil for what is none.
  public var kind: Kind? {
    if case .quantity(let kind) = use { kind } else { nil }
  }
}

/// Numeral characters inside an ordinary word: 一 of 统一.
public struct NumeralWord: Sendable, Hashable {
  /// The numeral characters.
  public var span: TextSpan
  /// The word, where the lexicon holds it; else as `span`.
  public var word: TextSpan
  public var rules: RuleSet
}

/// All numerals of a text, in its order. Each digit and each Chinese numeral character is in exactly one of them.
public struct Recognition: Sendable {
  public var numerals: [Numeral] = []
  public var words: [NumeralWord] = []
  public var findings: [Finding] = []
}
