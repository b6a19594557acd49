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
