import Records

/// A table's rows and columns with their headers, and the claims of its cells.
struct TableLayout {
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  /// Rows or columns: what runs along a table that can have a total.
  enum Axis {
    case rows, columns
  }

  let table: RecordedDocument.Table
  /// In the report's claims, by place.
  let claims: [Place: Int]
  /// Rows of data between rows of headers, in order.
  let blocks: [Range<Int>]
  /// Columns of data.
  let columns: [Int]
  /// Headers from the outermost in, each once, by row and, in each block, by column.
  let rowPaths: [Int: [String]]
  let columnPaths: [[Int: [String]]]

  init(_ table: RecordedDocument.Table, claims: [Place: Int]) {
    self.table = table
    self.claims = claims
    let headerRows = Set(table.headerRows)
    let headerColumns = Set(table.headerColumns)
    let width = table.rows.map(\.count).max() ?? 0
    columns = (0..<width).filter { !headerColumns.contains($0) }
    var blocks: [Range<Int>] = []
    var start: Int?
    for row in 0...table.rows.count {
      let isData = row < table.rows.count && !headerRows.contains(row)
      if isData, start == nil { start = row }
      if !isData, let begun = start {
        blocks.append(begun..<row)
        start = nil
      }
    }
    self.blocks = blocks
    var rowPaths: [Int: [String]] = [:]
    for row in blocks.joined() {
      rowPaths[row] = TableLayout.path(headerColumns.sorted().compactMap { table.rows[row].at($0) })
    }
    self.rowPaths = rowPaths
    columnPaths = blocks.map { block in
      var above: [Int] = []
      while headerRows.contains((above.last ?? block.lowerBound) - 1) {
        above.append((above.last ?? block.lowerBound) - 1)
      }
      return Dictionary(
        uniqueKeysWithValues: (0..<width).map { column in
          (column, TableLayout.path(above.reversed().compactMap { table.rows[$0].at(column) }))
        })
    }
  }

  /// Texts without blanks and repeats, as spans leave them.
  private static func path(_ texts: [String]) -> [String] {
    var path: [String] = []
    for text in texts.map(PlainText.of) where !text.isEmpty && text != path.last { path.append(text) }
    return path
  }

  func claim(row: Int, column: Int) -> Int? { claims[Place(row: row, column: column)] }

  /// Whether a cell prints something that is no number that was read: then a sum over it is not known.
  func isOpaque(row: Int, column: Int) -> Bool {
    guard claim(row: row, column: column) == nil, let text = table.rows[row].at(column) else { return false }
    return text.unicodeScalars.contains { $0.properties.numericType != nil }
  }
}

extension Array where Element == String {
  fileprivate func at(_ index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
