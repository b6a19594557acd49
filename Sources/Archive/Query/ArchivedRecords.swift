import Foundation
import GRDB
import ReportModel

/// A document's records as they were written.
struct ArchivedRecords {
  /// JSON, a record each, in the contract's order.
  let lines: [ArraySlice<UInt8>]

  init(of document: Int64, _ db: Database) throws {
    lines = try ArchivedRecords.bytes(of: document, db).split(separator: 0x0A)
  }

  /// All of a document's records, a line each.
  static func bytes(of document: Int64, _ db: Database) throws -> [UInt8] {
    guard
      let lines = try Data.fetchOne(
        db, sql: "SELECT lines FROM document_records WHERE document = ?", arguments: [document])
    else { throw ArchiveError.corrupt("a document has no records") }
    return try Compression.decompressed(DatabaseBytes.bytes(lines))
  }

  /// The document's text.
  func text() throws -> String { try contents().text }

  /// The record of the claim whose number stands at a place.
  func claim(at number: TextSpan) -> ArraySlice<UInt8>? {
    let ending = Array("-\(number.start)-\(number.end)\"".utf8)
    // The id is the third member, after the type, the schema and the document.
    return lines.first { line in
      line.starts(with: ArchivedRecords.claimHead) && line.prefix(180).contains(ending)
    }
  }

  private static let claimHead = Array("{\"type\":\"claim\"".utf8)
}
