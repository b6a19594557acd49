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
    var isLost = false
    func number(_ text: String?) -> NumericValue? {
      guard let text, let number = NumericValue(record: text) else { return nil }
      let converted = unit.convert(number, of: claim)
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

  /// A corrected value is exact: its precision is not known.
  private static func bounds(of claim: ArchivedClaim) -> (low: String?, high: String?) {
    let fields: [Verdict.Field] = [.value, .low, .high, .qualifier]
    guard fields.contains(where: { claim.extracted[$0] != nil }), claim.qualifier == "exact" else {
      return (claim.boundLow, claim.boundHigh)
    }
    return (claim.value ?? claim.low, claim.value ?? claim.high)
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
