import Records
import YearDiff

/// Several years as one page of HTML that needs nothing else: a row an indicator, with its course as a line.
struct MatrixPage {
  private(set) var text: String
  private let figures: MatrixFigures

  init(_ matrix: YearMatrix) {
    figures = MatrixFigures(matrix: matrix)
    let columns = figures.columns
    let region = matrix.reports.reversed().compactMap { $0.document.region?.name }.first
    let title = [region, "\(columns.first ?? "") – \(columns.last ?? "")"].compactMap { $0 }.joined(separator: " ")
    text = HTMLPage.head(title: title, script: "")
    text += "<header>\n<h1><bdi>\(Markup.escaped(title))</bdi></h1>\n"
    for ((column, report), year) in zip(zip(columns, matrix.reports), matrix.years) {
      var name = "<bdi>\(Markup.escaped(report.document.title ?? "(no title)"))</bdi>"
      if let address = report.address {
        name = "<a href=\"\(Markup.escaped(address.text))\" rel=\"noopener noreferrer\">\(name)</a>"
      }
      text += "<p><b>\(Markup.escaped(column))</b> <span lang=\"zh-Hans\">\(name)</span> "
      if let remark = report.yearRemark(year) { text += "(\(remark)) " }
      text += "<small>\(report.document.id.prefix(12))</small></p>\n"
    }
    text += "</header>\n<main>\n"
    for part in MatrixFigures.Part.allCases {
      let rows = matrix.rows.filter { figures.part(of: $0) == part }
      if !rows.isEmpty { add(part, rows, columns) }
    }
    for (mark, words) in MatrixFigures.legend { text += "<p class=\"about\">\(mark) \(words)</p>\n" }
    text += "</main>\n</body>\n</html>\n"
  }

  private mutating func add(_ part: MatrixFigures.Part, _ rows: [YearMatrix.Row], _ columns: [String]) {
    text += "<section class=\"part\">\n<details\(part == .once ? "" : " open")><summary><h2>\(part.title) "
    text += "<small>\(rows.count)</small></h2></summary>\n<div class=\"table matrix\"><table>\n<thead><tr><th></th>"
    for column in columns { text += "<th class=\"number\">\(Markup.escaped(column))</th>" }
    text += "<th></th></tr></thead>\n<tbody>\n"
    for row in rows {
      text += "<tr><th scope=\"row\" lang=\"zh-Hans\"><bdi>\(Markup.escaped(figures.indicator(of: row)))</bdi>"
      if let period = figures.period(of: row) { text += " <small>\(Markup.escaped(period))</small>" }
      for note in figures.notes(of: row) { text += "<br><small><bdi>\(Markup.escaped(note))</bdi></small>" }
      text += "</th>"
      for cell in row.cells { text += "<td class=\"number\">\(cell.map(markup) ?? "–")</td>" }
      text += "<td>\(MatrixLine(row, figures).text)</td></tr>\n"
    }
    text += "</tbody></table></div></details>\n</section>\n"
  }

  /// A value with the sentence that states it, and a link to it.
  private func markup(_ cell: YearMatrix.Cell) -> String {
    let value = "<bdi>\(Markup.escaped(DiffFigures.printed(figures.claim(cell))))</bdi>"
    let marks = Markup.escaped(figures.marks(of: cell))
    let words = Markup.escaped(figures.quoted(cell) ?? "")
    guard let address = figures.matrix.reports[cell.report].address else {
      return "<span title=\"\(words)\">\(value)</span>\(marks)"
    }
    let link = Markup.escaped(address.link(to: figures.claim(cell).record.source.fragment))
    return "<a href=\"\(link)\" title=\"\(words)\" rel=\"noopener noreferrer\">\(value)</a>\(marks)"
  }
}

/// An indicator's course as a small line.
struct MatrixLine {
  private(set) var text = ""

  init(_ row: YearMatrix.Row, _ figures: MatrixFigures) {
    let values = row.cells.map { cell in cell.flatMap { figures.claim($0).value?.approximation } }
    let known = values.compactMap { $0 }
    guard known.count > 1, let least = known.min(), let greatest = known.max() else { return }
    let range = greatest - least
    var path = ""
    var last: Int?
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      let x = 2 + 76 * index / max(values.count - 1, 1)
      let y = range > 0 ? 18 - Int(((value - least) / range * 16).rounded()) : 10
      path += (last == index - 1 ? "L" : "M") + "\(x) \(y)"
      text += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"2\"/>"
      last = index
    }
    text = "<svg class=\"course\" viewBox=\"0 0 80 20\" aria-hidden=\"true\"><path d=\"\(path)\"/>\(text)</svg>"
  }
}
