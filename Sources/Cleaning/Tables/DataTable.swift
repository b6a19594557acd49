/// Tells tables of data from tables that only lay a page out.
enum DataTable {
  /// The table's grid if it holds data, else nil: then its cells are read as text.
  static func grid(of table: Int, in tree: HTMLTree, _ sums: NodeSums) -> TableGrid? {
    let characters = sums.characters(in: table..<tree.end(of: table))
    guard characters > 0, nested(in: table, tree, sums) * 3 < characters else { return nil }
    guard let grid = TableGrid(of: table, in: tree), grid.rowCount >= 2, grid.columnCount >= 2 else { return nil }
    let shape = Shape(grid, in: tree)
    // A grid of labels and one long text is a layout; so is a list of links.
    guard shape.filled >= 4, shape.rowsOfSeveral >= 2 else { return nil }
    guard shape.linkCharacters * 2 < shape.characters || shape.numeric * 2 >= shape.filled else { return nil }
    guard shape.longest <= 400, shape.longest * 2 <= max(shape.characters, 160) else { return nil }
    guard !isDocumentHeader(grid, in: tree) else { return nil }
    if shape.numeric * 5 >= shape.filled { return grid }
    let average = shape.characters / shape.filled
    return average <= 40 && (shape.hasHeaderCells || isRuled(table, in: tree)) ? grid : nil
  }

  private static let documentLabels: Set<String> = [
    "索引号", "主题分类", "发文机关", "成文日期", "发布日期", "发文字号", "文号", "有效性", "主题词", "生成日期", "发布机构", "信息分类", "信息名称",
    "公开日期", "公开方式", "标题", "名称", "关键词", "内容概述", "发文日期", "公开责任部门",
  ]

  /// Whether a table is the header of a disclosed document (索引号, 发文机关, 成文日期 …): it is about the document.
  private static func isDocumentHeader(_ grid: TableGrid, in tree: HTMLTree) -> Bool {
    guard grid.cells.count <= 40 else { return false }
    let labels = grid.cells.count { cell in
      let range = cell.node..<tree.end(of: cell.node)
      guard range.count < 12 else { return false }
      return documentLabels.contains(LabelledLines.bare(tree.text(under: cell.node)))
    }
    return labels >= 3
  }

  /// The characters in the tables inside a table: one that is mostly other tables lays them out.
  private static func nested(in table: Int, _ tree: HTMLTree, _ sums: NodeSums) -> Int {
    var characters = 0
    var at = table + 1
    while at < tree.end(of: table) {
      if tree.tag(at) == .table {
        characters += sums.characters(in: at..<tree.end(of: at))
        at = tree.end(of: at)
      } else {
        at += 1
      }
    }
    return characters
  }

  /// What a table's cells look like.
  private struct Shape {
    var filled = 0
    var numeric = 0
    var characters = 0
    var linkCharacters = 0
    var longest = 0
    var rowsOfSeveral = 0
    var hasHeaderCells = false

    init(_ grid: TableGrid, in tree: HTMLTree) {
      var inRow = Array(repeating: 0, count: grid.rowCount)
      for cell in grid.cells {
        for row in cell.row..<cell.row + cell.rowSpan { inRow[row] += 1 }
        if tree.tag(cell.node) == .th { hasHeaderCells = true }
        let text = CellText(cell.node, in: tree)
        characters += text.characters
        linkCharacters += text.linkCharacters
        longest = max(longest, text.characters)
        if text.characters > 0 { filled += 1 }
        if text.isNumeric { numeric += 1 }
      }
      rowsOfSeveral = inRow.count { $0 >= 2 }
    }
  }

  /// Whether the table draws lines, as tables of data do.
  private static func isRuled(_ table: Int, in tree: HTMLTree) -> Bool {
    if let border = tree.attribute("border", of: table), border.first.map({ $0 > 0x30 && $0 <= 0x39 }) ?? false {
      return true
    }
    func hasBorder(_ node: Int) -> Bool {
      guard let style = tree.string("style", of: node) else { return false }
      return style.contains("border") && (style.contains("solid") || style.contains("collapse"))
    }
    guard !hasBorder(table) else { return true }
    // Word puts the lines on the cells.
    let end = min(tree.end(of: table), table + 200)
    return (table..<end).contains { tree.tag($0) == .td && hasBorder($0) }
  }
}

/// What a cell holds, without writing its text out.
private struct CellText {
  var characters = 0
  var linkCharacters = 0
  private var digits = 0
  private var others = 0

  /// A number, maybe with a sign, separators, brackets or a percent sign.
  var isNumeric: Bool { digits > 0 && others == 0 && characters <= 24 }

  init(_ cell: Int, in tree: HTMLTree) {
    var linkEnd = 0
    var at = cell + 1
    while at < tree.end(of: cell) {
      if tree.isElement(at) {
        if Visibility.isLeftOut(at, in: tree) {
          at = tree.end(of: at)
          continue
        }
        if Links.isLink(at, in: tree) { linkEnd = tree.end(of: at) }
      } else if tree.isText(at) {
        let before = characters
        count(tree.bytes(at))
        if at < linkEnd { linkCharacters += characters - before }
      }
      at += 1
    }
  }

  private mutating func count(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte <= 0x20 || byte & 0xC0 == 0x80 { continue }
      switch byte {
      case 0x30...0x39:
        digits += 1
        characters += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: "/"):
        characters += 1
      case 0xC2: break  // no-break space
      default:
        others += 1
        characters += 1
      }
    }
  }
}
