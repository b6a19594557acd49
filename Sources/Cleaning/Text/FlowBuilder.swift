/// Reads the text of a range of nodes into lines.
///
/// Inline elements join without a separator, blocks and `<br>` end a line. Hidden elements and scripts are passed over.
/// Data tables become one line a row.
struct FlowBuilder {
  let tree: HTMLTree
  let sums: NodeSums
  /// Data tables are read as grids; off for a walk that only looks at the page's lines.
  var readsTables = true
  /// Takes what is hidden, too.
  var showsHidden = false

  private var writer = LineWriter()
  // Where the walk is.
  private var linkEnd = 0
  private var preformattedEnd = 0
  /// The block around each inline element that was asked about, however deep it stands.
  private var known: [Int: Int] = [:]

  init(tree: HTMLTree, sums: NodeSums) {
    self.tree = tree
    self.sums = sums
  }

  /// What has been read.
  var flow: TextFlow { writer.flow }

  /// Reads the nodes of a range: a subtree, or what stands between two nodes.
  mutating func read(_ range: Range<Int>) {
    // The open blocks, innermost last: when the walk passes the end of one, its line ends.
    var blocks: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      while let block = blocks.last, tree.end(of: block) <= at {
        blocks.removeLast()
        writer.endBlock()
      }
      let kind = tree.nodes[at].kind
      if kind == .text {
        append(at, in: blocks.last)
        at += 1
        continue
      }
      guard kind == .element else {
        at += 1
        continue
      }
      let tag = tree.tag(at)
      if Visibility.isLeftOut(at, in: tree, showsHidden: showsHidden) {
        at = tree.end(of: at)
        continue
      }
      if tag == .a {
        if Links.isLink(at, in: tree) { linkEnd = max(linkEnd, tree.end(of: at)) }
        if let href = tree.attribute("href", of: at), Attachments.isFile(href) { writer.linksToFile = true }
      } else if tag.isBlock {
        writer.endBlock(isCell: tag == .td || tag == .th || tag == .tr)
        if tag == .table, readsTables, let grid = DataTable.grid(of: at, in: tree, sums) {
          readTable(grid)
          at = tree.end(of: at)
          continue
        }
        if tag == .pre { preformattedEnd = max(preformattedEnd, tree.end(of: at)) }
        if tree.end(of: at) > at + 1 { blocks.append(at) }
      }
      at += 1
    }
    writer.endBlock()
  }

  private mutating func append(_ node: Int, in block: Int?) {
    writer.place(textNode: node, in: writer.node == nil ? block ?? blockAround(node) : nil)
    let it = tree.nodes[node]
    let source = Int(it.sourceStart)..<Int(it.sourceEnd)
    let isLink = node < linkEnd
    if it.first < 0 {
      writer.appendLiteral(source, of: tree.source, isLink: isLink, isPreformatted: node < preformattedEnd)
    } else {
      writer.appendReference(tree.bytes(node), at: source, isLink: isLink)
    }
  }

  /// The innermost block around a text, else the outermost element; nil when it stands in no element.
  private mutating func blockAround(_ node: Int) -> Int? {
    guard let parent = tree.parent(of: node) else { return nil }
    var climbed: [Int] = []
    var at = parent
    while known[at] == nil, !tree.tag(at).isBlock, let above = tree.parent(of: at) {
      climbed.append(at)
      at = above
    }
    let block = known[at] ?? at
    for inline in climbed { known[inline] = block }
    return block
  }

  private mutating func readTable(_ grid: TableGrid) {
    let first = flow.lines.count
    // A table in a cell is text.
    readsTables = false
    for caption in grid.captions { read(caption..<tree.end(of: caption)) }
    let caption = flow.lines[first...].map { flow.string($0) }.joined(separator: " ")
    for stray in grid.strays { read(stray..<stray + 1) }
    let firstRow = flow.lines.count
    var cells: [FlowTable.Cell] = []
    for row in 0..<grid.rowCount {
      writer.beginRow(grid.rowNodes[row])
      for column in 0..<grid.columnCount {
        if column > 0 { writer.separateCells() }
        guard cells.count < grid.cells.count else { continue }
        let place = grid.cells[cells.count]
        guard place.row == row, place.column == column else { continue }
        writer.beginCell()
        read(place.node + 1..<tree.end(of: place.node))
        cells.append(FlowTable.Cell(place: place, utf8: writer.endCell()))
      }
      writer.endRow(row)
    }
    readsTables = true
    writer.append(
      FlowTable(
        cells: cells, rowCount: grid.rowCount, columnCount: grid.columnCount, isIrregular: grid.isIrregular,
        caption: caption.isEmpty ? nil : caption, lines: firstRow..<flow.lines.count))
  }
}
