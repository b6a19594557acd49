import GRDB

extension Archive {
  /// All runs, the first first.
  public func runs() throws(ArchiveError) -> [ArchivedRun] {
    try read { db in try Row.fetchAll(db, sql: "SELECT * FROM run ORDER BY id").map(ArchivedRun.init) }
  }

  /// What could not be taken in by a run, in the order in which it was met.
  public func failures(ofRun id: Int) throws(ArchiveError) -> [IngestionFailure] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT name, uri, code, message FROM failure WHERE run = ? ORDER BY ordinal", arguments: [id]
      ).map { IngestionFailure(name: $0[0], uri: $0[1], code: $0[2], message: $0[3]) }
    }
  }
}

extension ArchivedRun {
  init(_ row: Row) {
    var counts = IngestionCounts()
    counts.new = row["new_count"]
    counts.sameText = row["same_text_count"]
    counts.newVersion = row["new_version_count"]
    counts.reread = row["reread_count"]
    counts.unchanged = row["unchanged_count"]
    counts.failed = row["failed_count"]
    self.init(
      id: row["id"], startedAt: row["started_at"], endedAt: row["ended_at"], program: row["program"],
      lexicon: row["lexicon"], counts: counts)
  }
}
