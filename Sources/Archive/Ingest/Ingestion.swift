import Cleaning
import Extraction
import GRDB
import Records

/// One run that takes documents in.
public struct Ingestion: Sendable {
  /// What became of a document.
  public enum Outcome: Hashable, Sendable {
    /// Its text was not there before.
    case new
    /// Its text was: it is another document of the same report.
    case sameText(as: String)
    /// Its address held another text of the same report before, which is kept. It may have been there before that.
    case newVersion(of: String)
    /// It was there and has been read anew.
    case reread(lostVerdicts: Int)
    case unchanged
  }

  /// What is known of a document before it is read.
  public struct Known: Sendable {
    public let id: String
    public let claimCount: Int
    /// Whether this program and lexicon read it.
    public let isCurrent: Bool
    /// Whether there is nothing to add: it has been found at this address before, at no earlier a time, its records state
    /// what they should, and its bytes are there if they are to be.
    public let isComplete: Bool
  }

  let archive: Archive
  let run: Int64
  let lexicon: String

  /// Begins a run.
  ///
  /// - Parameter lexicon: the fingerprint of the lexicon that claims are read with.
  public init(_ archive: Archive, lexicon: String) throws(ArchiveError) {
    self.archive = archive
    self.lexicon = lexicon
    run = try archive.write { db in
      try db.execute(
        sql: "INSERT INTO run (started_at, program, lexicon) VALUES (?, ?, ?)",
        arguments: [Clock.now(), Generator.version, lexicon])
      return db.lastInsertedRowID
    }
  }

  /// What is known of a document, recognised by its bytes; nil where it is new. Safe on any thread.
  ///
  /// - Parameter keepsRaw: whether its bytes are to be archived.
  public func known(_ document: IncomingDocument, keepsRaw: Bool) throws(ArchiveError) -> Known? {
    try archive.read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT document.id, claim_count, program, lexicon, \(Origin.columns),
            CASE WHEN source.id IS NULL THEN 0 WHEN :time IS NULL THEN 1 ELSE is_stated AND seen_at >= :time END AS is_seen,
            source.id IS NOT NULL OR :address IS NOT NULL AS has_address,
            EXISTS (SELECT 1 FROM part AS any JOIN raw ON raw.id = any.raw
              WHERE any.document = document.key AND bytes IS NULL) AS lacks_bytes
          FROM document JOIN part ON part.document = document.key AND ordinal = 0
          LEFT JOIN source ON source.document = document.key AND address = ifnull(:address, document.uri)
          WHERE sha256 = :digest
          """)
      let arguments: StatementArguments = [
        "address": document.address, "time": document.statedTime, "digest": document.sha256,
      ]
      guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
      let isSeen: Bool = try row.value("is_seen")
      let hasAddress: Bool = try row.value("has_address")
      let lacksBytes: Bool = try row.value("lacks_bytes")
      return Known(
        id: try row.value("id"), claimCount: try row.count("claim_count"),
        isCurrent: try row.value("program") == Generator.version && row.value("lexicon") == lexicon,
        isComplete: try (isSeen || !hasAddress) && Origin(row) <= document.origin && !(keepsRaw && lacksBytes))
    }
  }

  /// A document that is to be read anew though it is handed in. Where the archive knows its bytes as something that comes
  /// first, they are read as that, and found where they are now; and what was said of how they are to be read holds where
  /// nothing else is said now.
  public func asKnown(_ document: IncomingDocument) throws(ArchiveError) -> IncomingDocument {
    try archive.read { db in
      let key = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT key FROM document WHERE sha256 = ?"), arguments: [document.sha256])
      guard let key else { return document }
      let rows = try Archive.parts(of: key, db)
      // The same bytes may come in other parts.
      guard try rows.map({ try $0.value("sha256") as String }) == document.parts.map(\.sha256) else { return document }
      let comesFirst = try Origin(rows[0]).place < document.origin.place
      let parts = try zip(document.parts, rows).map { part, row in
        let known = try Origin(row)
        var part = part
        if comesFirst {
          (part.uri, part.path, part.retrievedAt) = (known.uri, known.path, known.retrievedAt)
          part.absolutePath = try row.optional("absolute_path")
        }
        part.charset = part.charset ?? known.charset
        part.form = part.form ?? known.form.map { Cleaner.Input.Form(name: $0) }
        return part
      }
      return document.given(input: comesFirst ? try Origin(rows[0]).input : document.document.input, as: parts)
    }
  }

  /// Writes a document, in one transaction.
  ///
  /// - Parameter again: whether one that is there is replaced by what has been read now.
  public func add(_ entry: ArchiveEntry, again: Bool) throws(ArchiveError) -> Outcome {
    try archive.write { db in
      var document = DocumentIngestion(db, entry: entry, run: run)
      return try document.outcome(again: again)
    }
  }

  /// Writes what has been read anew of a document of the archive, in one transaction.
  ///
  /// - Returns: nil where it has been removed meanwhile, and stays so.
  public func reread(_ entry: ArchiveEntry) throws(ArchiveError) -> Outcome? {
    try archive.write { db in
      var document = DocumentIngestion(db, entry: entry, run: run)
      return try document.rereading()
    }
  }

  /// Notes what could not be taken in.
  public func note(_ failures: [IngestionFailure]) throws(ArchiveError) {
    guard !failures.isEmpty else { return }
    try archive.write { db in
      let first = try Int.fetchOne(db, sql: "SELECT count(*) FROM failure WHERE run = ?", arguments: [run]) ?? 0
      for (number, failure) in failures.enumerated() {
        try db.execute(
          sql: "INSERT INTO failure (run, ordinal, name, uri, code, message) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [run, first + number, failure.name, failure.uri, failure.code, failure.message])
      }
    }
  }

  /// Ends the run.
  public func end(_ counts: IngestionCounts) throws(ArchiveError) {
    try archive.write { db in
      try db.execute(
        sql: """
          UPDATE run SET ended_at = ?, new_count = ?, same_text_count = ?, new_version_count = ?, reread_count = ?,
            unchanged_count = ?, failed_count = ? WHERE id = ?
          """,
        arguments: [
          Clock.now(), counts.new, counts.sameText, counts.newVersion, counts.reread, counts.unchanged, counts.failed,
          run,
        ])
    }
  }
}

/// Why a document, or a file of it, could not be taken in.
public struct IngestionFailure: Hashable, Sendable {
  public var name: String
  public var uri: String?
  /// For programs: `missing`, `notHTML`, `encodingUnknown`.
  public var code: String
  /// For people.
  public var message: String

  public init(name: String, uri: String?, code: String, message: String) {
    self.name = name
    self.uri = uri
    self.code = code
    self.message = message
  }
}

/// How many documents became what.
public struct IngestionCounts: Hashable, Sendable {
  public var new = 0
  public var sameText = 0
  public var newVersion = 0
  public var reread = 0
  public var unchanged = 0
  public var failed = 0

  public init() {}

  public mutating func count(_ outcome: Ingestion.Outcome) {
    switch outcome {
    case .new: new += 1
    case .sameText: sameText += 1
    case .newVersion: newVersion += 1
    case .reread: reread += 1
    case .unchanged: unchanged += 1
    }
  }

  public var total: Int { new + sameText + newVersion + reread + unchanged + failed }
}
