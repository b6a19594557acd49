import Records
import ReportModel

/// Words a sum as it is printed: in the stated side's unit and scale.
struct SumWords {
  let report: ComparedReport

  /// The number of a claim as it is printed, with its unit in a sentence; a cell's unit stands in its header.
  func printed(_ claim: Int) -> String {
    let claim = report.claims[claim]
    return claim.cell == nil ? claim.record.quantity.text : claim.record.number.text
  }

  /// `80 + 1 − 3`.
  func terms(_ claims: [Int], less subtracted: [Int] = []) -> String {
    let shown = claims.prefix(SumWords.longest).map(printed).joined(separator: " + ")
    let more = claims.count > SumWords.longest ? " + … (\(claims.count) numbers)" : ""
    return shown + more + subtracted.map { " − " + printed($0) }.joined()
  }

  /// A value in base units as it would be printed where a claim stands: 265.47亿元 beside 40.16亿元.
  func amount(_ value: Rational, like claim: Int) -> String {
    let (digits, rest) = parts(of: claim)
    guard let scaled = scaled(value, like: claim), let number = SumWords.decimal(scaled, places: places(digits)) else {
      return "?"
    }
    return number + rest
  }

  /// The sign before an amount: ≈ where `amount` rounds it.
  func sign(_ value: Rational, like claim: Int) -> String {
    let places = places(parts(of: claim).digits) + 4
    guard let scaled = scaled(value, like: claim), let most = scaled.decimal(places: places) else { return "=" }
    return Rational(most) == scaled ? "=" : "≈"
  }

  /// A value in what one of the printed digits' unit is worth: 265.47 of 亿元.
  private func scaled(_ value: Rational, like claim: Int) -> Rational? {
    let digits = parts(of: claim).digits
    let like = report.claims[claim]
    var scale = like.factor
    if let printed = ExactDecimal(digits).flatMap({ Rational($0) }), printed != .zero, let own = like.value,
      own != .zero,
      let ratio = own.magnitude.divided(by: printed.magnitude)
    {
      scale = ratio
    }
    return value.divided(by: scale)
  }

  /// A number with so many places after the point, or with up to four more where those are all it has; else rounded.
  static func decimal(_ value: Rational, places: Int) -> String? {
    for more in [places, places + 2, places + 4] {
      guard let rounded = value.decimal(places: more) else { return nil }
      if Rational(rounded) == value { return padded(rounded.description, places: places) }
    }
    return value.decimal(places: places).map { padded($0.description, places: places) }
  }

  /// The difference in what one of the stated claim's unit is.
  func gap(_ computed: Rational, _ stated: Rational, like claim: Int) -> Rational? {
    computed.subtracting(stated)?.divided(by: report.claims[claim].factor)
  }

  /// The digits that are printed, and what stands after them: 265.47 and 亿元; in a cell only a multiplier.
  private func parts(of claim: Int) -> (digits: String, rest: String) {
    let claim = report.claims[claim]
    let number = PlainText.of(claim.record.number.text)
    let digits = number.prefix { $0.isASCII && ($0.isNumber || ".,-+".contains($0)) }
    let unit = claim.cell == nil ? claim.record.unit.text : ""
    // 三个: no digits to take the place of.
    let rest = (digits.isEmpty ? "" : number.dropFirst(digits.count)) + unit
    return (String(digits.filter { $0 != "," && $0 != "+" }), String(rest))
  }

  private func places(_ digits: String) -> Int {
    digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
  }

  private static func padded(_ number: String, places: Int) -> String {
    guard places > 0 else { return number }
    let point = number.firstIndex(of: ".")
    let has = point.map { number.distance(from: $0, to: number.endIndex) - 1 } ?? 0
    return number + (point == nil ? "." : "") + String(repeating: "0", count: max(places - has, 0))
  }

  /// More numbers than these are counted, not listed.
  private static let longest = 14
}
