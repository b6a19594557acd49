package import Quantities

/// The numerals of a cell, as tables print them.
package enum CellNumerals {
  /// - Parameter text: the cell's; offsets count from its start.
  package static func read(_ text: String, by recognizer: NumeralRecognizer) -> Recognition {
    let figure = FigureText(text)
    return recognizer.recognize(figure?.text ?? text, as: figure == nil ? .cell : .figure)
  }
}
