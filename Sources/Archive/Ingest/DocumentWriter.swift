import Cleaning
import Extraction
import GRDB
import Records
import ReportModel

/// Writes and deletes what belongs to one document, inside a transaction.
struct DocumentWriter {
  let db: Database
  /// The ids of the indicators met.
  private var indicators: [[UInt8]: Int64] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// Adds a document's own row and returns its key.
  func insert(_ entry: ArchiveEntry, report: Int64, run: Int64) throws -> Int64 {
    try db.cachedStatement(sql: DocumentStatements.insert("document", DocumentStatements.documentColumns))
      .execute(arguments: row(entry, report: report, run: run))
    return db.lastInsertedRowID
  }

  /// Writes a document's own row anew.
  func update(_ key: Int64, _ entry: ArchiveEntry, report: Int64, run: Int64) throws {
    let columns = DocumentStatements.documentColumns.map { "\($0) = ?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "UPDATE document SET \(columns) WHERE key = ?").execute(
      arguments: row(entry, report: report, run: run) + [key])
  }

  private func row(_ entry: ArchiveEntry, report id: Int64, run: Int64) -> StatementArguments {
    let report = entry.report
    let source: [(any DatabaseValueConvertible)?] = [
      entry.id, entry.incoming.sha256, id, run, Generator.version, entry.lexicon, entry.incoming.document.input,
      report.source.uri, report.source.byteCount, report.source.encoding, report.source.retrievedAt,
    ]
    let description: [(any DatabaseValueConvertible)?] = [
      report.title, report.publisher, report.publishedAt?.description, report.writtenOn?.description,
      report.site?.name, report.site?.code, report.site?.domain, report.region?.name, report.region?.code,
      report.type.rawValue, report.year,
    ]
    let rows = entry.rows
    return StatementArguments(
      source + description + [rows.sentences.count, rows.claims.count, rows.exclusions.count])
  }

  /// Writes all rows that hang on a document.
  mutating func insertContents(_ entry: ArchiveEntry, of key: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO document_records (document, lines) VALUES (?, ?)").execute(arguments: [
      key, DatabaseBytes.value(entry.records),
    ])
    let rows = entry.rows
    try insert(rows.sections, DocumentStatements.section, of: key)
    try insert(rows.grids, DocumentStatements.grid, of: key)
    let sentence = try db.cachedStatement(sql: DocumentStatements.sentence)
    let grams = try db.cachedStatement(sql: "INSERT INTO sentence_grams (rowid, grams) VALUES (?, ?)")
    for row in rows.sentences {
      try sentence.execute(arguments: [key] + row.arguments)
      try grams.execute(arguments: [db.lastInsertedRowID, TextGrams.indexed(row.text)])
    }
    let claim = try db.cachedStatement(sql: DocumentStatements.claim)
    for row in rows.claims {
      try claim.execute(arguments: [key, try indicator(row.indicator)] + row.arguments)
    }
    try insert(rows.exclusions, DocumentStatements.exclusion, of: key)
    try insert(rows.findings, DocumentStatements.finding, of: key)
    try insertParts(entry, of: key)
  }

  private func insert(_ rows: [StatementArguments], _ sql: String, of key: Int64) throws {
    guard !rows.isEmpty else { return }
    let statement = try db.cachedStatement(sql: sql)
    for row in rows { try statement.execute(arguments: [key] + row) }
  }

  private func insertParts(_ entry: ArchiveEntry, of key: Int64) throws {
    for (ordinal, part) in entry.incoming.parts.enumerated() {
      let bytes = entry.raws.isEmpty ? nil : DatabaseBytes.value(entry.raws[ordinal])
      try db.cachedStatement(
        sql: """
          INSERT INTO raw (sha256, byte_count, bytes) VALUES (?, ?, ?)
          ON CONFLICT (sha256) DO UPDATE SET bytes = coalesce(bytes, excluded.bytes)
          """
      ).execute(arguments: [part.sha256, part.bytes.count, bytes])
      let raw = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM raw WHERE sha256 = ?"), arguments: [part.sha256])
      try db.cachedStatement(sql: DocumentStatements.part).execute(arguments: [
        key, ordinal, raw, part.uri, part.path, part.absolutePath, part.charset, part.form?.name, part.retrievedAt,
      ])
    }
  }

  /// Notes anew what a document's files were given as.
  func updateParts(_ entry: ArchiveEntry, of key: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM part WHERE document = ?").execute(arguments: [key])
    try insertParts(entry, of: key)
  }

  /// Keeps raw bytes that were not kept before.
  func keepRaws(of entry: ArchiveEntry) throws {
    for (part, bytes) in zip(entry.incoming.parts, entry.raws) {
      try db.cachedStatement(sql: "UPDATE raw SET bytes = ? WHERE sha256 = ? AND bytes IS NULL").execute(arguments: [
        DatabaseBytes.value(bytes), part.sha256,
      ])
    }
  }

  /// The id of an indicator, which is added where it is new.
  private mutating func indicator(_ text: String) throws -> Int64 {
    // By bytes: to Swift, characters that look alike are equal, to the database they are not.
    let key = Array(text.utf8)
    if let id = indicators[key] { return id }
    let found = try db.cachedStatement(sql: "SELECT id FROM indicator WHERE text = ?")
    var id = try Int64.fetchOne(found, arguments: [text])
    if id == nil {
      try db.cachedStatement(sql: "INSERT INTO indicator (text) VALUES (?)").execute(arguments: [text])
      id = db.lastInsertedRowID
      try db.cachedStatement(sql: "INSERT INTO indicator_grams (rowid, grams) VALUES (?, ?)")
        .execute(arguments: [id, TextGrams.indexed(text)])
    }
    indicators[key] = id
    return id!
  }

  /// Deletes all that hangs on a document but where it was found. What is left without an owner goes too.
  ///
  /// - Returns: the raw files that it was read from, for `deleteOrphans`.
  func deleteContents(of key: Int64) throws -> [Int64] {
    // The index holds no texts: what is taken out of it must be told, while it is there.
    try db.cachedStatement(
      sql: """
        INSERT INTO sentence_grams (sentence_grams, rowid, grams) SELECT 'delete', key, grams FROM sentence_pairs
        WHERE key IN (SELECT key FROM sentence WHERE document = ?)
        """
    ).execute(arguments: [key])
    let indicators = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT indicator FROM claim WHERE document = ?"), arguments: [key])
    let raws = try Int64.fetchAll(db.cachedStatement(sql: "SELECT raw FROM part WHERE document = ?"), arguments: [key])
    for table in DocumentWriter.hanging {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [key])
    }
    for id in indicators {
      guard
        try
          !(Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE indicator = ?)"), arguments: [id]) ?? true)
      else { continue }
      try db.cachedStatement(
        sql: """
          INSERT INTO indicator_grams (indicator_grams, rowid, grams) SELECT 'delete', id, grams FROM indicator_pairs
          WHERE id = ?
          """
      ).execute(arguments: [id])
      try db.cachedStatement(sql: "DELETE FROM indicator WHERE id = ?").execute(arguments: [id])
    }
    return raws
  }

  /// Deletes raw files that no document is read from any more.
  func deleteOrphans(among raws: [Int64]) throws {
    for id in Set(raws) {
      try db.cachedStatement(sql: "DELETE FROM raw WHERE id = ? AND NOT EXISTS (SELECT 1 FROM part WHERE raw = raw.id)")
        .execute(arguments: [id])
    }
  }

  /// Children before what they refer to.
  private static let hanging = [
    "claim", "exclusion", "sentence", "grid", "section", "finding", "document_records", "part",
  ]
}
