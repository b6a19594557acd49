import Quantities
import ReportModel

/// A table's cells with what each of them is by itself.
struct TableCells {
  enum Kind {
    case value, label, blank
  }

  let table: Table
  let labels: [HeaderLabel]
  let kinds: [Kind]

  init(_ table: Table, units: UnitNotes) {
    self.table = table
    labels = table.cells.map { HeaderLabel($0.text, at: $0.span.start, units: units) }
    kinds = table.cells.map { TableCells.kind($0.text, units.recognizer) }
  }

  var rowCount: Int { table.grid.count }
  var columnCount: Int { table.grid.first?.count ?? 0 }

  func cell(_ row: Int, _ column: Int) -> Int? { table.grid[row][column] }

  func kind(_ row: Int, _ column: Int) -> Kind { cell(row, column).map { kinds[$0] } ?? .blank }

  func label(_ row: Int, _ column: Int) -> String { cell(row, column).map { labels[$0].text } ?? "" }

  func text(_ row: Int, _ column: Int) -> String { cell(row, column).map { table.cells[$0].text } ?? "" }

  /// The cells of a row, each once.
  func cells(inRow row: Int) -> [Int] {
    var cells: [Int] = []
    for case let cell? in table.grid[row] where cells.last != cell { cells.append(cell) }
    return cells
  }

  private static func kind(_ text: String, _ recognizer: NumeralRecognizer) -> Kind {
    guard text.unicodeScalars.contains(where: { !blanks.contains($0) && !$0.isBlankInTable }) else { return .blank }
    if FigureText(text) != nil { return .value }
    // 12亿元: a number and nothing but its unit and qualifier.
    let numerals = recognizer.recognize(text, as: .cell).numerals
    guard numerals.count == 1, numerals[0].isQuantity else { return .label }
    return numerals[0].quantitySpan.length == text.unicodeScalars.count ? .value : .label
  }

  /// What stands in a place where there is no value.
  private static let blanks = Set("-－—–―─/／\\…·.*".unicodeScalars)
}
