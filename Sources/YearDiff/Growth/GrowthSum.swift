import Records
import ReportModel

/// The sum that a check rests on, for a person to work through: `189.7亿元 ÷ 178.2亿元 − 1 = +6.395 to +6.512 %; stated +8% (+7.5
/// to +8.5 %)`.
///
/// Both bounds are rounded outward, and to more places where two intervals that lie apart would touch.
struct GrowthSum {
  /// `189.7亿元 ÷ 178.2亿元 − 1`.
  let terms: String
  let computed: Bounds
  let stated: Bounds
  let unit: ShownUnit
  /// The claim that states it.
  let change: ComparedClaim

  /// What bounds are shown in, and how many of them the text says at a time: 10 000 of 亩 are 万亩.
  struct ShownUnit {
    /// What stands behind a number, with the blank before it where one belongs.
    var words: String
    var factor: Rational = .one

    static let percent = ShownUnit(words: " %")
    static let points = ShownUnit(words: " points")

    /// The unit of a printed number with its multiplier.
    static func printed(_ claim: ComparedClaim) -> ShownUnit {
      let number = PlainText.of(claim.record.number.text)
      for (multiplier, power) in [("万亿", 12), ("亿", 8), ("万", 4)] where number.hasSuffix(multiplier) {
        if let factor = ExactDecimal.power(power) {
          return ShownUnit(words: multiplier + claim.unit, factor: Rational(factor))
        }
      }
      return ShownUnit(words: claim.unit)
    }
  }

  /// In words.
  var text: String {
    let (computed, stated) = GrowthSum.shown(computed, stated, in: unit)
    return "\(terms) = \(computed); stated \(GrowthSum.printed(change)) (\(stated))"
  }

  /// A claim's quantity with its unit, which of a cell stands in a header, and a change's sign.
  static func printed(_ claim: ComparedClaim) -> String {
    var text = PlainText.of(claim.record.quantity.text)
    if !text.contains(claim.unit) { text += claim.unit }
    guard claim.record.role == "change", claim.value.map({ $0 >= .zero }) ?? true else { return text }
    return (claim.record.direction == "decrease" ? "−" : "+") + text
  }

  /// Both with the same places: three, or as many as keep apart what lies apart.
  static func shown(_ one: Bounds, _ other: Bounds, in unit: ShownUnit = .percent) -> (String, String) {
    let inverse = Rational.one.divided(by: unit.factor) ?? .one
    let (a, b) = (one.scaled(by: inverse) ?? one, other.scaled(by: inverse) ?? other)
    let places = (3...9).first { a.meets(b) || !a.rounded(outwardTo: $0).meets(b.rounded(outwardTo: $0)) } ?? 9
    return (text(a, places: places, unit: unit.words), text(b, places: places, unit: unit.words))
  }

  private static func text(_ bounds: Bounds, places: Int, unit: String) -> String {
    let low = bounds.low.flatMap { $0.decimal(places: places, roundedUp: false) }.map(signed)
    let high = bounds.high.flatMap { $0.decimal(places: places, roundedUp: true) }.map(signed)
    switch (low, high) {
    case (let low?, let high?): return low == high ? "\(low)\(unit)" : "\(low) to \(high)\(unit)"
    case (let low?, nil): return "at least \(low)\(unit)"
    case (nil, let high?): return "at most \(high)\(unit)"
    case (nil, nil): return "open"
    }
  }

  private static func signed(_ number: ExactDecimal) -> String {
    if number < .zero { return "−" + (-number).description }
    return number == .zero ? "0" : "+" + number.description
  }
}

extension Bounds {
  /// The smallest decimals of so many places that all of it lies between.
  fileprivate func rounded(outwardTo places: Int) -> Bounds {
    Bounds(
      low: low.map { $0.decimal(places: places, roundedUp: false).flatMap { Rational($0) } ?? $0 },
      high: high.map { $0.decimal(places: places, roundedUp: true).flatMap { Rational($0) } ?? $0 })
  }
}
