/// What a file says of its own encoding.
enum EncodingDeclaration {
  /// The encoding that a byte order mark states, and the mark's length.
  static func byteOrderMark(_ raw: [UInt8]) -> (name: String, length: Int)? {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if raw.starts(with: [0x84, 0x31, 0x95, 0x33]) { return ("GB18030", 4) }
    if raw.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if raw.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if raw.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if raw.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// The charset that the first `<meta>` with one states, wherever in the page it is, or the XML declaration's.
  static func charset(in raw: [UInt8]) -> String? {
    var at = 0
    while let open = raw[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      let isMeta = ASCII.matches("meta", raw, at: at)
      guard isMeta || ASCII.matches("?xml", raw, at: at) else { continue }
      // A tag that never closes ends with the file; no declaration is longer than this.
      let limit = min(raw.count, at + 1024)
      let end = raw[at..<limit].firstIndex(of: UInt8(ascii: ">")) ?? limit
      if let value = value(of: isMeta ? "charset" : "encoding", in: raw, at..<end) { return value }
      at = end
    }
    return nil
  }

  /// The word after `key=`, with or without quotes.
  private static func value(of key: StaticString, in raw: [UInt8], _ range: Range<Int>) -> String? {
    var at = range.lowerBound
    while at < range.upperBound {
      guard ASCII.matches(key, raw, at: at) else {
        at += 1
        continue
      }
      at += key.utf8CodeUnitCount
      while at < range.upperBound, isSpaceOrQuote(raw[at]) { at += 1 }
      guard at < range.upperBound, raw[at] == UInt8(ascii: "=") else { continue }
      at += 1
      while at < range.upperBound, isSpaceOrQuote(raw[at]) { at += 1 }
      let start = at
      while at < range.upperBound, isNameByte(raw[at]) { at += 1 }
      if at > start { return String(decoding: raw[start..<at], as: UTF8.self) }
    }
    return nil
  }

  private static func isSpaceOrQuote(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
