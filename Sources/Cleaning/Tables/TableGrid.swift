/// The places of a table's cells, row and column spans expanded as HTML defines it.
struct TableGrid {
  struct Cell {
    var node: Int
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  /// By row, then by column: the order in which the page has them, too.
  private(set) var cells: [Cell] = []
  private(set) var rowNodes: [Int] = []
  private(set) var columnCount = 0
  private(set) var captions: [Int] = []
  /// Text in the table and in none of its cells: a browser shows it above the table.
  private(set) var strays: [Int] = []
  /// A span ran out of the table or into another cell.
  private(set) var isIrregular = false

  var rowCount: Int { rowNodes.count }

  /// Places beyond this are no table that a report prints.
  private static let maximumPlaces = 1 << 20
  private static let maximumColumns = 1000

  /// Reads the grid of a `<table>`, not of the tables in its cells. nil when it is none: its spans claim more places than any
  /// real table has, or a table stands in it and in no cell.
  init?(of table: Int, in tree: HTMLTree) {
    // For each column: the row down to which a cell above reaches.
    var reach: [Int] = []
    var at = table + 1
    while at < tree.end(of: table) {
      guard tree.isElement(at) else {
        if tree.isText(at), !TableGrid.isBlank(tree.bytes(at)) { strays.append(at) }
        at += 1
        continue
      }
      let tag = tree.tag(at)
      if Visibility.isLeftOut(at, in: tree) {
        at = tree.end(of: at)
      } else if tag == .table {
        // A table in no cell: the end tag of this one is missing, and it lays out what follows.
        return nil
      } else if tag == .caption {
        captions.append(at)
        at = tree.end(of: at)
      } else if tag == .tr {
        rowNodes.append(at)
        at += 1
      } else if tag == .td || tag == .th {
        // A cell outside all rows begins one.
        if rowNodes.isEmpty { rowNodes.append(at) }
        guard place(at, in: tree, &reach) else { return nil }
        at = tree.end(of: at)
      } else {
        at += 1
      }
    }
    columnCount = reach.count
    guard rowCount * columnCount <= TableGrid.maximumPlaces else { return nil }
    clampSpans()
    dropRowsWithoutCells()
  }

  /// Gives a cell of the last row its place; false when it lies beyond any real table.
  private mutating func place(_ node: Int, in tree: HTMLTree, _ reach: inout [Int]) -> Bool {
    let row = rowNodes.count - 1
    var column = cells.last.map { $0.row == row ? $0.column + $0.columnSpan : 0 } ?? 0
    while column < reach.count, reach[column] > row { column += 1 }
    let columnSpan = min(max(TableGrid.span("colspan", of: node, in: tree), 1), TableGrid.maximumColumns)
    let rowSpan = max(TableGrid.span("rowspan", of: node, in: tree), 0)
    let end = column + columnSpan
    guard end <= TableGrid.maximumColumns else { return false }
    if reach.count < end { reach += Array(repeating: 0, count: end - reach.count) }
    if reach[column..<end].contains(where: { $0 > row }) { isIrregular = true }
    for place in column..<end { reach[place] = max(reach[place], rowSpan == 0 ? .max : row + rowSpan) }
    cells.append(Cell(node: node, row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan))
    return true
  }

  private mutating func clampSpans() {
    for index in cells.indices {
      let rest = rowCount - cells[index].row
      if cells[index].rowSpan > rest { isIrregular = true }
      cells[index].rowSpan = cells[index].rowSpan == 0 ? rest : min(cells[index].rowSpan, rest)
    }
  }

  /// A row in which no cell begins says nothing that the row above does not say.
  private mutating func dropRowsWithoutCells() {
    var has = Array(repeating: false, count: rowCount)
    for cell in cells { has[cell.row] = true }
    guard has.contains(false) else { return }
    var kept = Array(repeating: 0, count: rowCount + 1)
    for row in 0..<rowCount { kept[row + 1] = kept[row] + (has[row] ? 1 : 0) }
    for index in cells.indices {
      let end = cells[index].row + cells[index].rowSpan
      cells[index].row = kept[cells[index].row]
      cells[index].rowSpan = kept[end] - cells[index].row
    }
    rowNodes = rowNodes.indices.filter { has[$0] }.map { rowNodes[$0] }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 } || bytes.elementsEqual([0xC2, 0xA0])
  }

  private static func span(_ name: StaticString, of cell: Int, in tree: HTMLTree) -> Int {
    guard tree.nodes[cell].count > 0, let value = tree.attribute(name, of: cell) else { return 1 }
    var number = 0
    var hasDigits = false
    for byte in value {
      if byte <= 0x20, !hasDigits { continue }
      guard byte >= 0x30, byte <= 0x39 else { break }
      hasDigits = true
      number = min(number * 10 + Int(byte - 0x30), 65534)
    }
    return hasDigits ? number : 1
  }
}
