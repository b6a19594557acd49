import GRDB
import ReportModel

extension Archive {
  /// The reports that a filter lets through, by region, year, kind and id.
  public func reports(
    _ filter: ReportFilter = ReportFilter(), aliases: RegionAliases = .standard
  ) throws(ArchiveError) -> [ArchivedReport] {
    try read { db in try ArchivedReport.fetch(db, filter, aliases: aliases) }
  }

  /// The records of a document, JSON Lines, as they were written and validated.
  ///
  /// - Parameter id: the document's id or what it begins with.
  public func records(of id: String) throws(ArchiveError) -> [UInt8] {
    try read { db in try ArchivedRecords.bytes(of: DocumentLookup.key(of: id, db), db) }
  }
}

extension ArchivedReport {
  /// By region, year, kind and id: whatever the order in which they came.
  static let order = """
    document.region_code IS NULL, document.region_code, document.region_name, document.year IS NULL, document.year,
    document.report_type, document.id
    """

  static func fetch(_ db: Database, _ filter: ReportFilter, aliases: RegionAliases) throws -> [ArchivedReport] {
    let (condition, arguments) = try filter.condition(db, aliases: aliases)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT document.*, report.superseded_by, \(RejectedClaims.count) AS rejected_count,
          (SELECT json_group_array(id) FROM (SELECT id FROM document AS copy WHERE copy.report = report.id
            AND copy.key <> document.key ORDER BY id)) AS copies,
          (SELECT json_group_array(address) FROM (SELECT DISTINCT address FROM source JOIN document AS holder
            ON holder.key = source.document WHERE holder.report = report.id ORDER BY address)) AS addresses,
          (SELECT json_group_array(id) FROM (SELECT older.id FROM document AS older JOIN report AS former
            ON former.document = older.key WHERE former.superseded_by = report.id ORDER BY older.id)) AS replaces,
          (SELECT newer.id FROM document AS newer JOIN report AS successor ON successor.document = newer.key
            WHERE successor.id = report.superseded_by) AS replaced_by,
          (SELECT count(*) FROM verdict WHERE verdict.report = report.id) AS verdict_count
        FROM document JOIN report ON \(condition)
        ORDER BY \(order)
        """, arguments: arguments)
    return try rows.map { try ArchivedReport($0) }
  }

  init(_ row: Row) throws {
    let name: String? = row["region_name"]
    self.init(
      id: row["id"], title: row["title"], region: name.map { Region(name: $0, code: row["region_code"]) },
      type: ReportType(rawValue: row["report_type"]) ?? .other, year: row["year"], uri: row["uri"],
      publishedAt: row["published_at"], sentenceCount: row["sentence_count"],
      claimCount: (row["claim_count"] as Int) - (row["rejected_count"] as Int),
      exclusionCount: row["exclusion_count"], program: row["program"], lexicon: row["lexicon"],
      copies: try JSONList.texts(row["copies"]), addresses: try JSONList.texts(row["addresses"]),
      replaces: try JSONList.texts(row["replaces"]), replacedBy: row["replaced_by"], verdictCount: row["verdict_count"],
      key: row["key"])
  }
}
