import ReportModel

/// Puts a flow's lines together: the text, with paragraphs, sections, tables and the way back to the page.
struct ReportAssembler {
  let flow: TextFlow
  let tree: HTMLTree?

  struct Assembled {
    var text: String
    var paragraphs: [Paragraph]
    var sections: [Section]
    var tables: [Table]
    var runs: [SourceMap.Run]
    var paths: NodePaths
  }

  private var bytes: [UInt8] = []
  private var codePoints = 0
  private var runs: [SourceMap.Run] = []
  private var paragraphs: [Paragraph] = []
  private var tables: [Table] = []
  private var paths: PathBuilder?

  init(flow: TextFlow, tree: HTMLTree?) {
    self.flow = flow
    self.tree = tree
    paths = tree.map(PathBuilder.init(tree:))
  }

  /// - Parameter report: told of tables whose spans do not fit.
  mutating func assemble(report: (Finding) -> Void) -> Assembled {
    bytes.reserveCapacity(flow.bytes.count)
    var sections = SectionTree()
    var index = 0
    while index < flow.lines.count {
      if let row = flow.lines[index].tableRow {
        let table = flow.tables[row.table]
        append(table, section: paragraphs.last?.section, report: report)
        index = table.lines.upperBound
        continue
      }
      var end = index + 1
      while end < flow.lines.count, flow.lines[end].joinsPrevious { end += 1 }
      append(index..<end, &sections)
      index = end
    }
    return Assembled(
      text: String(decoding: bytes, as: UTF8.self), paragraphs: paragraphs, sections: sections.sections,
      tables: tables, runs: runs, paths: paths?.paths ?? NodePaths())
  }

  /// A paragraph: one line, or several that were one sentence.
  private mutating func append(_ lines: Range<Int>, _ sections: inout SectionTree) {
    startLine()
    let start = codePoints
    for index in lines { append(flow.lines[index]) }
    let line = flow.lines[lines.lowerBound]
    // A line of links is an attachment's, whatever number it begins with.
    let isLink = line.linkCharacters * 2 > line.characters
    var section = paragraphs.last?.section
    if !isLink, HeadingPattern.mayBegin(flow.bytes[line.utf8.lowerBound]) || line.characters == 2 {
      section = sections.read(lines.map { flow.string(flow.lines[$0]) }.joined(), at: start)
    }
    paragraphs.append(
      Paragraph(span: TextSpan(start: start, end: codePoints), node: path(to: line.node), section: section))
  }

  private mutating func path(to node: Int?) -> Int? {
    node.flatMap { paths?.path(to: $0) }
  }

  private mutating func startLine() {
    if !bytes.isEmpty {
      bytes.append(0x0A)
      codePoints += 1
    }
  }

  private mutating func append(_ line: TextFlow.Line) {
    append(line.utf8, line.runs)
  }

  /// Copies a stretch of the flow with its runs.
  private mutating func append(_ utf8: Range<Int>, _ range: Range<Int>) {
    let shift = bytes.count - utf8.lowerBound
    var at = utf8.lowerBound
    for run in flow.runs[range] {
      codePoints += count(at..<run.utf8.lowerBound)
      runs.append(
        SourceMap.Run(
          textStart: codePoints, utf8Start: run.utf8.lowerBound + shift, utf8Length: run.utf8.count,
          sourceStart: run.source.lowerBound, sourceLength: run.source.count))
      codePoints += count(run.utf8)
      at = run.utf8.upperBound
    }
    codePoints += count(at..<utf8.upperBound)
    bytes.append(contentsOf: flow.bytes[utf8])
  }

  /// Code points in a stretch of the flow.
  private func count(_ range: Range<Int>) -> Int {
    flow.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for at in range where bytes[at] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  // MARK: Tables

  private mutating func append(_ table: FlowTable, section: Int?, report: (Finding) -> Void) {
    let context = captionAndUnit(table)
    var cells: [Table.Cell] = []
    var headerCells: Set<Int> = []
    var grid: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: table.columnCount), count: table.rowCount)
    var next = 0
    let id = tables.count
    var span: TextSpan?
    for index in table.lines {
      startLine()
      let line = flow.lines[index]
      let start = codePoints
      let lineStart = line.utf8.lowerBound
      append(line)
      paragraphs.append(
        Paragraph(
          span: TextSpan(start: start, end: codePoints), node: path(to: line.node), section: section,
          tableRow: Paragraph.TableRow(table: id, row: line.tableRow!.row)))
      span = TextSpan(start: span?.start ?? start, end: codePoints)
      while next < table.cells.count, table.cells[next].place.row == line.tableRow!.row {
        let cell = table.cells[next]
        let cellStart = start + count(lineStart..<cell.utf8.lowerBound)
        let place = cell.place
        cells.append(
          Table.Cell(
            text: String(decoding: flow.bytes[cell.utf8], as: UTF8.self), row: place.row, column: place.column,
            rowSpan: place.rowSpan, columnSpan: place.columnSpan,
            span: TextSpan(start: cellStart, end: cellStart + count(cell.utf8)), node: path(to: place.node)))
        if tree?.tag(place.node) == .th { headerCells.insert(next) }
        next += 1
      }
    }
    for (index, cell) in cells.enumerated() {
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<min(cell.column + cell.columnSpan, table.columnCount) where grid[row][column] == nil
        {
          grid[row][column] = index
        }
      }
    }
    let headers = TableHeaders(cells: cells, grid: grid, headerCells: headerCells)
    let whole = span ?? TextSpan(start: codePoints, end: codePoints)
    tables.append(
      Table(
        id: id, caption: context.caption, unit: context.unit, span: whole, cells: cells, grid: grid,
        headerRows: headers.rows, headerColumns: headers.columns))
    if table.isIrregular {
      report(Finding(.tableIrregular, "a cell's span leaves the table or overlaps another cell", span: whole))
    }
  }

  /// The title line above a table and the unit line there or in its caption.
  private func captionAndUnit(_ table: FlowTable) -> (caption: String?, unit: String?) {
    var caption = table.caption
    var unit = caption.flatMap(TableUnit.unit(in:))
    var index = table.lines.lowerBound - 1
    let first = max(0, index - 2)
    while index >= first {
      let line = flow.lines[index]
      guard line.tableRow == nil, line.characters <= 60 else { break }
      let text = flow.string(line)
      if TableUnit.isUnitLine(text) {
        unit = unit ?? TableUnit.unit(in: text)
        index -= 1
        continue
      }
      // （2018年1—11月）, （草案）: the title is above it.
      if caption == nil, text.begins(with: "（"), text.ends(with: "）"),
        text.unicodeScalars.count(where: { $0 == "（" }) == 1
      {
        index -= 1
        continue
      }
      if caption == nil, !["。", "；", "：", ":", "，"].contains(where: text.ends(with:)) {
        caption = text
        unit = unit ?? TableUnit.unit(in: text)
      }
      break
    }
    // A row above the header may bear the unit.
    if unit == nil {
      for cell in table.cells.prefix(while: { $0.place.row < 4 }) {
        let text = String(decoding: flow.bytes[cell.utf8], as: UTF8.self)
        if TableUnit.isUnitLine(text) {
          unit = TableUnit.unit(in: text)
          break
        }
      }
    }
    return (caption, unit)
  }
}
