/// Which rows are parts of another: 其中 opens the parts of the row above it.
struct WholeRows {
  /// For each row the row that it is a part of, by the column that labels it.
  private var wholes: [Int: [Int: Int]] = [:]

  init(_ cells: TableCells, _ rows: RowRoles, stubs: Set<Int>) {
    for stub in stubs {
      var last: Int?
      var part: (whole: Int, level: Int?)?
      for row in rows.roles.indices {
        let role = rows.roles[row]
        guard role == .data || role == .group, cells.kind(row, stub) != .blank else { continue }
        let label = cells.label(row, stub)
        if let inner = WholeRows.afterOf(label) {
          let whole = part?.whole ?? last
          if let whole {
            // 其中： alone: the numbered rows below are the parts.
            part = (whole, ListLevel.of(inner.isEmpty ? WholeRows.next(below: row, stub, cells) : inner))
            if role == .data { wholes[row, default: [:]][stub] = whole }
          }
          continue
        }
        guard role == .data else {
          part = nil
          continue
        }
        // The parts go on as long as their numbers do.
        if let open = part, let level = open.level, let its = ListLevel.of(label), its >= level {
          wholes[row, default: [:]][stub] = open.whole
          continue
        }
        part = nil
        last = row
      }
    }
  }

  /// The row that a row is a part of.
  func whole(of row: Int, stub: Int?) -> Int? { stub.flatMap { wholes[row]?[$0] } }

  /// What follows 其中 at a label's beginning; nil where it does not begin so.
  private static func afterOf(_ label: String) -> String? {
    var rest = Substring(label.withoutBlanks)
    // 1.其中：…
    guard rest.hasPrefix("其中") || rest.hasPrefix("#") || rest.hasPrefix("＃") else { return nil }
    rest = rest.dropFirst(rest.hasPrefix("其中") ? 2 : 1)
    return String(rest.drop { "：:，,、".contains($0) })
  }

  private static func next(below row: Int, _ stub: Int, _ cells: TableCells) -> String {
    row + 1 < cells.rowCount ? cells.label(row + 1, stub) : ""
  }
}
