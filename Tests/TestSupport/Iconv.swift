#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's converter: an independent writer of the encodings that the project only reads.
public enum Iconv {
  /// The bytes of a text in an encoding; nil when it cannot be written in it.
  public static func bytes(of text: String, in encoding: String) -> [UInt8]? {
    guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var written = 0
    let result: Int = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int in
        var from = input.baseAddress
        var to = output.baseAddress
        var left = input.count
        var room = output.count
        let result = iconv(converter, &from, &left, &to, &room)
        written = output.count - room
        return Int(result)
      }
    }
    return result == -1 ? nil : output[..<written].map { UInt8(bitPattern: $0) }
  }
}
