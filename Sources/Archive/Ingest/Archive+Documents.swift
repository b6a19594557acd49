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
      let key = try DocumentLookup.key(of: id, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT part.*, raw.sha256, raw.bytes, document.input FROM part JOIN raw ON raw.id = part.raw
          JOIN document ON document.key = part.document WHERE document = ? ORDER BY ordinal
          """, arguments: [key])
      guard let first = rows.first else { throw ArchiveError.corrupt("the document \(id) has no parts") }
      let document = Document(input: try first.optional("input"), parts: try rows.map { try Archive.part($0, of: id) })
      return (document, IncomingDocument(document, absolutePaths: try rows.map { try $0.optional("absolute_path") }))
    }
  }

  private static func part(_ row: Row, of id: String) throws -> Document.Part {
    let uri: String? = try row.optional("uri")
    let path: String? = try row.optional("path")
    let form: String? = try row.optional("form")
    let name = path ?? uri ?? id
    var input = Cleaner.Input(
      bytes: [], uri: uri, path: path, charset: try row.optional("charset"),
      retrievedAt: try row.optional("retrieved_at"),
      form: form.map { $0 == "plainText" ? .plainText : .page })
    if let data: Data = try row.optional("bytes") {
      input.bytes = try Compression.decompressed(DatabaseBytes.bytes(data))
    } else if let file: String = try row.optional("absolute_path"),
      let data = FileManager.default.contents(atPath: file)
    {
      input.bytes = [UInt8](data)
    } else {
      return Document.Part(name: name, uri: uri ?? path, content: .failure(.missing))
    }
    // The file may have been written over since.
    guard try SHA256.hex(input.bytes) == row.value("sha256") else {
      return Document.Part(name: name, uri: uri ?? path, content: .failure(.changed))
    }
    return Document.Part(name: name, uri: uri ?? path, content: .success(input))
  }
}
