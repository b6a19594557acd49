/// Text taken out of a page: lines of UTF-8, each with where it is from.
struct TextFlow {
  /// A stretch copied from the page as it stands, or what a character reference stood for.
  struct Run {
    var utf8: Range<Int>
    var source: Range<Int>
  }

  struct Line {
    /// In `bytes`, trimmed.
    var utf8: Range<Int>
    /// In `runs`.
    var runs: Range<Int>
    /// The innermost block element around the line's first text; nil outside all elements and in a plain text.
    var node: Int?
    /// The text node in which the line begins.
    var textNode: Int
    /// Characters that are not blank, and how many of them are in links.
    var characters: Int
    var linkCharacters: Int
    /// A link in it names a document to load down.
    var linksToFile = false
    /// The line is a grid row of this table.
    var tableRow: (table: Int, row: Int)?
    /// The line goes on where the line before broke off in mid-word.
    var joinsPrevious = false
  }

  var bytes: [UInt8] = []
  var runs: [Run] = []
  var lines: [Line] = []
  /// The data tables, as they stand in the page; their places in `lines` are in their rows.
  var tables: [FlowTable] = []

  /// Takes lines out. A table goes as a whole, when its first row does.
  mutating func removeLines(where isRemoved: (Int) -> Bool) {
    let kept = lines.indices.filter { index in
      !isRemoved(lines[index].tableRow.map { tables[$0.table].lines.lowerBound } ?? index)
    }
    guard kept.count < lines.count else { return }
    var newPlace: [Int: Int] = [:]
    for (place, index) in kept.enumerated() {
      if let row = lines[index].tableRow, newPlace[row.table] == nil { newPlace[row.table] = place }
    }
    lines = kept.map { lines[$0] }
    for (table, place) in newPlace { tables[table].lines = place..<place + tables[table].lines.count }
  }

  func string(_ line: Line) -> String { String(decoding: bytes[line.utf8], as: UTF8.self) }
}

/// A data table in a flow.
struct FlowTable {
  struct Cell {
    var place: TableGrid.Cell
    /// Its text in the flow's bytes.
    var utf8: Range<Int>
  }

  var cells: [Cell]
  var rowCount: Int
  var columnCount: Int
  /// A span runs out of the table or into another cell.
  var isIrregular: Bool
  /// The text of the table's `<caption>`.
  var caption: String?
  /// The flow's lines that are its rows.
  var lines: Range<Int>
}
