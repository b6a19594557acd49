import Foundation

/// The lines of a file or of standard input, as many at a time as have arrived, so that a program that writes a line and
/// waits for its answer gets it. Lines end at LF or CRLF; bytes that are no UTF-8 become U+FFFD.
struct LineReader {
  private let handle: FileHandle
  private let name: String
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// - Throws: `InputFailure` when there is no such file.
  init(path: String) throws {
    name = path == "-" ? "standard input" : path
    guard path != "-" else {
      handle = FileHandle.standardInput
      return
    }
    guard FileManager.default.fileExists(atPath: path) else { throw InputFailure(name: name, reason: .missing) }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw InputFailure(name: name, reason: .unreadable) }
    self.handle = handle
  }

  /// The next lines; nil at the end of the input.
  mutating func next() throws -> [String]? {
    while !isAtEnd {
      let more = try StandardInput.read(upTo: 1 << 16, from: handle.fileDescriptor, name: name)
      if more.isEmpty {
        isAtEnd = true
        if rest.isEmpty { return nil }
        rest.append(0x0A)
      }
      rest += more
      guard let last = rest.lastIndex(of: 0x0A) else { continue }
      let lines = rest[..<last].split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      }
      rest.removeFirst(last + 1)
      return lines
    }
    return nil
  }
}
