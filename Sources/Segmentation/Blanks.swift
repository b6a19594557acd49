extension Unicode.Scalar {
  /// Whether a character is a blank: Unicode's White_Space, which U+3000 and the no-break space are among.
  ///
  /// Zero-width characters are none: what looks for text that no sentence covers need not know of them.
  @inline(__always)
  var isBlank: Bool { Blanks.contain(value) }
}

enum Blanks {
  @inline(__always)
  static func contain(_ value: UInt32) -> Bool {
    if value > 0x3000 || value > 0x20 && value < 0x85 { return false }
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }
}
