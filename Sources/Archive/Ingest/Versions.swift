import GRDB

/// Which report replaced which at an address.
///
/// A report replaces another where both are found at one address, match, and it was seen there later than the other was
/// seen at any address that they, or other matching reports, share. The one seen last of all is never replaced, so that one
/// always stands. Other reports that were once at the same address, as a portal's page of the latest communique holds them,
/// stay as they are.
struct Versions {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// A document's report and those that it may replace or be replaced by, as the document is now.
  func around(_ document: Int64) throws -> Set<Int64> {
    let reports = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT report FROM document WHERE key = :document UNION SELECT other.report FROM
            (SELECT \(Versions.mine) FROM document CROSS JOIN source ON document = key WHERE key = :document) AS mine
          CROSS JOIN source AS theirs ON theirs.address = mine.address
          CROSS JOIN document AS other ON other.key = theirs.document WHERE \(Versions.matches)
          """), arguments: ["document": document])
    return Set(reports)
  }

  /// Settles which reports are replaced by which, of those around a document before and after a change.
  ///
  /// - Parameter successor: a report that is new, or stands again.
  /// - Returns: the id of the document that stood for what it replaces, the one that came last of several; nil where it
  ///   replaces none.
  @discardableResult
  func settle(_ reports: Set<Int64>, by successor: Int64? = nil) throws -> String? {
    let list = "[\(reports.sorted().map(String.init).joined(separator: ","))]"
    try db.cachedStatement(
      sql: """
        UPDATE report SET superseded_by = \(Versions.replacement) WHERE id IN (SELECT value FROM json_each(?))
        """
    ).execute(arguments: [list])
    guard let successor else { return nil }
    return try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT document.id FROM report JOIN document ON document.key = report.document
          WHERE superseded_by = ? AND report.id IN (SELECT value FROM json_each(?)) ORDER BY report.id DESC LIMIT 1
          """), arguments: [successor, list])
  }

  /// Whether another report has replaced a report.
  func isReplaced(_ report: Int64) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT superseded_by FROM report WHERE id = ?"), arguments: [report]) != nil
  }

  /// The report that is to be named as the one that replaced a report.
  func replacement(of report: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT \(Versions.replacement) FROM report WHERE id = ?"), arguments: [report])
  }

  /// What is compared of a document at an address.
  private static let mine = "address, year, report_type, region_name, region_code, title, publisher"

  /// Whether two documents at one address state the same report. A document that does not say of what region, year and kind
  /// it is must have the other's title, or, on the web, its publisher: a file is soon written over by something else.
  private static let matches = """
    other.year IS mine.year AND other.report_type = mine.report_type AND other.region_name IS mine.region_name
    AND other.region_code IS mine.region_code
    AND ((mine.year IS NOT NULL AND mine.region_name IS NOT NULL AND mine.report_type <> 'other')
      OR other.title = mine.title OR (other.publisher = mine.publisher AND mine.address NOT GLOB '/*'))
    """

  /// Of the addresses where `report` and a matching one are found: who was seen last of all; null where it was `report`
  /// itself. The joins go as they are written, so that the index on addresses gives the latest first.
  private static let replacement = """
    (SELECT nullif(holder.report, report.id) FROM source AS sight
    CROSS JOIN document AS holder ON holder.key = sight.document
    WHERE sight.id IN (
      SELECT (SELECT theirs.id FROM source AS theirs CROSS JOIN document AS other ON other.key = theirs.document
        WHERE theirs.address = mine.address AND (other.report = report.id OR (\(matches)))
        ORDER BY theirs.seen_at DESC, theirs.id DESC LIMIT 1)
      FROM (SELECT DISTINCT \(mine) FROM document CROSS JOIN source ON source.document = document.key
        WHERE document.report = report.id) AS mine
      WHERE EXISTS (SELECT 1 FROM source AS theirs CROSS JOIN document AS other ON other.key = theirs.document
        WHERE theirs.address = mine.address AND other.report <> report.id AND \(matches)))
    ORDER BY sight.seen_at DESC, sight.id DESC LIMIT 1)
    """
}
