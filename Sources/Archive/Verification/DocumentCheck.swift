import Foundation
import GRDB
import Quantities
import Records
import ReportModel

/// Compares a document's records with the contract, with its raw bytes and with its rows. Two threads need two.
final class DocumentCheck {
  /// What was found out about one document.
  struct Result: Sendable {
    var faults: [ArchiveFault] = []
    var records: [RecordType: Int] = [:]
    var raw: RawFinding = .damaged
    var isReadOtherwise = false
  }

  enum RawFinding: Sendable {
    case archived, file, gone, changed, damaged
  }

  /// A document's rows as they are in the tables.
  private struct Stored {
    var lines: Data?
    var parts: [ArchivedPart]
    var tables: [ComparedTable: [[DatabaseValue]]] = [:]
    var textSHA256: String?
    var verdicts: [ArchivedVerdict]
    var addresses: Set<String>
  }

  private let archive: Archive
  private let recognizer: NumeralRecognizer
  private let lexicon: String
  private var result = Result()
  private var id = ""

  init(_ archive: Archive, recognizer: NumeralRecognizer, lexicon: String) {
    self.archive = archive
    self.recognizer = recognizer
    self.lexicon = lexicon
  }

  /// Checks a document; one that has gone since has no faults.
  func check(_ id: String, key: Int64) -> Result {
    self.id = id
    result = Result()
    do throws(ArchiveError) {
      guard let stored = try archive.read({ try read(key, $0) }) else { return result }
      check(stored)
    } catch {
      fault(.database, .database(error.words))
    }
    return result
  }

  private func read(_ key: Int64, _ db: Database) throws -> Stored? {
    guard let report = try Row.fetchOne(db, sql: "SELECT report FROM document WHERE key = ?", arguments: [key]) else {
      return nil
    }
    let number: Int64 = try report.value(0)
    var stored = Stored(
      lines: try Data.fetchOne(db, sql: "SELECT lines FROM document_records WHERE document = ?", arguments: [key]),
      parts: try Row.fetchAll(
        db,
        sql: """
          SELECT sha256, byte_count, bytes, uri, absolute_path FROM part JOIN raw ON raw.id = part.raw
          WHERE document = ? ORDER BY ordinal
          """, arguments: [key]
      ).map { try ArchivedPart($0) },
      textSHA256: try String.fetchOne(db, sql: "SELECT text_sha256 FROM report WHERE id = ?", arguments: [number]),
      verdicts: try Row.fetchAll(
        db,
        sql: """
          SELECT id, number, prefix, suffix, number_start, number_end FROM verdict
          WHERE report = ? AND number_start IS NOT NULL ORDER BY id
          """, arguments: [number]
      ).map { try ArchivedVerdict($0) },
      addresses: try String.fetchSet(db, sql: "SELECT address FROM source WHERE document = ?", arguments: [key]))
    for table in ComparedTable.allCases {
      stored.tables[table] = try Row.fetchAll(db.cachedStatement(sql: table.query), arguments: [key])
        .map { Array($0.databaseValues) }
    }
    return stored
  }

  private func check(_ stored: Stored) {
    guard let compressed = stored.lines else { return fault(.records, .recordsMissing) }
    let source = source(stored.parts)
    let lines: [ArraySlice<UInt8>]
    do {
      lines = try Compression.decompressed(DatabaseBytes.bytes(compressed)).split(separator: 0x0A)
    } catch {
      return fault(.records, .compressed(error.words))
    }
    let recorded = try? RecordedRows(lines)
    result.isReadOtherwise = recorded?.document.generator.lexicon != lexicon
    checkContract(lines, source)
    if let recorded {
      compare(recorded, stored)
    } else if result.faults.isEmpty {
      fault(.records, .recordsMissing)
    }
  }

  // MARK: - Records and raw bytes

  private func source(_ parts: [ArchivedPart]) -> ArchivedSource? {
    guard !parts.isEmpty else {
      fault(.raw, .partsMissing)
      return nil
    }
    switch ArchivedSource.find(parts, fault: { fault(.raw, $0) }) {
    case .bytes(let bytes):
      result.raw = parts.allSatisfy { $0.bytes != nil } ? .archived : .file
      return ArchivedSource(bytes)
    case .gone: result.raw = .gone
    case .changed: result.raw = .changed
    case nil: break
    }
    return nil
  }

  private func checkContract(_ lines: [ArraySlice<UInt8>], _ source: ArchivedSource?) {
    var faults: [VerificationFault] = []
    let verifier = RecordVerifier(recognizer: recognizer, sources: source) { faults.append($0) }
    for (number, line) in lines.enumerated() { verifier.add(line, line: number + 1) }
    verifier.finish()
    result.records = verifier.summary.counts
    for fault in faults {
      // Another lexicon may read a number otherwise.
      if result.isReadOtherwise, fault.invariant == .values { continue }
      self.fault(.records, .record(fault))
    }
  }

  // MARK: - Rows

  private func compare(_ recorded: RecordedRows, _ stored: Stored) {
    for table in ComparedTable.allCases {
      compare(table, expected: recorded.rows[table] ?? [], found: stored.tables[table] ?? [])
    }
    let document = recorded.document
    if stored.textSHA256 != document.textSHA256 {
      fault(
        .rows,
        .value(
          table: "report", row: 0, column: "text_sha256", expected: document.textSHA256, found: stored.textSHA256))
    }
    checkAddresses(document, stored)
    let text = IndexedText(document.text)
    for verdict in stored.verdicts { check(verdict, text) }
  }

  private func compare(_ table: ComparedTable, expected: [[DatabaseValue]], found: [[DatabaseValue]]) {
    let name = table.rawValue
    guard expected.count == found.count else {
      return fault(.rows, .rowCount(table: name, expected: expected.count, found: found.count))
    }
    for (number, (expected, found)) in zip(expected, found).enumerated() {
      // One that is wrong makes others look so: the first is told.
      guard let index = expected.indices.first(where: { !expected[$0].isSame(as: found[$0]) }) else { continue }
      fault(
        .rows,
        .value(
          table: name, row: number, column: table.columns[index], expected: expected[index].words,
          found: found[index].words))
    }
  }

  private func checkAddresses(_ document: RecordedDocument, _ stored: Stored) {
    guard let part = stored.parts.first else { return }
    let stated = document.source.uri.flatMap { DocumentAddresses.isPage($0) ? $0 : nil }
    for address in [part.uri ?? part.absolutePath, stated] {
      guard let address, !stored.addresses.contains(address) else { continue }
      fault(.reports, .addressMissing(address))
    }
  }

  private func check(_ verdict: ArchivedVerdict, _ text: IndexedText) {
    let span = verdict.span
    let found =
      text.contains(span)
      ? [NumberContext.prefix(of: span, in: text), text[span], NumberContext.suffix(of: span, in: text)] : nil
    // The words around it may have changed a little when its page was read anew.
    if found?[1] == verdict.number { return }
    let quoted = verdict.prefix + verdict.number + verdict.suffix
    fault(.verdicts, .verdict(id: verdict.id, quoted: quoted, found: found?.joined()))
  }

  private func fault(_ promise: ArchivePromise, _ reason: ArchiveFault.Reason) {
    result.faults.append(ArchiveFault(promise, document: id, reason))
  }
}

extension DatabaseValue {
  /// Compared byte for byte: to Swift's == other spellings of a character are the same.
  fileprivate func isSame(as other: DatabaseValue) -> Bool {
    guard case .string(let text) = storage, case .string(let found) = other.storage else { return self == other }
    return text.utf8.elementsEqual(found.utf8)
  }

  fileprivate var words: String? { isNull ? nil : String.fromDatabaseValue(self) ?? description }
}
