import GRDB

/// Where and when documents were found.
struct Sightings {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Notes at which addresses a document is found. Of times that callers state the last counts. Where none is stated it is the
  /// time of the first ingestion: what is taken in again has not been published again.
  ///
  /// - Parameter isFoundNow: false where it is not handed in, but read again as it was.
  func note(_ entry: ArchiveEntry, of document: Int64, isFoundNow: Bool = true) throws {
    let stated = entry.incoming.statedTime
    for address in entry.addresses {
      let known = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT seen_at, is_stated FROM source WHERE document = ? AND address = ?"),
        arguments: [document, address])
      if let known {
        let (seenAt, isStated): (String, Bool) = (try known.value(0), try known.value(1))
        guard let stated, !isStated || seenAt < stated else { continue }
      }
      let time = try stated ?? (isFoundNow ? nil : first(of: document)) ?? Clock.now()
      // With a number of its own again: of equal times the one that was noted last is the later one.
      try db.cachedStatement(sql: "REPLACE INTO source (document, address, seen_at, is_stated) VALUES (?, ?, ?, ?)")
        .execute(arguments: [document, address, time, stated != nil])
    }
  }

  private func first(of document: Int64) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT min(seen_at) FROM source WHERE document = ?"), arguments: [document])
  }
}
