import Claims
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
  /// The powers of ten that a cell's table may multiply its numbers by.
  let multipliers: [Int]
  private var numerals: [Numeral]?

  init(_ key: Key, _ words: String, start: Int?, multipliers: [Int] = []) {
    self.multipliers = multipliers
    self.key = key
    self.words = words
    self.start = start
    text = IndexedText(words)
  }

  /// The numerals of the whole sentence or cell, read when they are first asked for.
  func numerals(by recognizer: NumeralRecognizer) -> [Numeral] {
    if let numerals { return numerals }
    let read =
      key.cell == nil
      ? recognizer.recognize(words).numerals : CellNumerals.read(words, by: recognizer).numerals
    numerals = read
    return read
  }
}
