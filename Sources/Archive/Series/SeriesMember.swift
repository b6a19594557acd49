import GRDB
import ReportModel

/// A claim as far as is needed to tell which series it belongs to.
struct SeriesMember {
  /// The series of one indicator differ in these.
  struct Key: Hashable {
    /// What is measured, without the words that say that it is the body's own.
    var name: String
    /// nil for reports without a region, which are told apart by `document`.
    var body: RegionBody?
    var document: String?
    var role: String
    var basis: String?
    var basisPeriod: String?
    var scope: String?
    var dimension: String
    /// Units that are converted into each other have one: the currency for money.
    var unit: String
  }

  var claim: Int64
  var key: Key
  var unit: String
  var sense: UnitSense
  var period: String?

  static let columns = """
    claim.key, claim.role, claim.basis, claim.basis_period, claim.scope, claim.dimension, claim.unit, claim.unit_code,
    claim.factor, claim.period, claim.kind, document.region_code, document.region_name, document.id
    """

  init(_ row: Row, _ indicator: IndicatorName, bodies: inout RegionBodies) throws {
    let name: String? = try row.optional(12)
    let code: String? = try row.optional(11)
    self.init(
      indicator, region: name, claim: try row.value(0), role: try row.value(1), basis: try row.optional(2),
      basisPeriod: try row.optional(3), scope: try row.optional(4), dimension: try row.value(5),
      unit: try row.value(6), unitCode: try row.optional(7), factor: try row.optional(8), kind: try row.value(10),
      period: try row.optional(9), body: name.map { bodies.body(code: code, name: $0) }, document: try row.value(13))
  }

  init(_ claim: ArchivedClaim, _ indicator: IndicatorName, key: Int64, bodies: inout RegionBodies) {
    self.init(
      indicator, region: claim.region?.name, claim: key, role: claim.role, basis: claim.basis,
      basisPeriod: claim.basisPeriod, scope: claim.scope,
      dimension: claim.dimension, unit: claim.unit, unitCode: claim.unitCode,
      factor: claim.factor, kind: claim.kind, period: claim.period,
      body: claim.region.map { bodies.body(code: $0.code, name: $0.name) }, document: claim.document)
  }

  private init(
    _ indicator: IndicatorName, region: String?, claim: Int64, role: String, basis: String?, basisPeriod: String?,
    scope: String?, dimension: String, unit: String,
    unitCode: String?, factor: String?, kind: String, period: String?, body: RegionBody?, document: String
  ) {
    self.claim = claim
    self.unit = unit
    sense = UnitSense(unit, code: unitCode, dimension: dimension, factor: factor)
    self.period = period
    let isConvertible = factor.flatMap { UnitFactor($0) } != nil
    var dimension = dimension
    var shared = isConvertible ? (dimension.hasPrefix("money") ? unitCode ?? unit : "") : UnitSense.name(unit)
    // Standings are compared whether 名 is printed or not; other bare numbers are not all of one kind.
    if role == "rank" { (dimension, shared) = ("rank", "") } else if unit.isEmpty { dimension = kind }
    key = Key(
      name: indicator.name(in: region), body: body, document: body == nil ? document : nil, role: role, basis: basis,
      basisPeriod: basis == "since" ? basisPeriod : nil, scope: scope, dimension: dimension, unit: shared)
  }
}

/// The bodies that regions are, each worked out once.
struct RegionBodies {
  private struct Place: Hashable {
    var code: String?
    var name: String
  }

  private let aliases: RegionAliases
  private var bodies: [Place: RegionBody] = [:]

  init(_ aliases: RegionAliases) {
    self.aliases = aliases
  }

  mutating func body(code: String?, name: String) -> RegionBody {
    let place = Place(code: code, name: name)
    if let body = bodies[place] { return body }
    let body = aliases.body(code: code, name: name)
    bodies[place] = body
    return body
  }
}
