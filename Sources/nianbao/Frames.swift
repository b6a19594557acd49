import Cleaning
import Extraction
import Foundation
import ReportModel

/// Answers pages on standard input one by one: `LENGTH\n` and the bytes in, `LENGTH\n` and the body's UTF-8 out. A page
/// that gives no report gives an empty body and a line on standard error.
struct Frames {
  let cleaner: Cleaner
  private var buffer: [UInt8] = []
  private var at = 0

  init(cleaner: Cleaner) {
    self.cleaner = cleaner
  }

  mutating func run() throws {
    var number = 0
    var failure = Failure()
    while let header = try line() {
      number += 1
      let name = "page \(number)"
      guard let length = Int(header), (0...cleaner.maximumBytes).contains(length), let bytes = try read(length) else {
        failure.tell(InputFailure(name: name, reason: .frame))
        break
      }
      var body = ""
      do throws(CleaningError) {
        body = try cleaner.report(of: Cleaner.Input(bytes: bytes)).text
      } catch {
        failure.tell(InputFailure(name: name, reason: .document(.cleaning(error))))
      }
      try StandardOutput.write(Array("\(body.utf8.count)\n\(body)".utf8))
    }
    if let code = failure.exitCode { throw code }
  }

  /// A length has no more digits than this.
  private static let longestHeader = 32

  /// The next line without its end; nil at the end of the input.
  private mutating func line() throws -> String? {
    while true {
      if let end = buffer[at...].firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[at..<end], as: UTF8.self)
        at = end + 1
        return line.trimmingCharacters(in: .whitespaces)
      }
      if buffer.count - at > Frames.longestHeader { return "no length" }
      guard try fill() else { return nil }
    }
  }

  private mutating func read(_ length: Int) throws -> [UInt8]? {
    while buffer.count - at < length {
      guard try fill() else { return nil }
    }
    defer { at += length }
    return Array(buffer[at..<at + length])
  }

  /// Reads more; false at the end of the input.
  private mutating func fill() throws -> Bool {
    buffer.removeFirst(at)
    at = 0
    let more = try StandardInput.read(upTo: 1 << 16)
    buffer += more
    return !more.isEmpty
  }
}
