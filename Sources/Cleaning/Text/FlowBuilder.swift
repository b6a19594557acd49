/// Reads the text of a range of nodes into lines.
///
/// Inline elements join without a separator, blocks and `<br>` end a line, white space is folded as a browser folds it;
/// between two Chinese characters a line break of the source is nothing. Hidden elements and scripts are passed over.
/// Data tables become one line a row.
struct FlowBuilder {
  let tree: HTMLTree
  let sums: NodeSums
  private(set) var flow = TextFlow()
  /// Data tables are read as grids; off for a walk that only looks at the page's lines.
  var readsTables = true
  /// Takes what is hidden, too.
  var showsHidden = false

  // The line being read.
  private var lineStart = 0
  private var runStart = 0
  private var lineNode: Int?
  private var textNode = -1
  private var characters = 0
  private var linkCharacters = 0
  private var linksToFile = false
  /// White space that is written only if the line goes on.
  private var pending: (source: Int, kind: BlankKind)?

  private enum BlankKind {
    case space
    /// A line break in the source; a browser shows a space.
    case sourceBreak
    /// A line break that a reader sees in a cell.
    case cellBreak
  }

  // Where the walk is.
  private var linkEnd = 0
  private var preformattedEnd = 0
  private var inCell = false

  init(tree: HTMLTree, sums: NodeSums) {
    self.tree = tree
    self.sums = sums
  }

  /// Reads the nodes of a range: a subtree, or what stands between two nodes.
  mutating func read(_ range: Range<Int>) {
    // The open blocks, innermost last: when the walk passes the end of one, its line ends.
    var blocks: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      while let block = blocks.last, tree.end(of: block) <= at {
        blocks.removeLast()
        endBlock()
      }
      let kind = tree.nodes[at].kind
      if kind == .text {
        if lineNode == nil { lineNode = blocks.last ?? blockAround(at) }
        if textNode < 0 || !inCell && flow.bytes.count == lineStart { textNode = at }
        append(at)
        at += 1
        continue
      }
      guard kind == .element else {
        at += 1
        continue
      }
      let tag = tree.tag(at)
      if tag.isSkipped || !showsHidden && tree.nodes[at].count > 0 && Visibility.isHidden(at, in: tree) {
        at = tree.end(of: at)
        continue
      }
      if tag == .a {
        linkEnd = max(linkEnd, tree.end(of: at))
        if let href = tree.attribute("href", of: at), Attachments.isFile(href) { linksToFile = true }
      } else if tag.isBlock {
        endBlock()
        if tag == .table, readsTables, !inCell, let grid = DataTable.grid(of: at, in: tree, sums) {
          readTable(grid)
          at = tree.end(of: at)
          continue
        }
        if tag == .pre { preformattedEnd = max(preformattedEnd, tree.end(of: at)) }
        if tree.end(of: at) > at + 1 { blocks.append(at) }
      }
      at += 1
    }
    endBlock()
  }

  /// A block's edge ends a line; in a cell it is a space.
  private mutating func endBlock() {
    if inCell { breakInCell() } else { endLine() }
  }

  /// The innermost block around a text, else the outermost element; nil when it stands in no element.
  private mutating func blockAround(_ node: Int) -> Int? {
    guard let parent = tree.parent(of: node) else { return nil }
    if let last = lastBlock, last.parent == parent { return last.block }
    var at = parent
    while !tree.tag(at).isBlock, let above = tree.parent(of: at) { at = above }
    lastBlock = (parent, at)
    return at
  }

  /// The answer for the last parent asked about: siblings share it, however deep they stand.
  private var lastBlock: (parent: Int, block: Int)?

  // MARK: Tables

  private mutating func readTable(_ grid: TableGrid) {
    let first = flow.lines.count
    readsTables = false
    for caption in grid.captions { read(caption..<tree.end(of: caption)) }
    let caption = flow.lines[first...].map { flow.string($0) }.joined(separator: " ")
    for stray in grid.strays { read(stray..<stray + 1) }
    readsTables = true
    var table = FlowTable(
      cells: [], rowCount: grid.rowCount, columnCount: grid.columnCount, isIrregular: grid.isIrregular,
      caption: caption.isEmpty ? nil : caption, lines: first..<first)
    let firstRow = flow.lines.count
    var cell = 0
    inCell = true
    for row in 0..<grid.rowCount {
      startRow(grid.rowNodes[row])
      for column in 0..<grid.columnCount {
        if column > 0 { flow.bytes.append(0x09) }
        guard cell < grid.cells.count, grid.cells[cell].row == row, grid.cells[cell].column == column else { continue }
        table.cells.append(FlowTable.Cell(place: grid.cells[cell], utf8: readCell(grid.cells[cell].node)))
        cell += 1
      }
      flow.lines.append(
        TextFlow.Line(
          utf8: lineStart..<flow.bytes.count, runs: runStart..<flow.runs.count, node: lineNode, textNode: textNode,
          characters: characters,
          linkCharacters: linkCharacters, tableRow: (flow.tables.count, row)))
      resetLine()
    }
    inCell = false
    table.lines = firstRow..<flow.lines.count
    flow.tables.append(table)
  }

  private mutating func startRow(_ node: Int) {
    resetLine()
    lineNode = node
    textNode = node
  }

  /// Appends a cell's text to the row's line; breaks in it become spaces.
  private mutating func readCell(_ node: Int) -> Range<Int> {
    let start = flow.bytes.count
    cellStart = start
    read(node + 1..<tree.end(of: node))
    let end = Characters.trimmedEnd(flow.bytes, from: start, to: flow.bytes.count)
    flow.bytes.removeLast(flow.bytes.count - end)
    trimRuns(to: end)
    pending = nil
    return start..<end
  }

  private var cellStart = 0

  private mutating func breakInCell() {
    if flow.bytes.count > cellStart { pending = (pending?.source ?? -1, .cellBreak) }
  }

  // MARK: Lines

  private var textStart: Int { inCell ? cellStart : lineStart }

  private mutating func resetLine() {
    lineStart = flow.bytes.count
    runStart = flow.runs.count
    lineNode = nil
    textNode = -1
    characters = 0
    linkCharacters = 0
    linksToFile = false
    pending = nil
  }

  private mutating func endLine() {
    let end = Characters.trimmedEnd(flow.bytes, from: lineStart, to: flow.bytes.count)
    if end > lineStart {
      flow.bytes.removeLast(flow.bytes.count - end)
      trimRuns(to: end)
      flow.lines.append(
        TextFlow.Line(
          utf8: lineStart..<end, runs: runStart..<flow.runs.count, node: lineNode, textNode: textNode,
          characters: characters, linkCharacters: linkCharacters, linksToFile: linksToFile))
    } else {
      flow.bytes.removeLast(flow.bytes.count - lineStart)
      flow.runs.removeLast(flow.runs.count - runStart)
    }
    resetLine()
  }

  /// Takes from the runs what was trimmed from the bytes.
  private mutating func trimRuns(to end: Int) {
    while let last = flow.runs.last, flow.runs.count > runStart, last.utf8.upperBound > end {
      if last.utf8.lowerBound >= end {
        flow.runs.removeLast()
        continue
      }
      let cut = last.utf8.upperBound - end
      flow.runs[flow.runs.count - 1].utf8 = last.utf8.lowerBound..<end
      if last.utf8.count == last.source.count {
        flow.runs[flow.runs.count - 1].source = last.source.lowerBound..<last.source.upperBound - cut
      }
    }
  }

  // MARK: Text

  private mutating func append(_ node: Int) {
    let it = tree.nodes[node]
    let isLink = node < linkEnd
    if it.first < 0 {
      appendLiteral(Int(it.sourceStart)..<Int(it.sourceEnd), isLink: isLink, isPreformatted: node < preformattedEnd)
    } else {
      appendReference(node, isLink: isLink)
    }
  }

  /// Copies a slice of the source, its white space folded.
  private mutating func appendLiteral(_ range: Range<Int>, isLink: Bool, isPreformatted: Bool) {
    tree.source.withUnsafeBufferPointer { source in
      var at = range.lowerBound
      while at < range.upperBound {
        if source[at] <= 0x20 {
          let start = at
          var breaks = false
          repeat {
            if source[at] == 0x0A || source[at] == 0x0D { breaks = true }
            at += 1
          } while at < range.upperBound && source[at] <= 0x20
          if breaks, isPreformatted, !inCell {
            let place = (lineNode, textNode)
            endLine()
            (lineNode, textNode) = place
          } else if pending == nil {
            pending = (start, breaks ? .sourceBreak : .space)
          } else if breaks, pending!.kind == .space {
            pending!.kind = .sourceBreak
          }
          continue
        }
        if flow.bytes.count == textStart {
          // Blanks are no beginning of a line.
          let width = Characters.blankWidth(source, at, range.upperBound)
          if width > 0 {
            at += width
            continue
          }
        }
        var end = at
        var count = 0
        while end < range.upperBound, source[end] > 0x20 {
          if source[end] & 0xC0 != 0x80 { count += 1 }
          end += 1
        }
        writePending(before: source[at])
        let start = flow.bytes.count
        flow.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[at..<end]))
        addRun(start..<flow.bytes.count, at..<end)
        tally(count, isLink: isLink)
        at = end
      }
    }
  }

  /// Writes what a character reference stood for; its run says where the reference is.
  private mutating func appendReference(_ node: Int, isLink: Bool) {
    let bytes = tree.bytes(node)
    guard let first = bytes.first else { return }
    let it = tree.nodes[node]
    let source = Int(it.sourceStart)..<Int(it.sourceEnd)
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      if pending == nil { pending = (source.lowerBound, .space) }
      return
    }
    let isBlank = bytes.withUnsafeBufferPointer { Characters.blankWidth($0, 0, $0.count) == $0.count }
    if isBlank, flow.bytes.count == textStart { return }
    writePending(before: first)
    let start = flow.bytes.count
    flow.bytes.append(contentsOf: bytes)
    flow.runs.append(TextFlow.Run(utf8: start..<flow.bytes.count, source: source))
    if !isBlank { tally(1, isLink: isLink) }
  }

  @inline(__always)
  private mutating func tally(_ count: Int, isLink: Bool) {
    characters += count
    if isLink { linkCharacters += count }
  }

  /// Writes one space for folded white space. Between two Chinese characters a break is nothing, nor is one after Chinese
  /// punctuation: the source was wrapped, or a narrow cell's label.
  private mutating func writePending(before lead: UInt8) {
    guard let space = pending else { return }
    pending = nil
    guard flow.bytes.count > textStart else { return }
    switch space.kind {
    case .space: break
    case .sourceBreak:
      let isWide = (Characters.isWide(lead: lead), Characters.endsWide(flow.bytes))
      if isWide.0 && isWide.1 || Characters.endsInPunctuation(flow.bytes) { return }
    case .cellBreak: if Characters.isHan(lead: lead), Characters.endsInHan(flow.bytes) { return }
    }
    let start = flow.bytes.count
    flow.bytes.append(0x20)
    if space.source >= 0 { addRun(start..<start + 1, space.source..<space.source + 1) }
  }

  /// Adds a run, or lengthens the last when it goes on in both places.
  private mutating func addRun(_ utf8: Range<Int>, _ source: Range<Int>) {
    if flow.runs.count > runStart, let last = flow.runs.last, last.utf8.upperBound == utf8.lowerBound,
      last.source.upperBound == source.lowerBound, last.utf8.count == last.source.count
    {
      flow.runs[flow.runs.count - 1].utf8 = last.utf8.lowerBound..<utf8.upperBound
      flow.runs[flow.runs.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      flow.runs.append(TextFlow.Run(utf8: utf8, source: source))
    }
  }
}
