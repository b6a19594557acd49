/// Writes text into lines: white space folded as a browser folds it, edges trimmed, each piece with where it is from.
struct LineWriter {
  private(set) var flow = TextFlow()
  /// The block that the line being written stands in, and the text node in which it begins; -1 before its first text.
  private(set) var node: Int?
  private(set) var textNode = -1
  /// A link in the line names a document to load down.
  var linksToFile = false

  // The line being written.
  private var lineStart = 0
  private var runStart = 0
  private var characters = 0
  private var linkCharacters = 0
  /// Where the cell being written begins.
  private var cellStart: Int?
  /// White space that is written only if the line goes on.
  private var pending: (source: Int, kind: BlankKind)?

  private enum BlankKind {
    case space
    /// A line break in the source; a browser shows a space.
    case sourceBreak
    /// A line break that a reader sees in a cell.
    case cellBreak
  }

  // MARK: Lines

  /// Whether nothing of the line or the cell has been written.
  private var isAtStart: Bool { flow.bytes.count == cellStart ?? lineStart }

  /// Says where the text that follows stands; the line keeps the place of its first text.
  mutating func place(textNode text: Int, in block: Int?) {
    if node == nil { node = block }
    if textNode < 0 || cellStart == nil && isAtStart { textNode = text }
  }

  /// A block's edge: a line ends; in a cell it is a space.
  ///
  /// - Parameter isCell: the edge of a cell in a cell, between which words never run on.
  mutating func endBlock(isCell: Bool = false) {
    guard cellStart == nil else {
      if !isAtStart { pending = (pending?.source ?? -1, isCell ? .space : .cellBreak) }
      return
    }
    let end = Characters.trimmedEnd(flow.bytes, from: lineStart, to: flow.bytes.count)
    if end > lineStart {
      flow.bytes.removeLast(flow.bytes.count - end)
      trimRuns(to: end)
      appendLine(tableRow: nil)
    } else {
      flow.bytes.removeLast(flow.bytes.count - lineStart)
      flow.runs.removeLast(flow.runs.count - runStart)
    }
    resetLine()
  }

  private mutating func appendLine(tableRow: (table: Int, row: Int)?) {
    flow.lines.append(
      TextFlow.Line(
        utf8: lineStart..<flow.bytes.count, runs: runStart..<flow.runs.count, node: node, textNode: textNode,
        characters: characters, linkCharacters: linkCharacters, linksToFile: linksToFile, tableRow: tableRow))
  }

  private mutating func resetLine() {
    lineStart = flow.bytes.count
    runStart = flow.runs.count
    node = nil
    textNode = -1
    characters = 0
    linkCharacters = 0
    linksToFile = false
    pending = nil
  }

  // MARK: Tables

  mutating func beginRow(_ row: Int) {
    resetLine()
    node = row
    textNode = row
  }

  mutating func separateCells() {
    flow.bytes.append(0x09)
  }

  /// Begins a cell, in which breaks are spaces; `endCell` says where its text is.
  mutating func beginCell() {
    cellStart = flow.bytes.count
  }

  mutating func endCell() -> Range<Int> {
    let start = cellStart ?? flow.bytes.count
    let end = Characters.trimmedEnd(flow.bytes, from: start, to: flow.bytes.count)
    flow.bytes.removeLast(flow.bytes.count - end)
    trimRuns(to: end)
    pending = nil
    cellStart = nil
    return start..<end
  }

  /// Ends a grid row of the table whose number is the next.
  mutating func endRow(_ row: Int) {
    appendLine(tableRow: (flow.tables.count, row))
    resetLine()
  }

  mutating func append(_ table: FlowTable) {
    flow.tables.append(table)
  }

  // MARK: Text

  /// Copies a slice of the source, its white space folded.
  mutating func appendLiteral(_ range: Range<Int>, of source: [UInt8], isLink: Bool, isPreformatted: Bool) {
    source.withUnsafeBufferPointer { source in
      var at = range.lowerBound
      while at < range.upperBound {
        if source[at] <= 0x20 {
          let start = at
          var breaks = false
          repeat {
            if source[at] == 0x0A || source[at] == 0x0D { breaks = true }
            at += 1
          } while at < range.upperBound && source[at] <= 0x20
          if breaks, isPreformatted, cellStart == nil {
            let place = (node, textNode)
            endBlock()
            (node, textNode) = place
          } else if pending == nil {
            pending = (start, breaks ? .sourceBreak : .space)
          } else if breaks, pending!.kind == .space {
            pending!.kind = .sourceBreak
          }
          continue
        }
        if isAtStart {
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
  mutating func appendReference(_ bytes: ArraySlice<UInt8>, at source: Range<Int>, isLink: Bool) {
    guard let first = bytes.first else { return }
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      if pending == nil { pending = (source.lowerBound, .space) }
      return
    }
    let isBlank = bytes.withUnsafeBufferPointer { Characters.blankWidth($0, 0, $0.count) == $0.count }
    if isBlank, isAtStart { return }
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
    guard !isAtStart else { return }
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
}
