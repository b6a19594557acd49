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
    let builder = SeriesBuilder(db: db, unit: request.unit)
    return SeriesResult(
      series: try groups.prefix(request.limit).flatMap { try builder.series(of: $0) }, count: count,
      nearIndicators: groups.isEmpty
        ? try NearIndicators(db: db, scope: search.scope, bounds: bounds).indicators(like: request.indicator) : [])
  }
}
