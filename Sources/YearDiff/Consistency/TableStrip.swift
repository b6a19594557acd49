/// The rows of a block of a table, or its columns: lines of which one may be the total of others.
struct TableStrip {
  let layout: TableLayout
  let axis: TableLayout.Axis
  let lines: [Int]
  let paths: [[String]]
  /// What the lines run through: columns for rows.
  let cross: [Int]

  init(_ layout: TableLayout, block: Int, axis: TableLayout.Axis) {
    self.layout = layout
    self.axis = axis
    let rows = Array(layout.blocks[block])
    switch axis {
    case .rows:
      (lines, cross) = (rows, layout.columns)
      paths = rows.map { layout.rowPaths[$0] ?? [] }
    case .columns:
      (lines, cross) = (layout.columns, rows)
      paths = layout.columns.map { layout.columnPaths[block][$0] ?? [] }
    }
  }

  /// By the line's place among the lines.
  func claim(_ line: Int, _ cross: Int) -> Int? {
    axis == .rows
      ? layout.claim(row: lines[line], column: cross) : layout.claim(row: cross, column: lines[line])
  }

  func isOpaque(_ line: Int, _ cross: Int) -> Bool {
    axis == .rows
      ? layout.isOpaque(row: lines[line], column: cross) : layout.isOpaque(row: cross, column: lines[line])
  }

  func label(_ line: Int) -> String { paths[line].last ?? "" }

  /// Whether the line's header says that it is a total, alone (合计) or of a thing (支出合计).
  func isTotal(_ line: Int) -> Bool {
    guard !label(line).isEmpty else { return false }
    return AuditWords.standard.isTotal(label(line))
  }

  func isPart(_ line: Int) -> Bool { label(line).hasPrefix("其中") }

  /// The lines that share all headers of a line but its last, around it.
  func siblings(of line: Int) -> Range<Int> {
    let parent = paths[line].dropLast()
    var (low, high) = (line, line + 1)
    while low > 0, paths[low - 1].starts(with: parent) { low -= 1 }
    while high < lines.count, paths[high].starts(with: parent) { high += 1 }
    return low..<high
  }
}

extension AuditWords {
  func isTotal(_ label: String) -> Bool {
    let name = AuditName.plain(label.droppingNumberAndBrackets)
    if isOne(name, of: .total) { return true }
    guard let length = suffix(of: name[...], in: .total) else { return false }
    return length == 2 && name.count <= 8
  }
}

extension String {
  /// Without the number before and what stands in brackets.
  var droppingNumberAndBrackets: String {
    let rest = dropFirst(HeaderNumber.length(of: self))
    return String(rest.prefix { $0 != "（" && $0 != "(" })
  }
}
