import Foundation
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
    /// Its address held another text of the same report before, which is kept.
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
    /// Whether there is nothing to add: it has been found at this address before, its records state what they should, and
    /// its bytes are there if they are to be.
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
          SELECT document.id, claim_count, program, lexicon, input, part.uri, path, part.retrieved_at,
            EXISTS (SELECT 1 FROM source WHERE source.document = document.key AND address = ?),
            EXISTS (SELECT 1 FROM part AS any JOIN raw ON raw.id = any.raw WHERE any.document = document.key AND bytes IS NULL)
          FROM document JOIN part ON part.document = document.key AND ordinal = 0 WHERE sha256 = ?
          """)
      guard let row = try Row.fetchOne(statement, arguments: [document.address ?? "", document.sha256]) else {
        return nil
      }
      let origin = Origin(
        uri: try row.optional(5), path: try row.optional(6), retrievedAt: try row.optional(7),
        input: try row.optional(4))
      let isFound = try document.address == nil || row.value(8)
      return Known(
        id: try row.value(0), claimCount: try row.count(1),
        isCurrent: try row.value(2) == Generator.version && row.value(3) == lexicon,
        isComplete: try isFound && origin <= document.origin && !(keepsRaw && row.value(9)))
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

/// The time, for when things were done. No record states it.
enum Clock {
  static func now() -> String { Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }
}
