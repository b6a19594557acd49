/// Lists of links inside an article that was found by density: teasers and related pages, no text of the report.
enum LinkLists {
  /// Leaves out lines that are links, where two or more of them follow one another.
  static func drop(from flow: inout TextFlow) {
    let isLink = flow.lines.map {
      $0.tableRow == nil && $0.characters > 0 && $0.linkCharacters * 10 >= $0.characters * 8
    }
    var kept: [TextFlow.Line] = []
    for index in flow.lines.indices {
      let before = index > 0 && isLink[index - 1]
      let after = index + 1 < isLink.count && isLink[index + 1]
      if !(isLink[index] && (before || after)) { kept.append(flow.lines[index]) }
    }
    guard kept.count < flow.lines.count else { return }
    flow.lines = kept
    // Tables know their lines by place.
    for (table, first) in firstRows(flow) { flow.tables[table].lines = first..<first + flow.tables[table].lines.count }
  }

  private static func firstRows(_ flow: TextFlow) -> [Int: Int] {
    var first: [Int: Int] = [:]
    for (index, line) in flow.lines.enumerated() {
      if let row = line.tableRow, first[row.table] == nil { first[row.table] = index }
    }
    return first
  }
}
