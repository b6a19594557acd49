import Extraction
import Foundation

/// The lines of a file or of standard input, as many at a time as have arrived, so that a program that writes a line and
/// waits for its answer gets it. Lines end at LF or CRLF.
struct LineReader {
  /// What the lines are.
  enum Content {
    case text, records
  }

  private let handle: FileHandle
  private let name: String
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// - Throws: `InputFailure` when there is no such file of text.
  init(path: String, content: Content = .text) throws {
    name = path == "-" ? "standard input" : path
    guard path != "-" else {
      handle = FileHandle.standardInput
      return
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw InputFailure(name: name, reason: .document(.missing))
    }
    guard !isDirectory.boolValue else { throw InputFailure(name: name, reason: .directory) }
    let ending = (path as NSString).pathExtension.lowercased()
    guard !["html", "htm", "shtml", "xhtml"].contains(ending) else {
      throw InputFailure(name: name, reason: .page(content))
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputFailure(name: name, reason: .document(.unreadable))
    }
    self.handle = handle
  }

  /// The next lines, with U+FFFD for bytes that are no UTF-8; nil at the end of the input.
  mutating func next() throws -> [String]? {
    try nextBytes()?.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The next lines as they are; nil at the end of the input.
  mutating func nextBytes() throws -> [ArraySlice<UInt8>]? {
    while !isAtEnd {
      let more = try StandardInput.read(upTo: 1 << 16, from: handle.fileDescriptor, name: name)
      if more.isEmpty {
        isAtEnd = true
        return rest.isEmpty ? nil : lines(of: rest)
      }
      // Only what has come is searched, so that one long line costs no more than many.
      guard let last = more.lastIndex(of: 0x0A) else {
        rest += more
        continue
      }
      let complete = rest + more[..<last]
      rest = Array(more[(last + 1)...])
      return lines(of: complete)
    }
    return nil
  }

  private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }
}
