import GRDB

/// Where and when documents were found.
struct Sightings {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Notes at which addresses a document is found. Of times that callers state the last counts. Where none is stated it is the
  /// time of the first ingestion: what is taken in again has not been published again.
  func note(_ entry: ArchiveEntry, of document: Int64) throws {
    let stated = entry.incoming.statedTime
    for address in entry.addresses {
      let known = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT seen_at, is_stated FROM source WHERE document = ? AND address = ?"),
        arguments: [document, address])
      if let known {
        let (seenAt, isStated): (String, Bool) = (try known.value(0), try known.value(1))
        guard let stated, !isStated || seenAt < stated else { continue }
      }
      // What the page says of itself was so all the time, also where it is only read now; only where it is handed in is new.
      let former = address == entry.incoming.address ? nil : try sight(of: document)
      let times = [stated, former.flatMap { $0.isStated ? $0.time : nil }].compactMap { $0 }
      let time = times.max() ?? former?.time ?? Clock.now()
      // With a number of its own again: of equal times the one that was noted last is the later one.
      try db.cachedStatement(sql: "REPLACE INTO source (document, address, seen_at, is_stated) VALUES (?, ?, ?, ?)")
        .execute(arguments: [document, address, time, !times.isEmpty])
    }
  }

  /// When a document was seen, at whatever address: the last time that was stated, else the first of all.
  private func sight(of document: Int64) throws -> (time: String, isStated: Bool)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT seen_at, is_stated FROM source WHERE document = ?
          ORDER BY is_stated DESC, CASE is_stated WHEN 1 THEN seen_at END DESC, seen_at LIMIT 1
          """), arguments: [document])
    return try row.map { (try $0.value(0), try $0.value(1)) }
  }
}
