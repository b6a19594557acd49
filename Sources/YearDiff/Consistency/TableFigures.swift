import Records

/// What a table tells by name: each cell, and the rows and columns that stand under one header together.
struct TableFigures {
  struct Figure {
    /// Names of what it is of in rows and in columns; empty where that is everything.
    var row: AuditName
    var column: AuditName
    /// Its cells, whose values add up to it.
    var claims: [Int]
    var value: Rational
    var bounds: Bounds
    /// Texts of the table that say of whom it tells.
    var caption: String

    /// Row before column, and column before row.
    var names: [[Unicode.Scalar]] {
      row.isEmpty || column.isEmpty
        ? [row.scalars + column.scalars] : [row.scalars + column.scalars, column.scalars + row.scalars]
    }
  }

  private(set) var figures: [Figure] = []

  init(_ report: ComparedReport, _ layouts: [TableLayout]) {
    for layout in layouts {
      for block in layout.blocks.indices {
        let rows = TableFigures.nodes(TableStrip(layout, block: block, axis: .rows))
        let columns = TableFigures.nodes(TableStrip(layout, block: block, axis: .columns))
        for row in rows {
          for column in columns {
            guard figures.count < TableFigures.most else { return }
            add(row, column, layout, report)
          }
        }
      }
    }
  }

  /// A header, and the lines whose cells make up what stands under it.
  private struct Node {
    var name: AuditName
    var lines: [Int]
  }

  private mutating func add(_ row: Node, _ column: Node, _ layout: TableLayout, _ report: ComparedReport) {
    var claims: [Int] = []
    for line in row.lines {
      for cross in column.lines { if let claim = layout.claim(row: line, column: cross) { claims.append(claim) } }
    }
    guard claims.count == row.lines.count * column.lines.count, let first = claims.first,
      report.claims[first].record.role == "level", !row.name.isEmpty || !column.name.isEmpty,
      claims.count == 1 || report.claims[first].dimension != "percent",
      claims.allSatisfy({ CheckMaker(report).areAlike($0, first) }), let sum = ExactSum(claims, in: report)
    else { return }
    figures.append(
      Figure(
        row: row.name, column: column.name, claims: claims, value: sum.value, bounds: sum.bounds,
        caption: layout.table.caption ?? ""))
  }

  private static func nodes(_ strip: TableStrip) -> [Node] {
    var nodes: [Node] = []
    for line in strip.lines.indices where !strip.isTotal(line) {
      nodes.append(Node(name: name(strip.label(line)), lines: [strip.lines[line]]))
    }
    // Headers over several lines, where they begin.
    for line in strip.lines.indices {
      for depth in strip.paths[line].indices.dropLast() {
        let prefix = strip.paths[line][...depth]
        if line > 0, strip.paths[line - 1].starts(with: prefix) { continue }
        let under = Array(strip.lines.indices[line...].prefix { strip.paths[$0].starts(with: prefix) })
        let isAll = under.count == strip.lines.count
        nodes.append(Node(name: isAll ? AuditName([]) : name(prefix.last ?? ""), lines: made(strip, under, depth)))
      }
    }
    // A total over all lines is the table's whole.
    for line in strip.lines.indices where strip.isTotal(line) && strip.paths[line].count == 1 {
      nodes.append(Node(name: AuditName([]), lines: [strip.lines[line]]))
    }
    return nodes
  }

  /// The lines that make up those under a header: its total, else the totals under it, else all.
  private static func made(_ strip: TableStrip, _ under: [Int], _ depth: Int) -> [Int] {
    let totals = under.filter(strip.isTotal)
    if let own = totals.first(where: { strip.paths[$0].count == depth + 2 }) { return [strip.lines[own]] }
    return (totals.isEmpty ? under : totals).map { strip.lines[$0] }
  }

  /// A header's name; empty where it names a time or only says that figures follow.
  private static func name(_ label: String) -> AuditName {
    let words = AuditWords.standard
    let plain = AuditName.plain(label.droppingNumberAndBrackets)
    let rest = plain.drop { $0.properties.numericType != nil }
    let isTime = rest.count < plain.count && rest.first == "年"
    let core = isTime ? Array(rest.dropFirst()) : plain
    if core.isEmpty || words.isOne(core, of: .figure) { return AuditName([]) }
    return isTime ? AuditName(indicator: String(core)) : AuditName(label: label)
  }

  /// A table of more than these is not compared with sentences.
  private static let most = 20_000
}
