extension StringProtocol {
  /// Without the blanks at both ends, the ideographic and the no-break space among them.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[first...last])
  }

  /// Without any blank.
  var withoutBlanks: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isBlank { kept.append(scalar) }
    return String(kept)
  }
}

extension Unicode.Scalar {
  /// White space, and the invisible characters that pages put in its place.
  var isBlank: Bool {
    switch value {
    case 0...0x20, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0xFEFF: true
    default: false
    }
  }

  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A character of the basic CJK block.
  var isHan: Bool { value >= 0x4E00 && value <= 0x9FFF }
}
