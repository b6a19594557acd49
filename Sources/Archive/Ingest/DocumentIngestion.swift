import Foundation
import GRDB
import Records
import ReportModel

/// How one document gets into the archive, inside its transaction.
struct DocumentIngestion {
  private let db: Database
  private let entry: ArchiveEntry
  private let run: Int64
  private var writer: DocumentWriter

  init(_ db: Database, entry: ArchiveEntry, run: Int64) {
    self.db = db
    self.entry = entry
    self.run = run
    writer = DocumentWriter(db)
  }

  /// - Parameter again: whether a document that is there is replaced by what has been read now.
  mutating func outcome(again: Bool) throws -> Ingestion.Outcome {
    let known = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT key, report, input, part.uri, path, part.retrieved_at, program, lexicon FROM document
          JOIN part ON part.document = document.key AND ordinal = 0 WHERE sha256 = ?
          """), arguments: [entry.incoming.sha256])
    guard let known else { return try add() }
    let key: Int64 = try known.value(0)
    try addSources(of: key)
    try writer.keepRaws(of: entry)
    let origin = Origin(
      uri: try known.optional(3), path: try known.optional(4), retrievedAt: try known.optional(5),
      input: try known.optional(2))
    // The bytes may have become known while these were read, by another process.
    guard again || entry.incoming.origin < origin else {
      try Succession(db).settle(reportsAt: addresses(of: key))
      return .unchanged
    }
    let isSameReader = try known.value(6) == Generator.version && known.value(7) == entry.lexicon
    return try replace(key, report: known.value(1), isSameReader: isSameReader)
  }

  private mutating func add() throws -> Ingestion.Outcome {
    let existing = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM report WHERE text_sha256 = ?"), arguments: [entry.textSHA256])
    let report = try existing ?? addReport()
    let key = try writer.insert(entry, report: report, run: run)
    try writer.insertContents(entry, of: key)
    let twin = try String.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM document WHERE key = (SELECT document FROM report WHERE id = ?)"),
      arguments: [report])
    try addSources(of: key)
    let succession = Succession(db)
    try succession.chooseDocument(of: report)
    // A newer program may have found in this document what one lost in another.
    if existing != nil { try VerdictTransfer(db).place(in: report, text: entry.report.text) }
    let replaced = try succession.settle(reportsAt: addresses(of: key), by: report)
    if let twin { return .sameText(as: twin) }
    return replaced.map { .newVersion(of: $0) } ?? .new
  }

  private func addReport() throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO report (text_sha256) VALUES (?)").execute(arguments: [entry.textSHA256])
    return db.lastInsertedRowID
  }

  private func addSources(of key: Int64) throws {
    for address in entry.addresses {
      try db.cachedStatement(
        sql: "INSERT INTO source (document, address, seen_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
      ).execute(arguments: [key, address, entry.incoming.parts[0].retrievedAt ?? Clock.now()])
    }
  }

  /// All addresses that a document was found at, now or before.
  private func addresses(of key: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT address FROM source WHERE document = ? ORDER BY id"), arguments: [key])
  }

  /// Puts what has been read now in the place of what was.
  private mutating func replace(_ key: Int64, report former: Int64, isSameReader: Bool) throws -> Ingestion.Outcome {
    let lines = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT lines FROM document_records WHERE document = ?"), arguments: [key])
    if isSameReader, let lines, DatabaseBytes.bytes(lines) == entry.records {
      // Where the page states its own address the records do not tell what it was given as; its parts do.
      try writer.updateParts(entry, of: key)
      try Succession(db).chooseDocument(of: former)
      try Succession(db).settle(reportsAt: addresses(of: key))
      return .unchanged
    }
    let existing = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM report WHERE text_sha256 = ?"), arguments: [entry.textSHA256])
    let report = try existing ?? addReport()
    // Raw bytes that are there stay, also where they are not to be kept anew.
    let raws = try writer.deleteContents(of: key)
    try writer.update(key, entry, report: report, run: run)
    try writer.insertContents(entry, of: key)
    try writer.deleteOrphans(among: raws)
    let succession = Succession(db)
    try succession.chooseDocument(of: report)
    let transfer = VerdictTransfer(db)
    if report != former {
      try transfer.move(from: former, to: report, text: entry.report.text)
      try succession.chooseDocument(of: former)
    }
    try transfer.place(in: report, text: entry.report.text)
    try succession.settle(reportsAt: addresses(of: key), and: former)
    return .reread(lostVerdicts: try transfer.lostCount(of: key))
  }
}
