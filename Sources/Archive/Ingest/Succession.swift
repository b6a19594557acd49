import GRDB

/// Which document stands for a report, and which report replaced which at an address.
struct Succession {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Chooses the document that stands for a report. A report without documents is deleted.
  func chooseDocument(of report: Int64) throws {
    guard let document = try representative(of: report) else {
      try db.cachedStatement(sql: "DELETE FROM report WHERE id = ?").execute(arguments: [report])
      return
    }
    try db.cachedStatement(sql: "UPDATE report SET document = ? WHERE id = ?").execute(arguments: [document, report])
  }

  /// The document that is to stand for a report: that whose page tells most of what it is, else the first by origin, whichever
  /// came first. nil where the report has none.
  func representative(of report: Int64) throws -> Int64? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT key, id, part.uri, path, part.retrieved_at, input,
            (region_name IS NOT NULL) + (year IS NOT NULL) + (report_type <> 'other') + (title IS NOT NULL) FROM document
          JOIN part ON part.document = document.key AND ordinal = 0 WHERE report = ?
          """), arguments: [report])
    let documents = try rows.map { row in
      let origin = Origin(
        uri: try row.optional(2), path: try row.optional(3), retrievedAt: try row.optional(4),
        input: try row.optional(5))
      return (
        key: try row.value(0) as Int64, id: try row.value(1) as String, told: try row.value(6) as Int, origin: origin
      )
    }
    return documents.min { left, right in
      if left.told != right.told { return left.told > right.told }
      return left.origin == right.origin ? left.id < right.id : left.origin < right.origin
    }?.key
  }

  /// Settles which reports are replaced by which, of those found at some addresses.
  ///
  /// A report replaces another where both state the same region, kind and year and it was seen later at an address of both.
  /// Other reports that were once at the same address, as a portal's page of the latest communique holds them, stay as they
  /// are. The one seen last of all is never replaced, so that one always stands.
  ///
  /// - Parameters:
  ///   - successor: a report that is new.
  ///   - left: a report that a document has left.
  /// - Returns: the id of the document that stood for what the new report replaces, if it replaces one.
  @discardableResult
  func settle(reportsAt addresses: [String], by successor: Int64? = nil, and left: Int64? = nil) throws -> String? {
    // One that has left its address is not found there any more.
    var reports: Set<Int64> = left.map { [$0] } ?? []
    for address in addresses {
      reports.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(
            sql: "SELECT report FROM document JOIN source ON source.document = document.key WHERE address = ?"),
          arguments: [address]))
    }
    var replaced: String?
    for report in reports.sorted() {
      let next = try replacement(of: report)
      try db.cachedStatement(sql: "UPDATE report SET superseded_by = ? WHERE id = ? AND superseded_by IS NOT ?")
        .execute(arguments: [next, report, next])
      if next == successor, successor != nil {
        replaced = try String.fetchOne(
          db.cachedStatement(sql: "SELECT id FROM document WHERE key = (SELECT document FROM report WHERE id = ?)"),
          arguments: [report])
      }
    }
    return replaced
  }

  /// A time at which a report was seen; the order of ingestion decides between equal ones.
  private struct Sight: Comparable {
    var seenAt: String
    var source: Int64

    static func < (left: Sight, right: Sight) -> Bool {
      left.seenAt == right.seenAt ? left.source < right.source : left.seenAt < right.seenAt
    }
  }

  /// The report that is to be named as the one that replaced a report.
  func replacement(of report: Int64) throws -> Int64? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT own.address, own.seen_at, own.id, theirs.seen_at, theirs.id, other.report
          FROM document AS mine JOIN source AS own ON own.document = mine.key
          JOIN source AS theirs ON theirs.address = own.address
          JOIN document AS other ON other.key = theirs.document
          WHERE mine.report = ? AND other.report <> mine.report AND other.year IS mine.year
            AND other.report_type = mine.report_type AND other.region_name IS mine.region_name
            AND other.region_code IS mine.region_code
          """), arguments: [report])
    var latest: [String: [Int64: Sight]] = [:]
    var own: [String: Sight] = [:]
    for row in rows {
      let address: String = try row.value(0)
      let mine = Sight(seenAt: try row.value(1), source: try row.value(2))
      let theirs = Sight(seenAt: try row.value(3), source: try row.value(4))
      let other: Int64 = try row.value(5)
      own[address] = max(own[address] ?? mine, mine)
      latest[address, default: [:]][other] = max(latest[address]?[other] ?? theirs, theirs)
    }
    var best: (report: Int64, sight: Sight)?
    let greatest = own.values.max()
    for (address, others) in latest {
      for (other, sight) in others where sight > own[address]! {
        let overall = latest.values.compactMap { $0[other] }.max()!
        guard overall > greatest!, best.map({ overall > $0.sight }) ?? true else { continue }
        best = (other, overall)
      }
    }
    return best?.report
  }
}
