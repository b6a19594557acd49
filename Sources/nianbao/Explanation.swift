import Lexicon
import Quantities
import ReportModel

/// How a text is read: each numeral with the rules that made it, in order.
struct Explanation {
  private(set) var text = ""

  init(_ recognizer: NumeralRecognizer, _ input: String) {
    let recognition = recognizer.recognize(input)
    let scalars = Array(input.unicodeScalars)
    func slice(_ span: TextSpan) -> String { String(String.UnicodeScalarView(scalars[span.start..<span.end])) }
    if recognition.numerals.isEmpty, recognition.words.isEmpty { text = "no numerals\n" }
    for numeral in recognition.numerals {
      switch numeral.use {
      case .quantity: text += "\(slice(numeral.quantitySpan)): a quantity\n"
      case .excluded(let reason): text += "\(slice(numeral.span)): no quantity (\(reason.rawValue))\n"
      }
      for rule in numeral.rules.names { add(rule, RuleSet.explanation(of: rule)) }
      add("number", "\(slice(numeral.span)) at \(numeral.span.start)–\(numeral.span.end)")
      if let value = numeral.value { add("value", value.description) }
      if let low = numeral.low, let high = numeral.high { add("range", "\(low) to \(high)") }
      if let date = numeral.date { add("date", date) }
      guard let kind = numeral.kind else { continue }
      let unit = numeral.unit
      let code = [unit.code, unit.factor.map { "× \($0)" }].compactMap { $0 }.joined(separator: " ")
      add(
        "unit",
        unit.text.isEmpty ? "none printed" : "\(unit.text) (\(unit.dimension)\(code.isEmpty ? "" : ", " + code))")
      add("kind", kind.rawValue)
      add("qualifier", numeral.qualifier.rawValue)
      if let resolution = numeral.resolution { add("resolution", resolution.description) }
      if !numeral.flags.isEmpty { add("flags", numeral.flags.names.joined(separator: ", ")) }
      add("bounds", "\(numeral.bounds.low?.description ?? "…") to \(numeral.bounds.high?.description ?? "…")")
    }
    for word in recognition.words { text += "\(slice(word.span)): part of a word, \(slice(word.word))\n" }
    for finding in recognition.findings { text += "note: \(finding.message)\n" }
  }

  private mutating func add(_ name: String, _ words: String) {
    text += "  " + Columns.padded(name, to: 20) + words + "\n"
  }
}
