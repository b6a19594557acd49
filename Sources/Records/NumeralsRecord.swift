import Lexicon
public import Quantities
import ReportModel

/// The answer of `nianbao numerals` to one line.
public struct NumeralsRecord {
  let recognition: Recognition
  let scalars: [Unicode.Scalar]

  /// The numerals that were recognised in `text`.
  public init(_ recognition: Recognition, of text: String) {
    self.recognition = recognition
    scalars = Array(text.unicodeScalars)
  }

  /// One JSON object without a line end; the names are the record contract's.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.key("numerals")
      object.array(recognition.numerals) { array, numeral in array.object { write(numeral, to: &$0) } }
      object.key("words")
      object.array(recognition.words) { array, word in
        array.object {
          place(word.span, in: &$0)
          $0.member("word", text(of: word.word))
        }
      }
      guard !recognition.findings.isEmpty else { return }
      object.key("findings")
      object.array(recognition.findings) { array, finding in
        array.object {
          $0.member("category", finding.category.rawValue)
          $0.member("message", finding.message)
          $0.member("start", finding.span?.start)
          $0.member("end", finding.span?.end)
        }
      }
    }
    return writer.bytes
  }

  private func write(_ numeral: Numeral, to object: inout JSONWriter) {
    place(numeral.span, in: &object)
    object.member("value", numeral.value?.description)
    object.member("low", numeral.low?.description)
    object.member("high", numeral.high?.description)
    object.member("unit", numeral.unit.text)
    object.member("qualifier", numeral.qualifier.rawValue)
    switch numeral.use {
    case .quantity(let kind):
      object.member("kind", kind.rawValue)
      object.member("use", "quantity")
      object.member("reason", nil as String?)
      writeQuantity(numeral, to: &object)
    case .excluded(let reason):
      object.member("kind", nil as String?)
      object.member("use", "excluded")
      object.member("reason", reason.rawValue)
      if let date = numeral.date { object.member("date", date) }
    }
    object.key("rules")
    object.array(numeral.rules.names) { array, name in array.string(name) }
  }

  private func writeQuantity(_ numeral: Numeral, to object: inout JSONWriter) {
    object.key("quantity")
    object.object { place(numeral.quantitySpan, in: &$0) }
    object.key("bounds")
    object.object {
      if let low = numeral.bounds.low { $0.member("low", low.description) }
      if let high = numeral.bounds.high { $0.member("high", high.description) }
    }
    object.member("resolution", numeral.resolution?.description)
    object.member("code", numeral.unit.code)
    object.member("dimension", numeral.unit.dimension)
    object.member("factor", numeral.unit.factor?.description)
    object.key("flags")
    object.array(numeral.flags.names) { array, flag in array.string(flag) }
  }

  private func place(_ span: TextSpan, in object: inout JSONWriter) {
    object.member("text", text(of: span))
    object.member("start", span.start)
    object.member("end", span.end)
  }

  private func text(of span: TextSpan) -> String {
    String(String.UnicodeScalarView(scalars[span.start..<span.end]))
  }
}
