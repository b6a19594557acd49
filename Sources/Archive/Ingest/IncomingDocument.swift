import Cleaning
public import Extraction
import Foundation
import Records

/// A document as it is handed in, before it is understood: its files, and what they are known by.
public struct IncomingDocument: Sendable {
  /// One file of it.
  struct Part: Sendable {
    var bytes: [UInt8]
    var sha256: String
    var uri: String?
    var path: String?
    /// The path from the root, whatever folder the program runs in.
    var absolutePath: String?
    var charset: String?
    var form: Cleaner.Input.Form?
    var retrievedAt: String?
  }

  public let document: Document
  let parts: [Part]
  /// Of all parts' bytes, one after the other.
  public let sha256: String

  /// nil where a part has no bytes: the document is not whole.
  public init?(_ document: Document) {
    self.init(document, absolutePaths: document.parts.map { Self.absolutePath(of: $0) })
  }

  /// - Parameter absolutePaths: those of the parts.
  init?(_ document: Document, absolutePaths: [String?]) {
    var parts: [Part] = []
    for (part, absolutePath) in zip(document.parts, absolutePaths) {
      guard case .success(let input) = part.content, !input.bytes.isEmpty else { return nil }
      parts.append(
        Part(
          bytes: input.bytes, sha256: SHA256.hex(input.bytes), uri: input.uri.flatMap { $0.isEmpty ? nil : $0 },
          path: input.path, absolutePath: absolutePath, charset: input.charset,
          form: input.form, retrievedAt: input.retrievedAt))
    }
    guard let first = parts.first else { return nil }
    self.document = document
    self.parts = parts
    sha256 = parts.count == 1 ? first.sha256 : SHA256.hex(parts.flatMap(\.bytes))
  }

  private static func absolutePath(of part: Document.Part) -> String? {
    guard let path = try? part.content.get().path else { return nil }
    let whole =
      path.hasPrefix("/")
      ? path : (FileManager.default.currentDirectoryPath as NSString).appendingPathComponent(path)
    return (whole as NSString).standardizingPath
  }

  /// What it was given as.
  var origin: Origin {
    Origin(uri: parts[0].uri, path: parts[0].path, retrievedAt: parts[0].retrievedAt, input: document.input)
  }

  /// The address it was given with: on the web, else in the file system, from its root.
  var address: String? { parts[0].uri ?? parts[0].absolutePath }
}

/// What a document was given as. Where the same bytes are given in several ways, the first by this order is what its records
/// state, whichever came first: so the order of ingestion leaves no trace.
struct Origin: Hashable, Comparable {
  var uri: String?
  var path: String?
  var retrievedAt: String?
  var input: String?

  /// An address on the web comes before a path.
  static func < (left: Origin, right: Origin) -> Bool { left.key.lexicographicallyPrecedes(right.key) }

  private var key: [String] {
    [uri == nil ? "1" : "0", uri ?? path ?? "", retrievedAt ?? "\u{10FFFF}", input ?? "\u{10FFFF}"]
  }
}
