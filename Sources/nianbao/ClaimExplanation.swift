import Claims
import Cleaning
import Lexicon
import Quantities
import ReportModel

/// How a text's claims are read: each with the rules that made it, in order.
struct ClaimExplanation {
  private(set) var text = ""

  init(_ reader: ClaimReader, _ input: String) {
    let bytes = Array(input.utf8)
    guard let report = try? Cleaner().report(of: Cleaner.Input(bytes: bytes, charset: "UTF-8", form: .plainText)) else {
      text = "no claims\n"
      return
    }
    let claims = reader.read(report)
    let words = IndexedText(report.text)
    if claims.claims.isEmpty { text = "no claims\n" }
    for claim in claims.claims {
      text += "\(words[claim.numeral.quantitySpan]): a claim\n"
      for rule in claim.rules { add(rule, ClaimExplanation.words(for: rule)) }
      let numeral = claim.numeral
      add("number", "\(words[numeral.span]) at \(numeral.span.start)–\(numeral.span.end)")
      if let value = numeral.value { add("value", value.description) }
      if let low = numeral.low, let high = numeral.high { add("range", "\(low) to \(high)") }
      add("unit", numeral.unit.text.isEmpty ? "none printed" : numeral.unit.text)
      if let kind = numeral.kind { add("kind", kind.rawValue) }
      add("qualifier", numeral.qualifier.rawValue)
      add("role", [claim.role.rawValue, claim.direction?.rawValue].compactMap { $0 }.joined(separator: ", "))
      if let basis = claim.basis {
        add("basis", [basis.rawValue, claim.basisPeriod].compactMap { $0 }.joined(separator: ", "))
      }
      add("modality", claim.modality.rawValue)
      add("indicator", claim.indicator)
      if let scope = claim.scope { add("scope", scope) }
      if let period = claim.period { add("period", "\(period.value), from the \(period.origin.rawValue)") }
      if let whole = claim.whole { add("part of", words[claims.claims[whole].numeral.quantitySpan]) }
      if !claim.flags.isEmpty { add("flags", claim.flags.names.joined(separator: ", ")) }
    }
    for excluded in claims.exclusions {
      text += "\(words[excluded.span]): no claim (\(excluded.reason.rawValue))\n"
      add(excluded.rule, ClaimExplanation.words(for: excluded.rule))
    }
    for finding in claims.findings { text += "note: \(finding.message)\n" }
  }

  /// What a rule says.
  static func words(for rule: String) -> String {
    let words = ClaimRule.explanation(of: rule)
    return words.isEmpty ? RuleSet.explanation(of: rule) : words
  }

  private mutating func add(_ name: String, _ words: String) {
    text += "  " + Columns.padded(name, to: 20) + words + "\n"
  }
}
