import Records
import YearDiff

/// Several years for reading: a row an indicator, a column a report.
struct MatrixText {
  private(set) var text = ""
  private let figures: MatrixFigures
  private let style: ClaimText.Style
  private let width: Int

  init(_ matrix: YearMatrix, showsAll: Bool, style: ClaimText.Style) {
    figures = MatrixFigures(matrix: matrix)
    self.style = style
    width = style.width ?? 80
    let columns = figures.columns
    let wide = (columns.map { Columns.width($0) }.max() ?? 0) + 2
    for ((column, report), year) in zip(zip(columns, matrix.reports), matrix.years) {
      add(Columns.padded(column, to: wide) + Columns.shown(DiffText.title(of: report, year)))
      add(String(repeating: " ", count: wide) + Columns.shown(DiffText.facts(of: report)))
    }
    var hidden: [String] = []
    var marks = ""
    for part in MatrixFigures.Part.allCases {
      let rows = matrix.rows.filter { figures.part(of: $0) == part }
      if rows.isEmpty { continue }
      guard showsAll || part == .levels else {
        hidden.append("\(rows.count) \(part == .once ? "told of once" : part.rawValue)")
        continue
      }
      add("")
      add(MarkedText.emphasized(part.title, style) + "  (\(rows.count))")
      marks += add(rows, columns)
    }
    let legend = MatrixFigures.legend.filter { marks.contains($0.0) }
    if !legend.isEmpty { add("") }
    for (mark, words) in legend { add("\(mark) \(words)") }
    let contradicted = figures.contradicted
    if !contradicted.isEmpty {
      add("")
      add(MarkedText.emphasized(DiffKind.contradicted.title, style) + "  (\(contradicted.count))")
    }
    for line in contradicted.prefix(showsAll ? contradicted.count : DiffKind.contradicted.foldedTo) {
      for part in Columns.wrapped(Columns.shown(line), to: width - 2) { add("  " + part) }
    }
    if contradicted.count > DiffKind.contradicted.foldedTo, !showsAll {
      hidden.append("\(contradicted.count - DiffKind.contradicted.foldedTo) more contradicted")
    }
    if !hidden.isEmpty {
      add("")
      add("not shown: \(hidden.joined(separator: ", ")); --all shows them")
    }
  }

  /// - Returns: the marks of the cells.
  private mutating func add(_ rows: [YearMatrix.Row], _ columns: [String]) -> String {
    let cells = rows.map { row in
      let name = figures.indicator(of: row)
      return [Columns.shown(name.isEmpty ? "(no name)" : name) + (figures.period(of: row).map { " (\($0))" } ?? "")]
        + row.cells.map { $0.map { Columns.shown(figures.printed($0)) } ?? "–" }
    }
    let table = TableLines(
      [.init("", narrowest: 16)] + columns.map { .init($0, isNumber: true, narrowest: 8) }, cells, width: width - 2)
    for (index, line) in table.lines.enumerated() {
      add("  " + line)
      guard index > 0 else { continue }
      for note in figures.notes(of: rows[index - 1]) {
        for line in Columns.wrapped(Columns.shown(note), to: width - 6) { add("      " + line) }
      }
    }
    return rows.flatMap { $0.cells.compactMap { $0 } }.map { figures.marks(of: $0) }.joined()
  }

  private mutating func add(_ line: String) { text += Columns.cut(line, to: max(width, ClaimText.narrowest)) + "\n" }
}
