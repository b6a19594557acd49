import Foundation
import SystemZlib

/// A workbook's file, a ZIP of XML parts, as it lies on the disk.
enum WorkbookFile {
  /// Whether it has its sheets and each part, unpacked, ends with the end of its root element.
  ///
  /// The parts are looked at one after the other, as they stand: each ends where its compressed data do.
  static func isComplete(_ path: String, sheets: Int) -> Bool {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { return false }
    return data.withUnsafeBytes { bytes in
      var at = 0
      var found = 0
      while let part = Part(bytes, at: at) {
        guard part.isClosed else { return false }
        if part.name.hasPrefix("xl/worksheets/") { found += 1 }
        at = part.end
      }
      // What stands after the last part is their directory.
      return found == sheets && bytes.count > at + 4
        && bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self) == directory
    }
  }

  /// "PK\1\2"
  private static let directory = UInt32(littleEndian: 0x0201_4B50)

  private struct Part {
    var name: String
    /// Whether it unpacks to an XML document whose end is there.
    var isClosed: Bool
    /// Where the next part begins.
    var end: Int

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
      let start = nameEnd + length(28)
      guard start < bytes.count else { return nil }
      name = String(decoding: bytes[(at + Part.headLength)..<nameEnd], as: UTF8.self)
      var ends = XMLEnds()
      guard let size = Part.unpack(UnsafeRawBufferPointer(rebasing: bytes[start...]), to: { ends.add($0) }) else {
        isClosed = false
        end = bytes.count
        return
      }
      isClosed = ends.isClosed
      end = start + size
    }

    /// Unpacks deflated data and returns how long they are; nil where they are none.
    private static func unpack(_ bytes: UnsafeRawBufferPointer, to take: (UnsafeRawBufferPointer) -> Void) -> Int? {
      var stream = z_stream()
      // Without the head of a zlib stream.
      guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
      defer { inflateEnd(&stream) }
      return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
        var taken = 0
        var state = Z_OK
        while state == Z_OK {
          let count = min(bytes.count - taken, 1 << 20)
          stream.next_in = UnsafeMutablePointer(
            mutating: bytes.baseAddress!.advanced(by: taken).assumingMemoryBound(to: UInt8.self))
          stream.avail_in = UInt32(count)
          stream.next_out = buffer.baseAddress!.assumingMemoryBound(to: UInt8.self)
          stream.avail_out = UInt32(buffer.count)
          state = inflate(&stream, Z_NO_FLUSH)
          taken += count - Int(stream.avail_in)
          take(
            UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - Int(stream.avail_out))]))
        }
        return state == Z_STREAM_END ? taken : nil
      }
    }
  }
}

/// The beginning and the end of an XML document that comes in stretches.
private struct XMLEnds {
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private static let headLength = 512
  private static let tailLength = 64

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if head.count < XMLEnds.headLength { head += bytes.prefix(XMLEnds.headLength - head.count) }
    tail = Array((tail + bytes.suffix(XMLEnds.tailLength)).suffix(XMLEnds.tailLength))
  }

  /// Whether it ends with the end tag of its first element.
  var isClosed: Bool {
    let text = String(decoding: head, as: UTF8.self)
    guard let root = text.firstMatch(of: /<([A-Za-z:]+)/)?.1 else { return false }
    let end = String(decoding: tail, as: UTF8.self)
    return end.hasSuffix("</\(root)>") || end.hasSuffix("</\(root)>\n")
  }
}
