import ReportModel

/// The unit of a series: that which was asked for, or which most of its claims have.
struct SeriesUnit {
  let text: String
  /// nil where it has a multiplier.
  let code: String?
  let isAsked: Bool
  /// Without the multiplier.
  private let factor: UnitFactor?
  private let sense: UnitSense?
  private let power: Int

  init(of claims: [ArchivedClaim], asked: AskedUnit?) {
    let users = asked.map { asked in claims.filter { asked.isUsed(by: $0) } } ?? []
    // A standing is not counted in ten thousands.
    let isMultipliedRank = asked?.power ?? 0 != 0 && claims.contains { $0.role == "rank" }
    isAsked = !users.isEmpty && !isMultipliedRank
    var counts: [String: Int] = [:]
    for claim in users.isEmpty ? claims : users { counts[claim.unit, default: 0] += 1 }
    let used = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    let holder = (users.isEmpty ? claims : users).first { $0.unit == used }
    power = isAsked ? asked?.power ?? 0 : 0
    text = isAsked ? asked?.text ?? used : used
    code = power == 0 ? holder?.unitCode : nil
    factor = holder?.factor.flatMap { UnitFactor($0) }
    sense = holder.map { UnitSense($0) }
  }

  /// Whether a claim has it; a multiplier does not matter.
  func isUnit(of claim: ArchivedClaim) -> Bool { UnitSense(claim) == sense }

  /// A claim's number in the unit; nil where it cannot be converted exactly.
  func convert(_ number: NumericValue, of claim: ArchivedClaim) -> NumericValue? {
    let own = claim.factor.flatMap { UnitFactor($0) }
    let isSame = isUnit(of: claim) || claim.role == "rank"
    let converted = isSame ? number : own.flatMap { own in factor.flatMap { own.convert(number, to: $0) } }
    guard power != 0, let (top, bottom) = converted?.terms else { return converted }
    return NumericValue(numerator: top.scaled(byPowerOfTen: -power), denominator: bottom)
  }
}
