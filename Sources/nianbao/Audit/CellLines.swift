import Records
import YearDiff

/// The cells of a check: each table's caption, then a line a cell, headers to the left and numbers to the right.
struct CellLines {
  private(set) var lines: [String] = []
  private let report: ComparedReport

  init(_ report: ComparedReport, _ check: AuditCheck, width: Int?) {
    self.report = report
    var tables: [Int] = []
    let claims = check.computed + check.stated
    for claim in claims {
      if let table = report.claims[claim].cell?.table, !tables.contains(table) { tables.append(table) }
    }
    for table in tables {
      let cells = claims.filter { report.claims[$0].cell?.table == table }
      lines.append("  " + CellLines.cut(AuditPlace(report, cells[0]).path, width))
      let shared = shared(cells)
      if !shared.isEmpty { lines.append("    " + CellLines.cut(shared.joined(separator: " › "), width)) }
      add(cells, without: shared, stated: check.stated, width: width)
    }
  }

  private mutating func add(_ cells: [Int], without shared: [String], stated: [Int], width: Int?) {
    let shown = cells.prefix(CellLines.most) + (cells.count > CellLines.most ? cells.suffix(1) : [])
    var rows = shown.map { cell in
      let headers = (report.claims[cell].cell?.headers ?? []).filter { !shared.contains($0) }
      let mark = stated.contains(cell) ? "[" : " "
      let number = mark + report.claims[cell].record.quantity.text + (mark == "[" ? "]" : " ")
      return (name: headers.joined(separator: " › "), number: number)
    }
    let numberWidth = rows.map { Columns.width($0.number) }.max() ?? 0
    let room = max((width ?? 100) - numberWidth - 8, ClaimText.narrowest / 2)
    rows = rows.map { (Columns.cut($0.name, to: room), $0.number) }
    let nameWidth = rows.map { Columns.width($0.name) }.max() ?? 0
    for (index, row) in rows.enumerated() {
      if index == CellLines.most { lines.append("      … \(cells.count - CellLines.most - 1) more") }
      let blanks = String(repeating: " ", count: numberWidth - Columns.width(row.number))
      let line = "      " + Columns.padded(row.name, to: nameWidth + 1) + blanks + row.number
      lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line)
    }
  }

  /// Headers that all the cells have.
  private func shared(_ cells: [Int]) -> [String] {
    guard cells.count > 1 else { return [] }
    let all = cells.map { report.claims[$0].cell?.headers ?? [] }
    return all[0].filter { header in all.allSatisfy { $0.contains(header) } }
  }

  private static func cut(_ line: String, _ width: Int?) -> String {
    width.map { Columns.cut(line, to: max($0 - 4, ClaimText.narrowest)) } ?? line
  }

  /// More cells than these are counted.
  private static let most = 16
}
