public import Lexicon
import ReportModel

/// Finds every numeral of a text and says whether it is a quantity, and which, or why it is none.
public struct NumeralRecognizer: Sendable {
  let lexicon: LexiconIndex

  public init(lexicon: Lexicon = .standard) {
    self.lexicon = LexiconIndex(lexicon)
  }

  /// What a text is: a cell's number is a quantity where a line's is the page's or a heading's.
  public enum Role: Sendable {
    case paragraph
    case cell
    /// A cell or a unit that is known to be measured: no rule can make its number anything else than a quantity, unless it
    /// is written as a date.
    case figure
  }

  /// The numerals of one paragraph, line or cell. Offsets are code points of `text`.
  public func recognize(_ text: String, as role: Role = .paragraph) -> Recognition {
    recognize(text, as: role, skipsRules: true)
  }

  func recognize(_ text: String, as role: Role, skipsRules: Bool) -> Recognition {
    recognize(LineText(text), as: role, skipsRules: skipsRules)
  }

  /// The numerals of a text that is decoded already.
  package func recognize(_ line: LineText, as role: Role = .paragraph) -> Recognition {
    recognize(line, as: role, skipsRules: true)
  }

  private func recognize(_ line: LineText, as role: Role, skipsRules: Bool) -> Recognition {
    var scan = NumeralScan(line: line, role: role, lexicon: lexicon)
    scan.skipsRules = skipsRules
    scan.run()
    return scan.result
  }
}
