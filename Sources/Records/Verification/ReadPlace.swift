import Quantities
import ReportModel

/// The sentence or the cell that claims and exclusions stand in.
final class ReadPlace {
  struct Key: Hashable {
    let sentence: Int?
    let cell: ReadCell?
  }

  let key: Key
  let words: String
  let text: IndexedText
  /// In the document's text; nil for a cell, of which the record tells it only through the numeral.
  let start: Int?
  private var numerals: [Numeral]?

  init(_ key: Key, _ words: String, start: Int?) {
    self.key = key
    self.words = words
    self.start = start
    text = IndexedText(words)
  }

  /// The numerals of the whole sentence or cell, read when they are first asked for.
  func numerals(by recognizer: NumeralRecognizer) -> [Numeral] {
    if let numerals { return numerals }
    let read = recognizer.recognize(words, as: key.cell == nil ? .paragraph : .cell).numerals
    numerals = read
    return read
  }
}
