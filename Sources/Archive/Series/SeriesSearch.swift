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
    indicators.sort { left, right in
      let (length, other) = (left.text.unicodeScalars.count, right.text.unicodeScalars.count)
      return length == other ? left.text.utf8.lexicographicallyPrecedes(right.text.utf8) : length < other
    }
    var groups: [Group] = []
    var examined = 0
    for (index, indicator) in indicators.enumerated() {
      let members = try members(of: indicator.id, indicator.text)
      examined += members.count
      groups += SeriesSearch.groups(of: members, indicator: indicator.text).filter { group in
        request.unit.map { unit in group.members.contains { $0.unit == unit } } ?? true
      }
      let isEnough = groups.count >= request.limit && examined > bounds.examined / 10
      if groups.count > bounds.counted || isEnough, index + 1 < indicators.count {
        return (groups, .moreThan(min(groups.count, bounds.counted)))
      }
    }
    let isComplete = found.count <= bounds.counted
    return (groups, isComplete ? .exactly(groups.count) : .moreThan(groups.count))
  }

  private mutating func members(of indicator: Int64?, _ text: String) throws -> [SeriesMember] {
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
      while let row = try rows.next() { members.append(SeriesMember(row, bodies: &bodies)) }
    }
    for (key, claim) in reviewed.matches where claim.indicator == text && claim.role == request.role.rawValue {
      members.append(SeriesMember(claim, key: key, bodies: &bodies))
    }
    return members
  }

  private static func groups(of members: [SeriesMember], indicator: String) -> [Group] {
    let groups = Dictionary(grouping: members, by: \.key).map { key, members in
      Group(indicator: indicator, key: key, members: members, periodCount: Set(members.map(\.period)).count)
    }
    return groups.sorted { left, right in
      if left.periodCount != right.periodCount { return left.periodCount > right.periodCount }
      return left.key.order.lexicographicallyPrecedes(right.key.order) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }
}

extension SeriesMember.Key {
  /// What decides between series of equally many periods.
  fileprivate var order: [String] {
    [
      body?.code ?? "~", body?.name ?? "~", document ?? "", basis ?? "", basisPeriod ?? "", scope ?? "", dimension,
      unit,
    ]
  }
}
