import ReportModel

/// Columns on a terminal, where Chinese characters are two cells wide.
enum Columns {
  /// A text as it can be written to a terminal, on one line: tabs and ends of lines are blanks, other hidden characters show
  /// as U+FFFD.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isHidden) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}": result.append(" ")
      default: result.append(scalar.isHidden ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// The same of lines.
  static func shownLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { shown(String($0)) }.joined(separator: "\n")
  }

  /// The cells that a text takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1.value) ? 2 : $1.properties.isGraphemeExtend ? 0 : 1) }
  }

  /// The text with blanks up to a width, at least one.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - Columns.width(text), 1))
  }

  /// A number of more than four digits with commas between its thousands: 26,547,000,000.
  static func grouped(_ number: String) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let digits = number.dropFirst(sign.count).prefix { $0 != "." && $0 != "/" }
    guard digits.utf8.count > 4 else { return number }
    var result = sign
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result + number.dropFirst(sign.count + digits.count)
  }

  /// The text in no more cells than a width, an ellipsis where it was cut.
  static func cut(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    var result = ""
    var cells = 1
    for scalar in text.unicodeScalars {
      cells += width(String(Character(scalar)))
      if cells > limit { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }

  /// The end of the text in no more cells than a width, an ellipsis where it was cut.
  static func end(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty, width(String(rest)) + 1 > limit { rest.removeFirst() }
    return "…" + String(rest)
  }

  /// East Asian Wide and Fullwidth blocks of Unicode's UAX 11.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
