import Claims
import GRDB
import ReportModel

/// Makes a series of the claims that belong to it.
struct SeriesBuilder {
  let db: Database
  let asked: AskedUnit?

  /// One series, or several where values cannot be converted exactly into the unit of the others.
  func series(of group: SeriesSearch.Group) throws -> [IndicatorSeries] {
    let claims = try ArchivedClaim.fetch(db, keys: group.members.map(\.claim))
    var rest = claims
    var series: [IndicatorSeries] = []
    while !rest.isEmpty {
      var target = SeriesUnit(of: rest, asked: asked)
      var values = rest.map { SeriesValue($0, in: target) }
      if values.allSatisfy({ $0 == nil }) {
        // With the multiplier that is asked for they need more digits than there are: they stay in their own unit.
        target = SeriesUnit(of: rest, asked: nil)
        values = rest.map { SeriesValue($0, in: target) }
      }
      let taken = zip(rest, values).compactMap { claim, value in value.map { (claim, $0) } }
      series.append(try self.series(of: taken, in: target, group))
      let left = zip(rest, values).filter { $0.1 == nil }.map(\.0)
      // Some claim has the unit, and as it is it needs no converting: each round takes one at least.
      rest = left
    }
    return series
  }

  private func series(
    of members: [(claim: ArchivedClaim, value: SeriesValue)], in unit: SeriesUnit, _ group: SeriesSearch.Group
  ) throws -> IndicatorSeries {
    let times = try times(of: Set(members.map(\.claim.document)))
    var periods: [SeriesPeriod?: [SeriesStatement]] = [:]
    for (claim, value) in members {
      let period = claim.period.map { SeriesPeriod($0) }
      let statement = SeriesStatement(
        claim: claim, value: value, isConverted: !unit.isUnit(of: claim), issue: times[claim.document] ?? IssueTime())
      periods[period, default: []].append(statement)
    }
    var points: [IndicatorSeries.Point] = []
    let sorted = periods.sorted { left, right in
      guard let period = left.key, let other = right.key else { return left.key != nil }
      return period < other
    }
    for (period, statements) in sorted {
      points += SeriesStatement.points(of: statements, period: period, from: points.count)
    }
    return IndicatorSeries(
      indicator: group.indicator, body: group.key.body, role: Claim.Role(rawValue: group.key.role) ?? .level,
      basis: group.key.basis.flatMap { Claim.Basis(rawValue: $0) }, basisPeriod: group.key.basisPeriod,
      scope: group.key.scope, unit: unit.text, unitCode: unit.code, isUnitAsked: unit.isAsked,
      dimension: group.key.dimension, points: points)
  }

  private func times(of documents: Set<String>) throws -> [String: IssueTime] {
    let statement = try db.cachedStatement(
      sql: "SELECT year, report_type, coalesce(published_at, written_on) FROM document WHERE id = ?")
    var times: [String: IssueTime] = [:]
    for document in documents {
      guard let row = try Row.fetchOne(statement, arguments: [document]) else { continue }
      times[document] = IssueTime(
        year: try row.year(0), type: try row.name(1), published: try row.optional(2), document: document)
    }
    return times
  }
}
