import GRDB
import ReportModel

/// Terms that are all to occur in a text, as SQL and as Swift.
struct SearchTerms {
  /// As they are compared.
  private let folded: [String]
  /// What finds the texts that may hold them, in an index of pairs; nil where none does.
  let grams: String?

  init(_ terms: [String]) {
    folded = terms.map { TextGrams.folded($0) }.filter { !$0.isEmpty }
    grams = TextGrams.query(terms)
  }

  var isEmpty: Bool { folded.isEmpty }

  /// The condition that a column's text holds them; its arguments are `arguments`.
  func condition(on column: String) -> String {
    folded.map { term in
      // What has one form only need not be folded, which takes longer than all else.
      let isPlain = term.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
      return isPlain ? "instr(\(column), ?) > 0" : "instr(folded(\(column)), ?) > 0"
    }.joined(separator: " AND ")
  }

  var arguments: StatementArguments { StatementArguments(folded) }

  func areIn(_ text: String) -> Bool {
    let text = Array(TextGrams.folded(text).utf8)
    return folded.allSatisfy { text.firstRange(of: Array($0.utf8)) != nil }
  }

  /// Where they stand in a text, from left to right, none in another.
  func places(in text: String) -> [TextSpan] {
    let scalars = text.unicodeScalars.map { TextGrams.folded(String(Character($0))) }
    var spans: [TextSpan] = []
    for term in folded.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      let term = term.unicodeScalars.map { String(Character($0)) }
      guard scalars.count >= term.count else { continue }
      var at = 0
      while at + term.count <= scalars.count {
        let span = TextSpan(start: at, end: at + term.count)
        if scalars[at..<span.end].elementsEqual(term), !spans.contains(where: { $0.start < span.end && at < $0.end }) {
          spans.append(span)
          at = span.end
        } else {
          at += 1
        }
      }
    }
    return spans.sorted { $0.start < $1.start }
  }
}
