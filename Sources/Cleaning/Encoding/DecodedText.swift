import ReportModel

/// A page's text as UTF-8, whatever it was written in, fit for the parser: no NUL, no control characters.
struct DecodedText {
  var utf8: [UInt8]
  /// From `utf8` back to the raw file.
  var map: ByteMap
  /// The encoding's name in IANA's list.
  var encoding: String
  /// How many illegal sequences stand as U+FFFD.
  var illegal: Int
  /// How many control characters were left out.
  var controls: Int
}

extension DecodedText {
  /// Takes UTF-8 bytes as they are. nil when they are not valid UTF-8 throughout.
  init?(validUTF8 raw: [UInt8], from start: Int) {
    guard UTF8Check.isValid(raw, from: start) else { return nil }
    let controls = DecodedText.countControls(raw, from: start)
    if controls == 0 {
      self.init(
        utf8: start == 0 ? raw : Array(raw[start...]), map: ByteMap(identity: raw.count - start, rawStart: start),
        encoding: "UTF-8", illegal: 0, controls: 0)
      return
    }
    var kept: [UInt8] = []
    kept.reserveCapacity(raw.count)
    var map = ByteMap()
    var at = start
    while at < raw.count {
      let width = DecodedText.controlWidth(raw, at)
      if width == 0 {
        kept.append(raw[at])
        map.append(decodedWidth: 1, rawStart: at, rawWidth: 1)
      }
      at += max(width, 1)
    }
    self.init(utf8: kept, map: map, encoding: "UTF-8", illegal: 0, controls: controls)
  }

  private static func countControls(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for at in start..<bytes.count where bytes[at] < 0x20 || bytes[at] == 0xEF {
        if controlWidth(bytes, at) > 0 { count += 1 }
      }
      return count
    }
  }

  /// The bytes of the character at `at` if the parser would drop it (XML 1.0, production `Char`), else 0.
  @inline(__always)
  private static func controlWidth(_ bytes: some RandomAccessCollection<UInt8>, _ at: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { bytes[bytes.index(bytes.startIndex, offsetBy: offset)] }
    let first = byte(at)
    if first < 0x20 { return first == 0x09 || first == 0x0A || first == 0x0D ? 0 : 1 }
    guard first == 0xEF, at + 2 < bytes.count, byte(at + 1) == 0xBF else { return 0 }
    return byte(at + 2) >= 0xBE ? 3 : 0
  }
}

/// Whether bytes are UTF-8.
enum UTF8Check {
  static func isValid(_ bytes: [UInt8], from start: Int = 0) -> Bool {
    (try? UTF8Span(validating: bytes.span.extracting(start...))) != nil
  }

  /// How many characters of more than one byte a valid text begins with, counted up to `limit`.
  static func multibyteCount(_ bytes: [UInt8], limit: Int) -> Int {
    var count = 0
    for byte in bytes where byte >= 0xC0 {
      count += 1
      if count >= limit { break }
    }
    return count
  }
}
