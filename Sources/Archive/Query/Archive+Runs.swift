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
      ).map {
        IngestionFailure(
          name: try $0.value(0), uri: try $0.optional(1), code: try $0.value(2), message: try $0.value(3))
      }
    }
  }
}

extension ArchivedRun {
  init(_ row: Row) throws {
    var counts = IngestionCounts()
    counts.new = try row.count("new_count")
    counts.sameText = try row.count("same_text_count")
    counts.newVersion = try row.count("new_version_count")
    counts.reread = try row.count("reread_count")
    counts.unchanged = try row.count("unchanged_count")
    counts.failed = try row.count("failed_count")
    self.init(
      id: try row.value("id"), startedAt: try row.value("started_at"), endedAt: try row.optional("ended_at"),
      program: try row.value("program"), lexicon: try row.value("lexicon"), counts: counts)
  }
}
