import Cleaning
import Foundation

/// A document as one line of JSON: `{"id": …, "uri": …, "retrievedAt": …, "charset": …}` and its body as one of `html` (the
/// page as text), `base64` (the page's raw bytes) and `text` (plain text, one paragraph a line).
///
/// The id is a string, or a number, which stands for its text. All but the body can be left out; other members are passed
/// over.
public enum DocumentLine {
  /// What is wrong with a line.
  public enum Defect: Hashable, Sendable {
    case notJSON
    /// A member has another type than it should.
    case member(String)
    case withoutBody
    /// More than one of `html`, `base64` and `text`.
    case severalBodies
    case notBase64
    case tooLong(limit: Int)
  }

  /// The document of a line. What is wrong with the line is the content of its part; the id is kept where it can be read.
  ///
  /// - Parameters:
  ///   - name: how messages call the line.
  ///   - charset: that of pages in base64 whose line names none.
  public static func document(_ line: [UInt8], name: String, charset: String? = nil) -> Document {
    let data = Data(line)
    do {
      let members = try JSONDecoder().decode(Members.self, from: data)
      return Document(
        input: members.id?.text,
        parts: [Document.Part(name: name, uri: members.uri, content: content(of: members, charset: charset))])
    } catch {
      return defective(defect(error), name: name, id: id(of: data))
    }
  }

  /// The document of a line that cannot be used.
  public static func defective(_ defect: Defect, name: String, id: String? = nil) -> Document {
    Document(input: id, parts: [Document.Part(name: name, uri: nil, content: .failure(.line(defect)))])
  }

  private static func content(
    of members: Members, charset: String?
  ) -> Result<Cleaner.Input, DocumentError> {
    let bodies = [members.html, members.base64, members.text].compactMap { $0 }
    guard bodies.count == 1 else { return .failure(.line(bodies.isEmpty ? .withoutBody : .severalBodies)) }
    var input = Cleaner.Input(bytes: [], uri: members.uri, retrievedAt: members.retrievedAt)
    if let base64 = members.base64 {
      guard let bytes = decode(base64) else { return .failure(.line(.notBase64)) }
      input.bytes = bytes
      input.charset = members.charset ?? charset
    } else {
      input.bytes = Array(bodies[0].utf8)
      input.charset = "UTF-8"
      input.form = members.html == nil ? .plainText : .page
    }
    return .success(input)
  }

  /// Some encoders break the lines of base64.
  private static func decode(_ base64: String) -> [UInt8]? {
    var digits = Data(base64.utf8)
    if digits.contains(0x0A) { digits.removeAll { $0 == 0x0A || $0 == 0x0D } }
    return Data(base64Encoded: digits).map { [UInt8]($0) }
  }

  private static func defect(_ error: any Error) -> Defect {
    guard case DecodingError.typeMismatch(_, let context) = error, let member = context.codingPath.first else {
      return .notJSON
    }
    return .member(member.stringValue)
  }

  /// The id of a line that is no document: of JSON of another shape, or of JSON that breaks off after it.
  private static func id(of line: Data) -> String? {
    if let only = try? JSONDecoder().decode(OnlyIdentifier.self, from: line) { return only.id?.text }
    let start = String(decoding: line.prefix(longestBrokenId), as: UTF8.self)
    guard let match = start.firstMatch(of: /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*)\s*[,}]/) else {
      return nil
    }
    return (try? JSONDecoder().decode(Identifier.self, from: Data(match.1.utf8)))?.text
  }

  private static let longestBrokenId = 4096

  private struct Members: Decodable {
    var id: Identifier?
    var uri: String?
    var retrievedAt: String?
    var charset: String?
    var html: String?
    var base64: String?
    var text: String?
  }

  private struct OnlyIdentifier: Decodable {
    var id: Identifier?
  }

  private struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self.text = text
      } else {
        text = try value.decode(Decimal.self).description
      }
    }
  }
}
