import Quantities
import ReportModel

/// Reads a claim's number again from its words.
struct NumberVerification {
  let recognizer: NumeralRecognizer

  /// What is wrong with the claim's value; nil where its number says it.
  ///
  /// Most numbers stand for themselves. Some are numbers only with their unit (首位, 翻番), and some take a multiplier from what
  /// follows (19、20万户): the quantity is read too, and last the whole sentence. A cell's number may be multiplied by its
  /// table's unit (万元).
  ///
  /// Where a reviewer corrected the value the words say what was read before.
  func fault(in corrected: ReadClaim, at place: ReadPlace) -> VerificationFault.Reason? {
    guard corrected.hasValueOrRange else { return .valueShape }
    let claim = corrected.asExtracted
    guard claim.hasValueOrRange else { return .valueShape }
    let number = claim.number
    let isRead =
      says(claim, at: 0, recognizer.recognize(number.text, as: .cell).numerals)
      || says(claim, at: 0, recognizer.recognize(number.text + claim.unit.text).numerals)
      || says(claim, at: number.start - claim.quantity.start, recognizer.recognize(claim.quantity.text).numerals)
      || says(claim, at: number.start, place.numerals(by: recognizer))
      || place.multipliers.contains { says(claim, at: number.start, place.numerals(by: recognizer), power: $0) }
    if isRead { return nil }
    return .value(number: number.text, stated: claim.value ?? "\(claim.low ?? "")–\(claim.high ?? "")")
  }

  /// Whether the numeral that begins at `start` is the claim's number and has its value.
  private func says(_ claim: ReadClaim, at start: Int, _ numerals: [Numeral], power: Int = 0) -> Bool {
    func text(_ value: NumericValue?) -> String? {
      guard power > 0, let decimal = value?.decimal else { return value?.description }
      return decimal.scaled(byPowerOfTen: power).description
    }
    let length = claim.number.end - claim.number.start
    return numerals.contains { numeral in
      numeral.span.start == start && numeral.span.length == length && text(numeral.value) == claim.value
        && text(numeral.low) == claim.low && text(numeral.high) == claim.high
    }
  }
}

extension ReadClaim {
  /// Whether it has a value, or the two ends of a range.
  fileprivate var hasValueOrRange: Bool { value != nil ? low == nil && high == nil : low != nil && high != nil }

  /// With what the program had read.
  fileprivate var asExtracted: ReadClaim {
    guard let extracted else { return self }
    var claim = self
    claim.value = extracted.value("value", now: value)
    claim.low = extracted.value("low", now: low)
    claim.high = extracted.value("high", now: high)
    claim.unit.text = extracted.value("unit", now: unit.text) ?? ""
    return claim
  }
}
