import Claims
import GRDB
import ReportModel

/// Finds the series of the indicators that hold a term.
struct SeriesSearch {
  struct Group {
    var indicator: String
    var key: SeriesMember.Key
    var members: [SeriesMember]
    /// How many different periods it has values of.
    var periodCount: Int
  }

  let db: Database
  let request: SeriesRequest
  let scope: SearchScope
  let bounds: SearchBounds
  private let terms: SearchTerms
  private let reviewed: ReviewedClaims
  private var bodies: RegionBodies

  init(_ db: Database, _ request: SeriesRequest, aliases: RegionAliases, bounds: SearchBounds) throws {
    self.db = db
    self.request = request
    self.bounds = bounds
    terms = SearchTerms([request.indicator])
    scope = try SearchScope(db, request.filter, aliases: aliases, bounds: bounds)
    reviewed = try ReviewedClaims(db, terms, scope)
    bodies = RegionBodies(aliases)
  }

  /// The groups in the order of `SeriesResult`.
  mutating func groups() throws -> (groups: [Group], count: ResultCount) {
    let finder = IndicatorSearch(db: db, terms: terms, scope: scope, bounds: bounds)
    let found = terms.isEmpty ? [] : try finder.indicators(limit: bounds.counted)
    var indicators = found.prefix(bounds.counted).map { (id: Int64?.some($0.id), text: $0.text) }
    let known = Set(indicators.map(\.text))
    let corrected = Set(reviewed.matches.map(\.claim.indicator)).subtracting(known)
    indicators += corrected.map { (nil, $0) }
    // What only says whose it is, or not, is one name.
    let named = Dictionary(grouping: indicators.map { (id: $0.id, name: IndicatorName($0.text)) }, by: \.name.bare)
    // What holds the words itself comes before what stands in a table that does.
    let asked = Set(named.keys.filter { terms.areIn($0) })
    let names = named.sorted { left, right in
      let (isAsked, isOther) = (asked.contains(left.key), asked.contains(right.key))
      if isAsked != isOther { return isAsked }
      let (length, other) = (left.key.unicodeScalars.count, right.key.unicodeScalars.count)
      return length == other ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : length < other
    }
    var groups: [Group] = []
    let unit = request.unit.map { AskedUnit($0) }
    var examined = 0
    for (index, name) in names.enumerated() {
      var members: [SeriesMember] = []
      for variant in name.value { members += try self.members(of: variant.id, variant.name) }
      examined += members.count
      groups += SeriesSearch.groups(of: members).filter { group in
        unit.map { unit in group.members.contains { unit.isUsed(by: $0) } } ?? true
      }
      let isEnough = groups.count >= request.limit && examined > bounds.examined / 10
      if groups.count > bounds.counted || isEnough, index + 1 < names.count {
        return (groups, .moreThan(min(groups.count, bounds.counted)))
      }
    }
    let isComplete = found.count <= bounds.counted
    return (groups, isComplete ? .exactly(groups.count) : .moreThan(groups.count))
  }

  private mutating func members(of indicator: Int64?, _ name: IndicatorName) throws -> [SeriesMember] {
    var members: [SeriesMember] = []
    if let indicator {
      // The plus sign keeps SQLite from going through all claims of the indicator where few documents are meant.
      let place =
        scope.few.map { "claim.document IN \(SearchScope.list($0)) AND +claim.indicator = ?" } ?? "claim.indicator = ?"
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(SeriesMember.columns) FROM claim CROSS JOIN document ON document.key = claim.document
          CROSS JOIN report ON report.id = document.report
          WHERE \(place) AND claim.role = ? AND \(scope.condition) AND \(reviewed.exclusion)
          """)
      let rows = try Row.fetchCursor(
        statement, arguments: [indicator, request.role.rawValue] + scope.arguments)
      while let row = try rows.next() { members.append(try SeriesMember(row, name, bodies: &bodies)) }
    }
    for (key, claim) in reviewed.matches where claim.indicator == name.text && claim.role == request.role.rawValue {
      members.append(SeriesMember(claim, name, key: key, bodies: &bodies))
    }
    return members
  }

  private static func groups(of members: [SeriesMember]) -> [Group] {
    var byKey = Dictionary(grouping: members, by: \.key)
    for (key, members) in byKey where key.basis == Claim.Basis.unstated.rawValue {
      // Reports that leave the basis out mean the year before where others say so.
      var stated = key
      stated.basis = Claim.Basis.yoy.rawValue
      guard byKey[stated] != nil else { continue }
      byKey[stated]? += members
      byKey[key] = nil
    }
    let groups = byKey.map { key, members in
      Group(indicator: key.name, key: key, members: members, periodCount: Set(members.map(\.period)).count)
    }
    let ordered = groups.map { (group: $0, order: $0.key.order) }
    return ordered.sorted { left, right in
      if left.group.periodCount != right.group.periodCount { return left.group.periodCount > right.group.periodCount }
      return left.order.lexicographicallyPrecedes(right.order)
    }.map(\.group)
  }
}

extension SeriesMember.Key {
  /// What decides between series of equally many periods.
  fileprivate var order: [UInt8] {
    let parts = [
      name, body?.code ?? "~", body?.name ?? "~", document ?? "", basis ?? "", basisPeriod ?? "", scope ?? "",
      dimension, unit,
    ]
    return parts.flatMap { Array($0.utf8) + [0] }
  }
}
