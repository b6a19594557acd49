import Cleaning
import Foundation
import GRDB
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
  ///   - rows: the parts, in order: digest, number of bytes, bytes, path.
  ///   - fault: told of archived bytes that are not those that were read.
  static func find(_ rows: [Row], fault: (ArchiveFault.Reason) -> Void) -> Finding? {
    var all: [UInt8] = []
    for (part, row) in rows.enumerated() {
      let digest: String = row["sha256"]
      let isArchived: Bool = row["bytes"] != nil
      var bytes: [UInt8]
      if let data: Data = row["bytes"] {
        do throws(ArchiveError) {
          bytes = try Compression.decompressed(DatabaseBytes.bytes(data))
        } catch {
          fault(.compressed("\(error)"))
          return nil
        }
      } else {
        guard let file: String = row["absolute_path"], let data = FileManager.default.contents(atPath: file) else {
          return .gone
        }
        bytes = [UInt8](data)
      }
      let found = SHA256.hex(bytes)
      if found != digest {
        guard isArchived else { return .changed }
        fault(.digest(part: part, expected: digest, found: found))
        return nil
      }
      let count: Int = row["byte_count"]
      if count != bytes.count {
        fault(
          .value(
            table: "raw", row: part, column: "byte_count", expected: String(bytes.count), found: String(count)))
      }
      all += bytes
    }
    return .bytes(all)
  }
}
