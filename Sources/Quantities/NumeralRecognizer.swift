public import Lexicon
import ReportModel

/// Finds every numeral of a text and says whether it is a quantity, and which, or why it is none.
public struct NumeralRecognizer: Sendable {
  private let lexicon: LexiconIndex

  public init(lexicon: Lexicon = .standard) {
    self.lexicon = LexiconIndex(lexicon)
  }

  /// The numerals of one paragraph or line. Offsets are code points of `text`.
  public func recognize(_ text: String) -> Recognition {
    var scan = NumeralScan(line: LineText(text), lexicon: lexicon)
    scan.run()
    return scan.result
  }
}
