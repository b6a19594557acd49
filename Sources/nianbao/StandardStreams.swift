import ArgumentParser
import Extraction
import Foundation

/// Standard output; a full disk or a closed pipe ends the program with a line and sysexits' 74.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws {
    do throws(OutputFailure) {
      try Output.write(bytes, to: STDOUT_FILENO, name: "standard output")
    } catch {
      throw Failure.exit(for: error)
    }
  }

  /// Writes lines of words, in which hidden characters show as U+FFFD.
  static func write(words: String) throws {
    try write(Array(Columns.shownLines(words).utf8))
  }
}

enum StandardError {
  /// Writes a message. What it names may be called anything: hidden characters show as U+FFFD.
  static func write(_ line: String) {
    write(raw: Columns.shownLines(line) + "\n")
  }

  static func write(raw text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

enum StandardInput {
  /// Up to `count` bytes, as many as are there; empty at the end of the input.
  ///
  /// - Throws: `InputFailure` when reading fails.
  static func read(upTo count: Int) throws -> [UInt8] {
    try read(upTo: count, from: FileHandle.standardInput.fileDescriptor, name: "standard input")
  }

  /// The same of any open file.
  static func read(upTo count: Int, from descriptor: Int32, name: String) throws -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      // Not FileHandle's: that waits until all are there.
      var got = Foundation.read(descriptor, buffer.baseAddress, count)
      while got < 0, errno == EINTR { got = Foundation.read(descriptor, buffer.baseAddress, count) }
      failed = got < 0
      read = max(got, 0)
    }
    if failed { throw InputFailure(name: name, reason: .document(.unreadable)) }
    return bytes
  }

  /// All of it, or what goes just over the limit.
  static func readAll(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let more = try read(upTo: 1 << 16)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }
}
