import Foundation
import SystemZlib

/// A workbook's file, a ZIP of XML parts, as it lies on the disk.
enum WorkbookFile {
  /// Whether it has its sheets with all their rows, and each part, unpacked, ends with the end of its root element.
  ///
  /// The parts are looked at one after the other, as they stand: each ends where its compressed data do.
  ///
  /// - Parameter rows: those of each sheet, in the workbook's order.
  static func isComplete(_ path: String, rows: [SheetRows]) -> Bool {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { return false }
    return data.withUnsafeBytes { bytes in
      var at = 0
      var left = rows[...]
      while let part = Part(bytes, at: at) {
        var check = part.name.hasPrefix("xl/worksheets/") ? SheetXML(left.popFirst()) : SheetXML(nil)
        guard let end = part.unpack(bytes, to: { check.add($0) }), check.isComplete else { return false }
        at = end
      }
      // What stands after the last part is their directory.
      guard left.isEmpty, bytes.count > at + 4 else { return false }
      return bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self) == directory
    }
  }

  /// "PK\1\2"
  private static let directory = UInt32(littleEndian: 0x0201_4B50)

  private struct Part {
    let name: String
    /// Where its compressed data begin.
    private let start: Int

    /// "PK\3\4"
    private static let signature = UInt32(littleEndian: 0x0403_4B50)
    private static let headLength = 30

    /// nil where no part begins at `at`.
    init?(_ bytes: UnsafeRawBufferPointer, at: Int) {
      guard bytes.count > at + Part.headLength,
        bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self) == Part.signature
      else { return nil }
      func length(_ offset: Int) -> Int {
        Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at + offset, as: UInt16.self)))
      }
      let nameEnd = at + Part.headLength + length(26)
      start = nameEnd + length(28)
      guard start < bytes.count else { return nil }
      name = String(decoding: bytes[(at + Part.headLength)..<nameEnd], as: UTF8.self)
    }

    /// Unpacks it and returns where it ends; nil where its data are damaged.
    func unpack(_ bytes: UnsafeRawBufferPointer, to take: (UnsafeRawBufferPointer) -> Void) -> Int? {
      var stream = z_stream()
      // Without the head of a zlib stream.
      guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
      defer { inflateEnd(&stream) }
      return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
        var at = start
        var state = Z_OK
        while state == Z_OK {
          let count = min(bytes.count - at, 1 << 20)
          stream.next_in = UnsafeMutablePointer(
            mutating: bytes.baseAddress!.advanced(by: at).assumingMemoryBound(to: UInt8.self))
          stream.avail_in = UInt32(count)
          stream.next_out = buffer.baseAddress!.assumingMemoryBound(to: UInt8.self)
          stream.avail_out = UInt32(buffer.count)
          state = inflate(&stream, Z_NO_FLUSH)
          at += count - Int(stream.avail_in)
          let unpacked = UnsafeRawBufferPointer(buffer)[..<(buffer.count - Int(stream.avail_out))]
          take(UnsafeRawBufferPointer(rebasing: unpacked))
        }
        return state == Z_STREAM_END ? at : nil
      }
    }
  }
}
