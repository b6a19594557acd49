import Archive
import Claims
import Lexicon
import Quantities
import ReportModel

/// What a claim says, in the names of its record, and how that is put before a reader.
struct ClaimWords {
  var value: String?
  var low: String?
  var high: String?
  var qualifier: String
  var unit: String
  var role: String
  var direction: String?
  var basis: String?
  var basisPeriod: String?
  var modality: String
  var indicator: String
  var scope: String?
  var period: String?
  var flags: [String]

  init(_ claim: Claim) {
    let numeral = claim.numeral
    value = numeral.value?.description
    low = numeral.low?.description
    high = numeral.high?.description
    qualifier = numeral.qualifier.rawValue
    unit = numeral.unit.text
    role = claim.role.rawValue
    direction = claim.direction?.rawValue
    basis = claim.basis?.rawValue
    basisPeriod = claim.basisPeriod
    modality = claim.modality.rawValue
    indicator = claim.indicator
    scope = claim.scope
    period = claim.period?.value
    flags = claim.flags.names
  }

  init(_ claim: ArchivedClaim) {
    value = claim.value
    low = claim.low
    high = claim.high
    qualifier = claim.qualifier
    unit = claim.unit
    role = claim.role
    direction = claim.direction
    basis = claim.basis
    basisPeriod = claim.basisPeriod
    modality = claim.modality
    indicator = claim.indicator
    scope = claim.scope
    period = claim.period
    flags = claim.flags
  }

  /// Value and unit, or the ends of a range.
  var quantity: String {
    [qualifier == "exact" ? nil : qualifier, number, unit.isEmpty ? nil : unit].compactMap { $0 }
      .joined(separator: " ")
  }

  /// The value, or the ends of a range.
  private var number: String {
    value.map(Columns.grouped) ?? [low, high].compactMap { $0.map(Columns.grouped) }.joined(separator: "–")
  }

  /// Role, direction and basis; whether it is no fact.
  var reading: String {
    [
      modality == "actual" ? nil : modality, direction ?? role, basis == "unstated" ? nil : basis, basisPeriod,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// The colour of its quantity: how a change goes, else what it is.
  var mark: MarkedText.Mark {
    switch (role, direction) {
    case ("change", "increase"): .green
    case ("change", "decrease"): .magenta
    case ("rank", _): .yellow
    default: .cyan
    }
  }
}
