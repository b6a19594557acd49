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
    let name: String? = try row.optional("region_name")
    self.init(
      id: try row.value("id"), title: try row.optional("title"),
      region: try name.map { Region(name: $0, code: try row.optional("region_code")) },
      type: try row.name("report_type"), year: try row.year("year"), uri: try row.optional("uri"),
      publishedAt: try row.optional("published_at"), sentenceCount: try row.count("sentence_count"),
      claimCount: try row.count("claim_count") - row.count("rejected_count"),
      exclusionCount: try row.count("exclusion_count"),
      program: try row.value("program"), lexicon: try row.value("lexicon"),
      copies: try JSONList.texts(row.value("copies")), addresses: try JSONList.texts(row.value("addresses")),
      replaces: try JSONList.texts(row.value("replaces")), replacedBy: try row.optional("replaced_by"),
      verdictCount: try row.count("verdict_count"), key: try row.value("key"))
  }
}
