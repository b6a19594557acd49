import Claims
import GRDB

extension Archive {
  /// The values of indicators over the years.
  public func series(
    _ request: SeriesRequest, aliases: RegionAliases = .standard
  ) throws(ArchiveError) -> SeriesResult {
    try read { db in try Archive.series(request, db, aliases: aliases, bounds: SearchBounds()) }
  }

  static func series(
    _ request: SeriesRequest, _ db: Database, aliases: RegionAliases, bounds: SearchBounds
  ) throws -> SeriesResult {
    var search = try SeriesSearch(db, request, aliases: aliases, bounds: bounds)
    let (groups, count) = try search.groups()
    let builder = SeriesBuilder(db: db, asked: request.unit.map { AskedUnit($0) })
    return SeriesResult(
      series: try groups.prefix(request.limit).flatMap { try builder.series(of: $0) }, count: count,
      nearIndicators: groups.isEmpty
        ? try NearIndicators(db: db, scope: search.scope, bounds: bounds).indicators(like: request.indicator) : [],
      alternatives: groups.isEmpty
        ? try alternatives(to: request, search.scope, db, aliases: aliases, bounds: bounds) : Alternatives())
  }

  /// What of a request it is that nothing is like: the unit, the role, or the reports.
  private static func alternatives(
    to request: SeriesRequest, _ scope: SearchScope, _ db: Database, aliases: RegionAliases, bounds: SearchBounds
  ) throws -> Alternatives {
    var alternatives = Alternatives()
    alternatives.hasReports = scope.few?.isEmpty != true
    func groups(_ change: (inout SeriesRequest) -> Void) throws -> [SeriesSearch.Group] {
      var other = request
      change(&other)
      var search = try SeriesSearch(db, other, aliases: aliases, bounds: bounds)
      return try search.groups().groups
    }
    if request.unit != nil {
      let units = Set(try groups { $0.unit = nil }.flatMap { $0.members.map(\.unit) }.filter { !$0.isEmpty })
      alternatives.units = Array(units.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(Alternatives.most))
      if !units.isEmpty { return alternatives }
    }
    for role in [Claim.Role.level, .change, .rank] where role != request.role {
      let others = try groups {
        $0.role = role
        $0.unit = nil
      }
      if !others.isEmpty { alternatives.roles.append(role) }
    }
    guard alternatives.roles.isEmpty, scope.isNarrowed else { return alternatives }
    let elsewhere = try groups { $0.filter = ReportFilter(includesSuperseded: request.filter.includesSuperseded) }
    alternatives.isInOtherReports = !elsewhere.isEmpty
    alternatives.add(regions: elsewhere.map { $0.key.body?.name })
    return alternatives
  }
}
