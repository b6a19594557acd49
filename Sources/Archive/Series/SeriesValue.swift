import ReportModel

/// What a claim says in the unit of a series; a decrease is below zero.
struct SeriesValue {
  var value: NumericValue?
  var low: NumericValue?
  var high: NumericValue?
  /// Between which the value may lie by its printed precision and its qualifier. An open end is nil.
  var lowest: NumericValue?
  var highest: NumericValue?

  /// nil where it cannot be converted exactly.
  init?(_ claim: ArchivedClaim, in unit: SeriesUnit) {
    let own = claim.extracted[.unit] == nil ? claim.factor.flatMap { UnitFactor($0) } : nil
    var isLost = false
    func number(_ text: String?) -> NumericValue? {
      guard let text, let number = NumericValue(record: text) else { return nil }
      if claim.unit == unit.text || claim.role == "rank" { return number }
      let converted = own.flatMap { own in unit.factor.flatMap { own.convert(number, to: $0) } }
      if converted == nil { isLost = true }
      return converted
    }
    value = number(claim.value)
    low = number(claim.low)
    high = number(claim.high)
    let bounds = SeriesValue.bounds(of: claim)
    lowest = number(bounds.low)
    highest = number(bounds.high)
    if isLost { return nil }
    if claim.role == "change", claim.direction == "decrease" {
      value = value?.negated
      (low, high) = (high?.negated, low?.negated)
      (lowest, highest) = (highest?.negated, lowest?.negated)
    }
  }

  /// A corrected value has the precision of the one it replaces.
  private static func bounds(of claim: ArchivedClaim) -> (low: String?, high: String?) {
    let fields: [Verdict.Field] = [.value, .low, .high, .qualifier]
    guard fields.contains(where: { claim.extracted[$0] != nil }) else { return (claim.boundLow, claim.boundHigh) }
    guard let text = claim.value, let value = ExactDecimal(text) else { return (claim.low, claim.high) }
    guard claim.extracted[.qualifier] == nil, let former = claim.extracted[.value].flatMap({ ExactDecimal($0) }),
      let shift = value.adding(-former)
    else { return (text, text) }
    func shifted(_ bound: String?) -> String? {
      bound.flatMap { ExactDecimal($0) }.flatMap { $0.adding(shift) }?.description
    }
    return (shifted(claim.boundLow), shifted(claim.boundHigh))
  }

  /// Whether both can be true of one thing.
  func agrees(with other: SeriesValue) -> Bool {
    func exceeds(_ low: NumericValue?, _ high: NumericValue?) -> Bool {
      guard let low, let high else { return false }
      return low.exceeds(high) ?? false
    }
    return !exceeds(lowest, other.highest) && !exceeds(other.lowest, highest)
  }
}
