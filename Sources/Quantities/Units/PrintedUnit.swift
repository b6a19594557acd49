import Lexicon
import ReportModel

/// A unit that stands apart from its numbers: in a table's header, in its unit line or in a column of units.
public struct PrintedUnit: Hashable, Sendable {
  public var unit: QuantityUnit
  /// The multiplier printed with it, as a power of ten: 4 of 万元.
  public var power: Int
  /// What kind of quantity it makes of a number.
  public var kind: Numeral.Kind
}

extension NumeralRecognizer {
  /// The unit that a text is, or nil where it is more or less than one unit of the lexicon. Nouns that only count where a
  /// numeral stands before them (县, 村) are none.
  public func unit(printedAs text: String) -> PrintedUnit? {
    guard !text.isEmpty, !lexicon.units.contains(where: { $0.borrowed == true && $0.forms.contains(text) }) else {
      return nil
    }
    // Read after a number that no multiplier or date can be confused with, the grammar of quantities decides.
    let number = ExactDecimal(25, exponent: -1)
    let recognition = recognize("\(number)\(text)", as: .figure)
    guard recognition.numerals.count == 1, recognition.words.isEmpty, recognition.findings.isEmpty,
      let numeral = recognition.numerals.first, let kind = numeral.kind, numeral.qualifier == .exact,
      numeral.quantitySpan == TextSpan(start: 0, end: 3 + text.unicodeScalars.count),
      let value = numeral.value?.decimal, value.significand == number.significand
    else { return nil }
    return PrintedUnit(unit: numeral.unit, power: value.exponent - number.exponent, kind: kind)
  }
}

extension Numeral {
  /// The quantity with a unit that is printed apart from it. A number with a multiplier of its own keeps to that one.
  public func counted(in printed: PrintedUnit) -> Numeral {
    var counted = self
    let power = rules.contains(RuleSet(.multiplier)) ? 0 : printed.power
    counted.value = value?.scaled(byPowerOfTen: power)
    counted.low = low?.scaled(byPowerOfTen: power)
    counted.high = high?.scaled(byPowerOfTen: power)
    counted.place += power
    counted.unit = printed.unit
    counted.use = .quantity(printed.kind)
    if !printed.unit.text.isEmpty { counted.flags.remove(.unitMissing) }
    return counted
  }
}

extension NumericValue {
  /// The number times `10^power`; nil for a fraction whose terms would need more digits than there are.
  fileprivate func scaled(byPowerOfTen power: Int) -> NumericValue? {
    switch self {
    case .decimal(let number): .decimal(number.scaled(byPowerOfTen: power))
    case .fraction(let numerator, let denominator):
      NumericValue(
        numerator: ExactDecimal(Int128(numerator), exponent: power), denominator: ExactDecimal(Int128(denominator)))
    }
  }
}
