import ReportModel

/// What heads each cell of a table.
struct TableHeadings {
  let cells: TableCells
  let rows: RowRoles
  let columns: ColumnRoles
  private let words: [HeaderWords?]
  private let times: [TablePeriods.Times?]

  /// The cells that head one, outermost first.
  struct Heading {
    var bands: [Int] = []
    var rows: [Int] = []
    var columns: [Int] = []
    var unitCell: Int?
  }

  init(_ cells: TableCells, units: UnitNotes) {
    self.cells = cells
    rows = RowRoles(cells)
    columns = ColumnRoles(cells, rows, units: units)
    let periods = TablePeriods(recognizer: units.recognizer)
    var words = [HeaderWords?](repeating: nil, count: cells.labels.count)
    var times = [TablePeriods.Times?](repeating: nil, count: cells.labels.count)
    for (index, cell) in cells.table.cells.enumerated() {
      let heads = rows.roles[cell.row] != .data || columns.roles[cell.column] == .stub
      guard heads, !cells.labels[index].isEmpty else { continue }
      words[index] = HeaderWords(cells.labels[index].text)
      times[index] = periods.times(of: cells.labels[index].text)
    }
    self.words = words
    self.times = times
  }

  func words(_ cell: Int) -> HeaderWords { words[cell] ?? HeaderWords(cells.labels[cell].text) }

  func times(_ cell: Int) -> TablePeriods.Times { times[cell] ?? TablePeriods.Times() }

  func heading(of cell: Table.Cell) -> Heading {
    var heading = Heading()
    for row in rows.bands[cell.row] {
      if let band = cells.cells(inRow: row).first(where: { cells.kinds[$0] != .blank }) { heading.bands.append(band) }
    }
    for column in columns.stubs[cell.column] {
      guard let stub = cells.cell(cell.row, column), cells.kinds[stub] != .blank else { continue }
      if heading.rows.last != stub, cells.table.cells[stub].column != cell.column { heading.rows.append(stub) }
    }
    for row in rows.heads[cell.row] {
      guard let head = cells.cell(row, cell.column), heading.columns.last != head else { continue }
      heading.columns.append(head)
    }
    if let column = columns.units[cell.column] {
      heading.unitCell = cells.cell(cell.row, column).flatMap { cells.kinds[$0] == .blank ? nil : $0 }
    }
    return heading
  }
}
