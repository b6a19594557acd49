/// Facts about characters, read off their UTF-8.
enum Characters {
  /// The length of a blank that is trimmed at a paragraph's edges and that begins at `at`, or 0: ASCII white space,
  /// no-break space, the ideographic space, zero-width space and byte order mark.
  @inline(__always)
  static func blankWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let first = bytes[at]
    if first <= 0x20 { return 1 }
    if first == 0xC2 { return at + 1 < end && bytes[at + 1] == 0xA0 ? 2 : 0 }
    guard first == 0xE3 || first == 0xE2 || first == 0xEF, at + 2 < end else { return 0 }
    return isWideBlank(first, bytes[at + 1], bytes[at + 2]) ? 3 : 0
  }

  @inline(__always)
  static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x80),  // U+3000
      (0xE2, 0x80, 0x80...0x8B),  // U+2000 to U+200B
      (0xE2, 0x80, 0xAF),  // U+202F
      (0xEF, 0xBB, 0xBF):  // U+FEFF
      true
    default: false
    }
  }

  /// The end of `bytes[start..<end]` without the blanks at its end.
  static func trimmedEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else if end - 3 >= start, isWideBlank(bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// Whether a character's first byte says that it is as wide as a Chinese one: three bytes or four.
  @inline(__always)
  static func isWide(lead: UInt8) -> Bool { lead >= 0xE2 }

  /// Whether the last character of a text is wide.
  @inline(__always)
  static func endsWide(_ bytes: [UInt8]) -> Bool {
    let count = bytes.count
    if count >= 3, bytes[count - 1] & 0xC0 == 0x80 {
      return bytes[count - 3] >= 0xE2 || count >= 4 && bytes[count - 4] >= 0xF0
    }
    return false
  }

  /// Whether a character's first byte says that it is a Chinese character of the basic block or its first extension.
  @inline(__always)
  static func isHan(lead: UInt8) -> Bool { lead >= 0xE4 && lead <= 0xE9 }

  /// Whether a text ends in such a character.
  @inline(__always)
  static func endsInHan(_ bytes: [UInt8]) -> Bool {
    let count = bytes.count
    return count >= 3 && bytes[count - 1] & 0xC0 == 0x80 && bytes[count - 2] & 0xC0 == 0x80
      && isHan(lead: bytes[count - 3])
  }

  /// Whether a text ends in Chinese punctuation: U+3001 to U+301F, or U+FF01 to U+FF1F.
  @inline(__always)
  static func endsInPunctuation(_ bytes: [UInt8]) -> Bool {
    let count = bytes.count
    guard count >= 3 else { return false }
    switch (bytes[count - 3], bytes[count - 2], bytes[count - 1]) {
    case (0xE3, 0x80, 0x81...0x9F), (0xEF, 0xBC, 0x81...0x9F): return true
    default: return false
    }
  }
}
