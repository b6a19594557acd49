import Records

/// A claim's number, apart from its record: evidence looks at it again and again.
struct ClaimFigure {
  let value: Rational?
  let bounds: Bounds
  /// About the value; 0 without one.
  let size: Double
  let unit: String
  let dimension: String
  /// ISO 4217's of money.
  let currency: String?
  let isUnitMissing: Bool
  let isCell: Bool
  let sentence: Int?

  init(_ claim: ComparedClaim) {
    value = claim.value
    bounds = claim.bounds
    size = claim.value?.approximation ?? 0
    unit = claim.unit
    dimension = claim.dimension
    currency = claim.dimension == "money" ? claim.record.unit.code : nil
    isUnitMissing = claim.record.flags.contains("unitMissing")
    isCell = claim.cell != nil
    sentence = claim.sentence
  }

  func isOtherCurrency(than other: ClaimFigure) -> Bool { dimension == "money" && currency != other.currency }
}
