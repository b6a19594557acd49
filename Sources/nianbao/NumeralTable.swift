import Lexicon
import Quantities
import ReportModel

/// A line's numerals for reading: the line, then a row each.
struct NumeralTable {
  private(set) var text = ""

  init(_ recognition: Recognition, of line: String) {
    guard !recognition.numerals.isEmpty else { return }
    let scalars = Array(line.unicodeScalars)
    func slice(_ span: TextSpan) -> String { String(String.UnicodeScalarView(scalars[span.start..<span.end])) }
    text = line + "\n"
    for numeral in recognition.numerals {
      let value = numeral.value?.description ?? numeral.low.map { "\($0)–\(numeral.high?.description ?? "")" } ?? "?"
      let use: String
      switch numeral.use {
      case .quantity(let kind):
        let qualifier = numeral.qualifier == .exact ? "" : " " + numeral.qualifier.rawValue
        use = kind.rawValue + qualifier + numeral.flags.names.map { " " + $0 }.joined()
      case .excluded(let reason): use = "- " + reason.rawValue + (numeral.date.map { " " + $0 } ?? "")
      }
      let words = numeral.isQuantity ? slice(numeral.quantitySpan) : slice(numeral.span)
      text += "  " + Columns.padded(words, to: 20) + Columns.padded(value, to: 16)
      text += Columns.padded(numeral.isQuantity ? numeral.unit.text : "", to: 12) + use + "\n"
    }
  }
}

/// Columns on a terminal, where Chinese characters are two cells wide.
enum Columns {
  /// The cells that a text takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1.value) ? 2 : $1.properties.isGraphemeExtend ? 0 : 1) }
  }

  /// The text with blanks up to a width, at least one.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - Columns.width(text), 1))
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
