import GRDB
import ReportModel

/// The documents that are looked at, the newest first.
struct SearchScope {
  /// On `document` and `report`, which are to be joined.
  let condition: String
  let arguments: StatementArguments
  /// Whether it is anything but all reports.
  let isNarrowed: Bool
  /// Their keys, in order, where they are few.
  let few: [Int64]?

  /// The order of reports in results. It does not depend on when they were ingested.
  static let order = """
    document.year IS NULL, document.year DESC, document.region_code IS NULL, document.region_code,
    document.region_name, document.report_type, document.id
    """

  init(_ db: Database, _ filter: ReportFilter, aliases: RegionAliases, bounds: SearchBounds) throws {
    (condition, arguments) = try filter.condition(db, aliases: aliases)
    isNarrowed = filter.region != nil || filter.type != nil || filter.years != nil || !filter.ids.isEmpty
    let documents = "SELECT document.key FROM document JOIN report ON \(condition)"
    let isFew =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (\(documents) LIMIT \(bounds.documents + 1))", arguments: arguments
      ) ?? 0 <= bounds.documents
    few =
      isFew ? try Int64.fetchAll(db, sql: "\(documents) ORDER BY \(SearchScope.order)", arguments: arguments) : nil
  }

  /// `few` as a list in SQL.
  static func list(_ keys: some Sequence<Int64>) -> String {
    "(" + keys.map(String.init).joined(separator: ", ") + ")"
  }
}

extension ArchivedClaim {
  /// Claims by their keys, in no order that matters.
  static func fetch(_ db: Database, keys: [Int64]) throws -> [ArchivedClaim] {
    // Looking for none of them SQLite would go through all claims.
    if keys.isEmpty { return [] }
    return try fetch(
      db, where: "claim.key IN (SELECT value FROM json_each(?))", order: "claim.key",
      arguments: ["[" + keys.map(String.init).joined(separator: ",") + "]"])
  }

  /// Whether it comes before another in results: shorter indicators first, newer reports first, then as it stands in its
  /// report.
  func comes(before other: ArchivedClaim) -> Bool {
    let (length, otherLength) = (indicator.unicodeScalars.count, other.indicator.unicodeScalars.count)
    if length != otherLength { return length < otherLength }
    if indicator != other.indicator { return indicator.utf8.lexicographicallyPrecedes(other.indicator.utf8) }
    if reportYear != other.reportYear { return reportYear ?? 0 > other.reportYear ?? 0 }
    // A missing code comes last.
    let code = region?.code ?? "~"
    let otherCode = other.region?.code ?? "~"
    if code != otherCode { return code < otherCode }
    let key = [region?.name ?? "", reportType.rawValue, document]
    let otherKey = [other.region?.name ?? "", other.reportType.rawValue, other.document]
    if key != otherKey {
      return key.lexicographicallyPrecedes(otherKey) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return number.start < other.number.start
  }
}
