/// Rows in columns that stand under each other, under their titles. Where a terminal is too narrow the columns that can be
/// cut are, the widest first.
struct TableLines {
  struct Column {
    var title: String
    /// Numbers stand at the right.
    var isNumber = false
    /// Cells to which it can be cut; nil where it cannot.
    var narrowest: Int?
    /// Of a region its own name is last.
    var keepsEnd = false

    init(_ title: String, isNumber: Bool = false, narrowest: Int? = nil, keepsEnd: Bool = false) {
      self.keepsEnd = keepsEnd
      self.title = title
      self.isNumber = isNumber
      self.narrowest = narrowest
    }
  }

  let lines: [String]

  /// - Parameter width: the cells of a line; nil for as many as it takes.
  init(_ columns: [Column], _ rows: [[String]], width: Int?) {
    let all = [columns.map(\.title)] + rows.map { $0.map(Columns.shown) }
    // A column that is empty, but for its title, is left out.
    let shown = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    var widths = columns.indices.map { column in all.map { Columns.width($0[column]) }.max() ?? 0 }
    if let width {
      var excess = shown.map { widths[$0] + TableLines.gap }.reduce(-TableLines.gap, +) - width
      while excess > 0 {
        let widest = shown.filter { widths[$0] > columns[$0].narrowest ?? .max }.max { widths[$0] < widths[$1] }
        guard let widest else { break }
        widths[widest] -= 1
        excess -= 1
      }
    }
    lines = all.map { row in
      var line = ""
      for column in shown {
        let limit = widths[column]
        let text = columns[column].keepsEnd ? Columns.end(row[column], to: limit) : Columns.cut(row[column], to: limit)
        let blanks = String(repeating: " ", count: max(widths[column] - Columns.width(text), 0))
        line += columns[column].isNumber ? blanks + text : text + blanks
        line += String(repeating: " ", count: TableLines.gap)
      }
      while line.last == " " { line.removeLast() }
      return width.map { Columns.cut(line, to: $0) } ?? line
    }
  }

  private static let gap = 2
}
