import Records
import ReportModel

/// A column of a workbook's sheet.
struct SheetColumn<Row>: Sendable {
  let column: Column<Row>
  /// In characters.
  let width: Double

  init(_ column: Column<Row>, width: Double) {
    self.column = column
    self.width = width
  }

  /// A cell as a spreadsheet holds it.
  enum Content: Hashable {
    case empty
    case text(String)
    case number(Double)
  }

  func content(of row: Row) -> Content {
    guard let text = column.cell(row), !text.isEmpty else { return .empty }
    switch column.form {
    case .count, .year, .decimal, ColumnForm.value:
      return SheetColumn.number(text).map { .number($0) } ?? .text(text)
    case .text, .pattern, .oneOf, .list, .object: return .text(text)
    }
  }

  /// The most digits that a spreadsheet keeps of a number.
  private static var mostDigits: Int { 15 }

  /// A decimal that a spreadsheet keeps as it is; nil for a fraction and for more digits than that.
  private static func number(_ text: String) -> Double? {
    guard let decimal = ExactDecimal(text), String(decimal.significand.magnitude).utf8.count <= mostDigits,
      text.utf8.count < 300
    else { return nil }
    return Double(text)
  }
}
