public import Extraction
import Foundation
import GRDB
public import Records
import ReportModel

/// A document ready to be written: all that can be worked out before the transaction.
public struct ArchiveEntry: Sendable {
  let incoming: IncomingDocument
  let report: Report
  let textSHA256: String
  /// Its records, compressed.
  let records: [UInt8]
  /// The parts' bytes, compressed; empty where they are not kept.
  let raws: [[UInt8]]
  let rows: DocumentRows
  let lexicon: String

  /// - Parameters:
  ///   - contents: what was extracted from it.
  ///   - encoder: writes and validates its records.
  ///   - lexicon: the fingerprint of the lexicon that the claims were read with.
  ///   - keepsRaw: whether the raw bytes are archived; without them their path is.
  /// - Throws: `InvalidRecords` where a record breaks its schema, which is a fault of the program.
  public init(
    _ incoming: IncomingDocument, _ contents: Extraction.Contents, encoder: RecordEncoder, lexicon: String,
    keepsRaw: Bool
  ) throws(InvalidRecords) {
    let lines = encoder.encode(contents.report, contents.claims, raw: contents.raw, input: incoming.document.input)
    if encoder.invalidCount > 0 { throw InvalidRecords(count: encoder.invalidCount) }
    self.incoming = incoming
    self.lexicon = lexicon
    report = contents.report
    textSHA256 = SHA256.hex(Array(contents.report.text.utf8))
    records = Compression.compressed(lines)
    raws = keepsRaw ? incoming.parts.map { Compression.compressed($0.bytes) } : []
    rows = DocumentRows(contents)
  }

  /// How many claims it has.
  public var claimCount: Int { rows.claims.count }
  public var sentenceCount: Int { rows.sentences.count }
  /// The first 32 digits of the SHA-256.
  public var id: String { String(incoming.sha256.prefix(32)) }

  /// The addresses it stands at: the one it was given with, and the one that the page states.
  var addresses: [String] {
    let stated = report.source.uri.flatMap { DocumentAddresses.isPage($0) ? $0 : nil }
    return [incoming.address, stated].compactMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// Records that break their schema: a fault of the program. The document is not archived.
public struct InvalidRecords: Error, Sendable {
  public let count: Int
}
