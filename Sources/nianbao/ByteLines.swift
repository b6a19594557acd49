import Foundation

/// The lines of standard input, each as soon as its end has come, in bounded memory.
struct ByteLines {
  enum Line: Sendable {
    /// Without its end.
    case bytes([UInt8])
    /// Over the limit; it was read to its end and not kept.
    case tooLong
  }

  /// The most bytes of a line.
  let limit: Int
  private var buffer: [UInt8] = []
  /// Where what was not yet given begins.
  private var start = 0
  private var isAtEnd = false

  init(limit: Int) {
    self.limit = limit
  }

  /// The next line; nil at the end of the input. The end of the input ends a line, too.
  ///
  /// - Throws: `InputFailure` when reading fails.
  mutating func next() throws -> Line? {
    // What has been searched is not searched again, so that one long line costs no more than many.
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return isTooLong || end - start > limit ? .tooLong : .bytes(Array(buffer[start..<end]))
      }
      if buffer.count - start > limit {
        isTooLong = true
        start = buffer.count
      }
      buffer.removeFirst(start)
      searched = buffer.count
      start = 0
      let more = isAtEnd ? [] : try StandardInput.read(upTo: ByteLines.chunk)
      if more.isEmpty {
        isAtEnd = true
        defer { buffer = [] }
        return isTooLong ? .tooLong : buffer.isEmpty ? nil : .bytes(buffer)
      }
      buffer += more
    }
  }

  private static let chunk = 1 << 16
}
