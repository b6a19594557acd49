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
  private let versions: Versions

  init(_ db: Database, entry: ArchiveEntry, run: Int64) {
    self.db = db
    self.entry = entry
    self.run = run
    writer = DocumentWriter(db)
    versions = Versions(db)
  }

  /// What the archive holds under the same digest.
  private struct Known {
    let key: Int64
    let report: Int64
    let origin: Origin
    /// Whether this program and lexicon read it.
    let isCurrent: Bool
    /// The reports around it, before it is changed.
    let around: Set<Int64>
  }

  /// - Parameter again: whether a document that is there is replaced by what has been read now.
  mutating func outcome(again: Bool) throws -> Ingestion.Outcome {
    guard let known = try known() else { return try add() }
    try Sightings(db).note(entry, of: known.key)
    try writer.keepRaws(of: entry)
    let isNearer = entry.incoming.origin < known.origin
    // Its bytes may have become known while these were read, by another process, and as something that comes before.
    guard isNearer || again && entry.incoming.origin.place <= known.origin.place else {
      let wasReplaced = try versions.isReplaced(known.report)
      let replaced = try settle(known, by: known.report)
      return replaced.flatMap { wasReplaced ? .newVersion(of: $0) : nil } ?? .unchanged
    }
    return try replace(known)
  }

  /// Puts what has been read now of a document of the archive in the place of what was; nil where it is not there any more.
  mutating func rereading() throws -> Ingestion.Outcome? {
    guard let known = try known() else { return nil }
    try Sightings(db).note(entry, of: known.key)
    try writer.keepRaws(of: entry)
    guard entry.incoming.origin <= known.origin else { return .unchanged }
    return try replace(known)
  }

  private func known() throws -> Known? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT key, report, program, lexicon, \(Origin.columns) FROM document
          JOIN part ON part.document = document.key AND ordinal = 0 WHERE sha256 = ?
          """), arguments: [entry.incoming.sha256])
    return try row.map { row in
      Known(
        key: try row.value("key"), report: try row.value("report"), origin: try Origin(row),
        isCurrent: try row.value("program") == Generator.version && row.value("lexicon") == entry.lexicon,
        around: try versions.around(row.value("key")))
    }
  }

  private mutating func add() throws -> Ingestion.Outcome {
    let report = try reportOfText()
    let key = try writer.insert(entry, report: report, run: run)
    try writer.insertContents(entry, of: key)
    let twin = try String.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM document WHERE key = (SELECT document FROM report WHERE id = ?)"),
      arguments: [report])
    try Sightings(db).note(entry, of: key)
    try Succession(db).chooseDocument(of: report)
    // A newer program may have found in this document what one lost in another.
    if twin != nil { try VerdictTransfer(db).place(in: report, text: entry.report.text) }
    let replaced = try versions.settle(try versions.around(key), by: report)
    if let twin { return .sameText(as: twin) }
    return replaced.map { .newVersion(of: $0) } ?? .new
  }

  /// The report that the entry's text is, which is added where the text is new.
  private func reportOfText() throws -> Int64 {
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM report WHERE text_sha256 = ?"), arguments: [entry.textSHA256])
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO report (text_sha256) VALUES (?)").execute(arguments: [entry.textSHA256])
    return db.lastInsertedRowID
  }

  @discardableResult
  private func settle(_ known: Known, by successor: Int64? = nil) throws -> String? {
    try versions.settle(known.around.union(try versions.around(known.key)), by: successor)
  }

  /// Puts what has been read now in the place of what was.
  private mutating func replace(_ known: Known) throws -> Ingestion.Outcome {
    let (key, former) = (known.key, known.report)
    let lines = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT lines FROM document_records WHERE document = ?"), arguments: [key])
    let succession = Succession(db)
    if known.isCurrent, let lines, DatabaseBytes.bytes(lines) == entry.records {
      // Where the page states its own address the records do not tell what it was given as; its parts do.
      try writer.updateParts(entry, of: key)
      try succession.chooseDocument(of: former)
      try settle(known)
      return .unchanged
    }
    let report = try reportOfText()
    // Raw bytes that are there stay, also where they are not to be kept anew.
    let raws = try writer.deleteContents(of: key)
    try writer.update(key, entry, report: report, run: run)
    try writer.insertContents(entry, of: key)
    try writer.deleteOrphans(among: raws)
    try succession.chooseDocument(of: report)
    let transfer = VerdictTransfer(db)
    if report != former {
      try transfer.move(from: former, to: report, text: entry.report.text)
      try succession.chooseDocument(of: former)
    }
    try transfer.place(in: report, text: entry.report.text)
    try settle(known)
    return .reread(lostVerdicts: try transfer.lostCount(of: key))
  }
}
