import GRDB
import ReportModel

extension Archive {
  /// The reports that a filter lets through, counted by region, kind and year, in that order.
  public func counts(
    _ filter: ReportFilter = ReportFilter(), aliases: RegionAliases = .standard
  ) throws(ArchiveError) -> [ReportCount] {
    try read { db in
      let (condition, arguments) = try filter.condition(db, aliases: aliases)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT region_name, region_code, report_type, year, count(*) AS reports,
            sum(claim_count - \(RejectedClaims.count)) AS claims
          FROM document JOIN report ON \(condition) GROUP BY region_code, region_name, report_type, year
          ORDER BY region_code IS NULL, region_code, region_name, report_type, year IS NULL, year
          """, arguments: arguments
      ).map { row in
        let name: String? = try row.optional(0)
        return ReportCount(
          region: try name.map { Region(name: $0, code: try row.optional(1)) }, type: try row.name(2),
          year: try row.year(3), reports: try row.count(4), claims: try row.count(5))
      }
    }
  }
}
