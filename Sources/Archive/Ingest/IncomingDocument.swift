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
  /// Where it is found now: on the web, else in the file system, from its root.
  private(set) var address: String?
  /// When it was there, as the caller states it.
  private(set) var statedTime: String?
  /// Whether the caller states a time that is none.
  public private(set) var isTimeUnreadable: Bool

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
    address = first.uri ?? first.absolutePath
    statedTime = first.retrievedAt.flatMap { RetrievalTime($0)?.text }
    isTimeUnreadable = statedTime == nil && first.retrievedAt != nil
  }

  /// The same bytes given in another way, and found where they are.
  ///
  /// - Parameters:
  ///   - input: the id that came with them.
  ///   - given: what each part was given as. Its bytes are not looked at.
  func given(input: String?, as given: [Part]) -> IncomingDocument {
    let names = document.parts.map(\.name)
    let document = Document(
      input: input,
      parts: zip(parts, given).enumerated().map { index, pair in
        let (part, given) = pair
        return Document.Part(
          name: names[index], uri: given.uri ?? given.path,
          content: .success(
            Cleaner.Input(
              bytes: part.bytes, uri: given.uri, path: given.path, charset: given.charset,
              retrievedAt: given.retrievedAt, form: given.form)))
      })
    guard var other = IncomingDocument(document, absolutePaths: given.map(\.absolutePath)) else { return self }
    other.address = address
    other.statedTime = statedTime
    other.isTimeUnreadable = isTimeUnreadable
    return other
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
    let first = parts[0]
    return Origin(
      uri: first.uri, path: first.path, retrievedAt: first.retrievedAt, input: document.input, charset: first.charset,
      form: first.form?.name)
  }
}

extension Cleaner.Input.Form {
  /// As the archive holds it.
  var name: String { self == .plainText ? "plainText" : "page" }

  init(name: String) { self = name == "plainText" ? .plainText : .page }
}
