import Cleaning
public import Extraction
import Foundation
import GRDB
import Records

extension Archive {
  /// The ids of the documents that another version of the program, or another lexicon, has read.
  public func documentsReadOtherwise(lexicon: String) throws(ArchiveError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM document WHERE program <> ? OR lexicon <> ? ORDER BY id",
        arguments: [Generator.version, lexicon])
    }
  }

  /// A document as it was handed in. Bytes that are not archived are read where they were.
  ///
  /// - Parameter id: the document's id.
  public func document(_ id: String) throws(ArchiveError) -> Document { try handedIn(id).document }

  /// A document as it was handed in, and with it the paths that its files had from the root, wherever the program runs now.
  ///
  /// - Returns: `incoming` is nil where a file of it cannot be read.
  public func handedIn(_ id: String) throws(ArchiveError) -> (document: Document, incoming: IncomingDocument?) {
    try read { db in
      let rows = try Archive.parts(of: try DocumentLookup.key(of: id, db), db)
      var parts = try rows.map { try Archive.part($0, of: id) }
      // Without files there is nothing to read: the archive has lost them.
      if parts.isEmpty { parts = [Document.Part(name: id, uri: nil, content: .failure(.damaged))] }
      let document = Document(input: try rows.first?.optional("given_input"), parts: parts)
      return (document, IncomingDocument(document, absolutePaths: try rows.map { try $0.optional("absolute_path") }))
    }
  }

  /// The files of a document, and what each was given as.
  static func parts(of key: Int64, _ db: Database) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(Origin.columns), absolute_path, raw.sha256, raw.bytes FROM part JOIN raw ON raw.id = part.raw
          JOIN document ON document.key = part.document WHERE document = ? ORDER BY ordinal
          """), arguments: [key])
  }

  private static func part(_ row: Row, of id: String) throws -> Document.Part {
    let given = try Origin(row)
    let (name, uri) = (given.path ?? given.uri ?? id, given.uri ?? given.path)
    func failed(_ error: DocumentError) -> Document.Part {
      Document.Part(name: name, uri: uri, content: .failure(error))
    }
    let archived: Data? = try row.optional("bytes")
    let bytes: [UInt8]
    if let data = archived {
      do throws(ArchiveError) {
        bytes = try Compression.decompressed(DatabaseBytes.bytes(data))
      } catch {
        return failed(.damaged)
      }
    } else if let file: String = try row.optional("absolute_path"),
      let data = FileManager.default.contents(atPath: file)
    {
      bytes = [UInt8](data)
    } else {
      return failed(.missing)
    }
    // A file may have been written over since.
    guard try SHA256.hex(bytes) == row.value("sha256") else { return failed(archived == nil ? .changed : .damaged) }
    let input = Cleaner.Input(
      bytes: bytes, uri: given.uri, path: given.path, charset: given.charset, retrievedAt: given.retrievedAt,
      form: given.form.map { Cleaner.Input.Form(name: $0) })
    return Document.Part(name: name, uri: uri, content: .success(input))
  }
}
