/// Addresses such as `http://www.example.gov.cn/a?b=1`, whose punctuation ends nothing.
enum WebAddress {
  /// Letters, digits and the marks that may stand anywhere in an address. Brackets and quotes may too, but around an
  /// address they are the report's.
  @inline(__always)
  static func mayHold(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x26, 0x2A...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true  // ! #$%& *+,-./ : ; = ? @ _ ~
    default: false
    }
  }

  /// The end of the address that begins at `at` with its scheme's colon or with `www.`, or nil.
  static func end(of text: [Unicode.Scalar], from at: Int, to limit: Int) -> Int? {
    guard let host = hostStart(of: text, from: at, to: limit) else { return nil }
    var isHost = true
    var end = host
    while end < limit, mayHold(text[end].value) {
      switch text[end] {
      case "/", "?", "#": isHost = false
      case ",", ";": if isHost { return end }
      default: break
      }
      end += 1
    }
    // A mark at the end is the sentence's.
    while end > host, isMark(text[end - 1]) { end -= 1 }
    return end
  }

  private static func hostStart(of text: [Unicode.Scalar], from at: Int, to limit: Int) -> Int? {
    if text[at] == "w" {
      guard at + 3 < limit, text[at + 1] == "w", text[at + 2] == "w", text[at + 3] == "." else { return nil }
      return at + 4
    }
    guard at + 2 < limit, text[at + 1] == "/", text[at + 2] == "/" else { return nil }
    return at + 3
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?": true
    default: false
    }
  }
}
