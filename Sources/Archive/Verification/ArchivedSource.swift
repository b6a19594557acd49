import Cleaning
import Foundation
import Records

/// A document's raw bytes, as they are archived or, where they are not, as its files hold them today.
struct ArchivedSource: RawSources {
  enum Finding {
    /// The bytes of all parts, one after the other.
    case bytes([UInt8])
    /// A file that is not archived, and is not where it was.
    case gone
    /// A file that is not archived, and was written over.
    case changed
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func bytes(sha256: String, uri: String?) -> [UInt8]? { bytes }

  func text(of stretch: [UInt8], encoding: String) -> String? { Cleaner.text(of: stretch, encoding: encoding) }

  /// Reads a document's parts.
  ///
  /// - Parameters:
  ///   - parts: in order.
  ///   - fault: told of archived bytes that are not those that were read.
  static func find(_ parts: [ArchivedPart], fault: (ArchiveFault.Reason) -> Void) -> Finding? {
    var all: [UInt8] = []
    for (index, part) in parts.enumerated() {
      var bytes: [UInt8]
      if let data = part.bytes {
        do throws(ArchiveError) {
          bytes = try Compression.decompressed(DatabaseBytes.bytes(data))
        } catch {
          fault(.compressed(error.words))
          return nil
        }
      } else {
        guard let file = part.absolutePath, let data = FileManager.default.contents(atPath: file) else {
          return .gone
        }
        bytes = [UInt8](data)
      }
      let found = SHA256.hex(bytes)
      if found != part.sha256 {
        guard part.bytes != nil else { return .changed }
        fault(.digest(part: index, expected: part.sha256, found: found))
        return nil
      }
      if part.byteCount != bytes.count {
        let (expected, found) = (String(bytes.count), String(part.byteCount))
        fault(.value(table: "raw", row: index, column: "byte_count", expected: expected, found: found))
      }
      all += bytes
    }
    return .bytes(all)
  }
}
