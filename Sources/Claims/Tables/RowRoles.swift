import ReportModel
import Segmentation

/// What each row of a table is.
struct RowRoles {
  enum Role: Equatable {
    case header
    /// A header row that is one label across the whole table.
    case band
    /// A label without values, which heads the rows of the levels below its own.
    case group
    /// 栏次, 1=2+3.
    case formula
    case note
    case data
  }

  let roles: [Role]
  /// For each row the rows whose labels head it as bands and groups, outermost first.
  let bands: [[Int]]
  /// For each row the header rows that head its columns, from above.
  let heads: [[Int]]

  init(_ cells: TableCells) {
    let roles = (0..<cells.rowCount).map { RowRoles.role(of: $0, cells) }
    self.roles = roles
    bands = RowRoles.bands(roles, cells)
    var heads: [[Int]] = []
    var head: [Int] = []
    var isOpen = false
    for row in roles.indices {
      switch roles[row] {
      case .header:
        if !isOpen { head = [] }
        head.append(row)
        isOpen = true
      case .band, .group: break
      case .formula, .note, .data: isOpen = false
      }
      heads.append(head)
    }
    self.heads = heads
  }

  private static func role(of row: Int, _ cells: TableCells) -> Role {
    let members = cells.cells(inRow: row)
    let filled = members.filter { cells.kinds[$0] != .blank }
    let first = filled.first.map { cells.table.cells[$0] }
    let isOne = members.count == 1 && cells.columnCount > 1
    if let first, filled.count == 1, noteWords.contains(where: { first.text.withoutBlanks.hasPrefix($0) }) {
      return .note
    }
    if FormulaRow.isFormula(row, cells) { return .formula }
    if cells.table.headerRows.contains(row) {
      if isOne { return cells.labels[members[0]].isEmpty ? .header : .band }
      // Below a header row, a label over the row headers alone heads no column.
      let isBelowHeader = row > 0 && cells.table.headerRows.contains { $0 < row }
      if isBelowHeader, filled.count == 1, let first, first.column == (cells.table.headerColumns.first ?? 0),
        first.columnSpan == 1 || first.columnSpan <= cells.table.headerColumns.count
      {
        return .group
      }
      return .header
    }
    return isGroup(row, filled, cells) ? .group : .data
  }

  private static let noteWords = ["注：", "注:", "注1", "说明：", "说明:", "备注：", "备注:", "数据来源", "资料来源", "附注"]

  /// A row whose places are all empty but for a label that is numbered above the next row's, or ends in a colon.
  private static func isGroup(_ row: Int, _ filled: [Int], _ cells: TableCells) -> Bool {
    guard filled.count == 1, let only = filled.first, cells.kinds[only] == .label, row + 1 < cells.rowCount,
      cells.cells(inRow: row).allSatisfy({ $0 == only || cells.table.cells[$0].text.withoutBlanks.isEmpty })
    else { return false }
    let label = cells.labels[only].text
    if label.hasSuffix("：") || label.hasSuffix(":") { return true }
    guard let level = ListLevel.of(label) else {
      // No table begins with a row that lacks its values; such a row heads, and so do those like it.
      guard let first = cells.table.headerRows.last(where: { $0 < row }).map({ $0 + 1 }) else { return false }
      return first == row || first < row && isOnlyLabel(first, cells)
    }
    let next = cells.cells(inRow: row + 1).first { cells.kinds[$0] != .blank }
    guard let next, cells.kinds[next] == .label else { return false }
    return ListLevel.of(cells.labels[next].text).map { $0 > level } ?? true
  }

  private static func isOnlyLabel(_ row: Int, _ cells: TableCells) -> Bool {
    let filled = cells.cells(inRow: row).filter { !cells.table.cells[$0].text.withoutBlanks.isEmpty }
    return filled.count == 1 && cells.kinds[filled[0]] == .label && ListLevel.of(cells.labels[filled[0]].text) == nil
  }

  private static func bands(_ roles: [Role], _ cells: TableCells) -> [[Int]] {
    // A line above the first header row is the table's title where later bands come without header rows of their own.
    let firstHead = roles.firstIndex(of: .header) ?? roles.count
    let isTitled = roles.indices.contains { row in
      row > firstHead && roles[row] == .band && (row + 1 == roles.count || roles[row + 1] != .header)
        && roles[row] != roles[row - 1]
    }
    var open: [(row: Int, level: Int?)] = []
    var all: [[Int]] = []
    for row in roles.indices {
      all.append(open.map(\.row))
      let level = cells.cells(inRow: row).first { cells.kinds[$0] != .blank }.flatMap {
        ListLevel.of(cells.labels[$0].text)
      }
      switch roles[row] {
      case .band, .group:
        let isTitle = isTitled && row < firstHead
        let isBelow = row > 0 && open.last?.row == row - 1 && level != open.last?.level
        if !isTitle, !isBelow { close(&open, for: level, from: isTitled ? firstHead : 0) }
        open.append((row, level))
      case .data:
        // 二、 ends what 一、 heads.
        if let level {
          while let last = open.last, roles[last.row] == .group, let its = last.level, its >= level {
            open.removeLast()
          }
          all[row] = open.map(\.row)
        }
      case .header, .formula, .note: break
      }
    }
    return all
  }

  /// Ends the bands that a new one of the level follows; those above `first` stay.
  private static func close(_ open: inout [(row: Int, level: Int?)], for level: Int?, from first: Int) {
    while let last = open.last, last.row >= first {
      if let level, let its = last.level, its < level { return }
      open.removeLast()
    }
  }
}

/// How deep a label is by the number it begins with: 一、 is 1, （一） 2, 1. 3, （1） 4.
enum ListLevel {
  static func of(_ label: String) -> Int? {
    let scalars = Array(label.unicodeScalars)
    let length = ListMarker.length(of: TextSpan(start: 0, end: scalars.count), in: scalars)
    guard length > 0, length < scalars.count else { return nil }
    let isBracketed = scalars[0] == "（" || scalars[0] == "("
    let number = scalars[isBracketed ? 1 : 0]
    let isArabic = number.value < 0x80 || number.value >= 0xFF10 && number.value <= 0xFF19
    return (isArabic ? 3 : 1) + (isBracketed ? 1 : 0)
  }
}
