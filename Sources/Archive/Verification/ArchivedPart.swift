import Foundation
import GRDB

/// A file that a document was read from.
struct ArchivedPart {
  let sha256: String
  let byteCount: Int
  /// Compressed; nil where they are not archived.
  let bytes: Data?
  let uri: String?
  let absolutePath: String?

  /// - Parameter row: digest, number of bytes, bytes, address, path.
  init(_ row: Row) throws {
    sha256 = try row.value(0)
    byteCount = try row.value(1)
    bytes = try row.optional(2)
    uri = try row.optional(3)
    absolutePath = try row.optional(4)
  }
}
