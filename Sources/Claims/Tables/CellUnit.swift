import Quantities
import ReportModel

/// Finds the unit of a cell that prints none itself.
struct CellUnit {
  let cells: TableCells
  let notes: UnitNotes
  /// The units of the caption or the unit line; several for `单位：亿元、%`.
  let tableUnits: [PrintedUnit]

  /// What heads the cell, as far as its unit goes.
  struct Context {
    /// Innermost first.
    var columns: [Int]
    var rows: [Int]
    var bands: [Int]
    var unitCell: Int?
    /// The words of columns, rows and bands.
    var words: [HeaderWords]

    var isRate: Bool {
      HeaderWords.isRate(columns: Array(words.prefix(columns.count)), others: Array(words.dropFirst(columns.count)))
    }
  }

  func unit(in context: Context) -> (unit: PrintedUnit, rule: TableRule)? {
    let columns = Array(context.words.prefix(context.columns.count))
    let columnIsRate = HeaderWords.isRate(columns: columns, others: [])
    let isRate = context.isRate
    if context.words.contains(where: { $0.isRank }) { return nil }
    if let unit = stated(by: context.columns, isRate) { return (unit, .headerUnit) }
    if let cell = context.unitCell,
      let unit = choose(notes.units(Array(cells.table.cells[cell].text.unicodeScalars)), isRate)
    {
      // 增长 beside a column of 万吨 is no mass.
      if !columnIsRate || isRelative(unit) { return (unit, .unitColumn) }
      return choose(tableUnits, true).flatMap { isRelative($0) ? ($0, .tableUnit) : nil }
    }
    if !columnIsRate || context.rows.isEmpty, let unit = stated(by: context.rows, isRate) { return (unit, .rowUnit) }
    if columnIsRate, let unit = stated(by: context.rows, true), isRelative(unit) { return (unit, .rowUnit) }
    for cell in context.columns + context.rows {
      if let unit = CountNoun.unit(of: cells.labels[cell].text, notes.recognizer) { return (unit, .countNoun) }
    }
    if let unit = stated(by: context.bands, isRate), !isRate || isRelative(unit) { return (unit, .headerUnit) }
    guard let unit = choose(tableUnits, isRate), !isRate || isRelative(unit) else { return nil }
    if unit.kind == .amount, context.words.contains(where: { $0.isCount || $0.isScore }) { return nil }
    return (unit, .tableUnit)
  }

  private func stated(by labels: [Int], _ isRate: Bool) -> PrintedUnit? {
    labels.lazy.compactMap { choose(cells.labels[$0].units, isRate) }.first
  }

  /// Of several units that for a rate, else the only one that is for none.
  private func choose(_ units: [PrintedUnit], _ isRate: Bool) -> PrintedUnit? {
    if units.count <= 1 { return units.first }
    let fitting = units.filter { isRelative($0) == isRate }
    return isRate || fitting.count == 1 ? fitting.first : nil
  }

  private func isRelative(_ unit: PrintedUnit) -> Bool {
    switch unit.kind {
    case .percentage, .percentagePoint, .multiple: true
    default: false
    }
  }
}
