import Foundation
import GRDB

/// Bytes as a column holds them.
enum DatabaseBytes {
  static func value(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }

  static func bytes(_ data: Data) -> [UInt8] { [UInt8](data) }
}
