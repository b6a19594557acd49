import ReportModel

/// Which rows are parts of another: 其中 opens the parts of the row above it.
struct WholeRows {
  /// A printed number that can be summed, with one unit of its last digit.
  struct Figure {
    var value: ExactDecimal
    var resolution: ExactDecimal
  }

  /// For each row the row that it is a part of, by the column that labels it.
  private var wholes: [Int: [Int: Int]] = [:]

  /// - Parameter figures: the numbers of a row that a column labels, by their columns.
  init(
    _ cells: TableCells, _ rows: RowRoles, stubs: Set<Int>, figures: (_ row: Int, _ stub: Int) -> [Int: Figure]
  ) {
    for stub in stubs {
      var last: Int?
      var part: (whole: Int, level: Int?)?
      var end = -1
      for row in rows.roles.indices where row > end {
        let role = rows.roles[row]
        guard role == .data || role == .group, cells.kind(row, stub) != .blank else { continue }
        let label = cells.label(row, stub)
        if let inner = WholeRows.afterOf(label) {
          guard let whole = part?.whole ?? last else { continue }
          // 其中： alone: the numbered rows below are the parts.
          part = (whole, ListLevel.of(inner.isEmpty ? WholeRows.next(below: row, stub, cells) : inner))
          guard role == .data else { continue }
          end = WholeRows.lastPart(from: row, of: whole, in: cells.rowCount) { other in
            let isPlain = other == row || WholeRows.afterOf(cells.label(other, stub)) == nil
            let isPart = rows.roles[other] == .data && cells.kind(other, stub) == .label && isPlain
            return other == whole || isPart ? figures(other, stub) : nil
          }
          for each in row...end { wholes[each, default: [:]][stub] = whole }
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

  /// No indent survives that would tell which rows below 其中：城镇 are parts, too; but where they add up to the whole, they
  /// are (乡村).
  private static func lastPart(
    from first: Int, of whole: Int, in rowCount: Int, figures: (Int) -> [Int: Figure]?
  ) -> Int {
    guard let wanted = figures(whole), var sums = figures(first) else { return first }
    for row in first + 1..<max(min(first + 16, rowCount), first + 1) {
      guard let next = figures(row) else { return first }
      sums = sums.reduce(into: [:]) { both, sum in
        guard let other = next[sum.key], let value = sum.value.value.adding(other.value) else { return }
        both[sum.key] = Figure(value: value, resolution: max(sum.value.resolution, other.resolution))
      }
      let columns = sums.keys.filter { wanted[$0] != nil }
      guard !columns.isEmpty else { return first }
      let terms = ExactDecimal(Int128(row - first + 2))
      let fits = columns.allSatisfy { column in
        guard let sum = sums[column], let whole = wanted[column], whole.value != .zero,
          let rest = sum.value.adding(-whole.value), let room = sum.resolution.multiplied(by: terms)
        else { return false }
        // Each term was rounded by half a unit at most.
        let twice = rest.adding(rest) ?? rest
        return max(twice, -twice) < room
      }
      if fits { return row }
    }
    return first
  }

  /// What follows 其中 at a label's beginning; nil where it does not begin so.
  private static func afterOf(_ label: String) -> String? {
    var rest = Substring(label.withoutBlanks)
    guard rest.hasPrefix("其中") || rest.hasPrefix("#") || rest.hasPrefix("＃") else { return nil }
    rest = rest.dropFirst(rest.hasPrefix("其中") ? 2 : 1)
    return String(rest.drop { "：:，,、".contains($0) })
  }

  private static func next(below row: Int, _ stub: Int, _ cells: TableCells) -> String {
    row + 1 < cells.rowCount ? cells.label(row + 1, stub) : ""
  }
}
