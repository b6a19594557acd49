import Lexicon
import Quantities
import ReportModel

/// The numerals of cells that hold no values: labels, serial numbers, formulas, codes, dates, notes.
struct CellExclusions {
  let recognizer: NumeralRecognizer

  /// Why a cell holds no value, or nil for one that may.
  static func rule(for cell: Int, _ headings: TableHeadings) -> TableRule? {
    let place = headings.cells.table.cells[cell]
    switch headings.rows.roles[place.row] {
    case .header, .band, .group: return .headerText
    case .formula: return .formulaRow
    case .note: return .tableNote
    case .data: break
    }
    switch headings.columns.roles[place.column] {
    case .stub, .unit: return .headerText
    case .serial: return .serialNumber
    case .identifier: return .identifierColumn
    case .date: return .dateColumn
    case .value:
      if FormulaRow.isEquation(place.text.withoutBlanks) { return .formulaRow }
      let stub = headings.columns.stubs[place.column].last.map { headings.cells.label(place.row, $0) } ?? ""
      return ColumnRoles.names(identifiers: stub) ? .identifierColumn : nil
    }
  }

  /// The numerals of such a cell.
  func read(_ cell: Table.Cell, in table: Int, by rule: TableRule) -> [ExcludedNumeral] {
    // Read as a line of its own, a label may begin with a heading's number.
    let recognition = recognizer.recognize(cell.text, as: .paragraph)
    let place = ClaimPlace.cell(CellPlace(table: table, row: cell.row, column: cell.column, headers: []))
    let numerals = recognition.numerals.map { numeral in
      let own = CellExclusions.own(numeral)
      let isLabel = rule == .headerText || rule == .tableNote
      return ExcludedNumeral(
        span: (numeral.isQuantity ? numeral.quantitySpan : numeral.span).moved(by: cell.span.start),
        reason: (isLabel ? own : nil) ?? CellExclusions.reason(of: rule),
        rule: isLabel && own != nil ? numeral.rules.names.last ?? rule.rawValue : rule.rawValue, place: place)
    }
    return (numerals + recognition.words.map { CellExclusions.word($0, cell, place) })
      .sorted { $0.span.start < $1.span.start }
  }

  static func word(_ word: NumeralWord, _ cell: Table.Cell, _ place: ClaimPlace) -> ExcludedNumeral {
    ExcludedNumeral(
      span: word.span.moved(by: cell.span.start), reason: .word, rule: word.rules.names.last ?? "", place: place)
  }

  /// Whether a numeral begins an item of the list that a cell of words holds: 1、甲 2、乙.
  static func isListNumber(_ numeral: Numeral, in scalars: [Unicode.Scalar]) -> Bool {
    let end = numeral.span.end
    guard numeral.unit.text.isEmpty, numeral.quantitySpan == numeral.span, end + 1 < scalars.count else { return false }
    let begins = numeral.span.start == 0 || scalars[numeral.span.start - 1].isBlankInTable
    return begins && "、.．）)".unicodeScalars.contains(scalars[end])
  }

  /// The numeral's own reason.
  private static func own(_ numeral: Numeral) -> ExclusionReason? {
    if case .excluded(let reason) = numeral.use { reason } else { nil }
  }

  private static func reason(of rule: TableRule) -> ExclusionReason {
    switch rule {
    case .serialNumber, .formulaRow: .heading
    case .identifierColumn: .identifier
    case .dateColumn: .date
    default: .name
    }
  }
}
