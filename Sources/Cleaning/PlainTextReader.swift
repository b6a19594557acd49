import ReportModel

/// Reads a plain text: one paragraph a line.
struct PlainTextReader {
  let input: Cleaner.Input
  let findings: [Finding]

  func report(_ text: DecodedText) throws(CleaningError) -> Report {
    let flow = PlainTextReader.flow(text.utf8)
    guard !flow.lines.isEmpty else { throw .bodyEmpty }
    var assembler = ReportAssembler(flow: flow, tree: nil)
    let assembled = assembler.assemble { _ in }
    let head = flow.lines.prefix(12).map { flow.string($0) }
    var labelled = LabelledLines()
    labelled.read(head.filter { $0.unicodeScalars.count <= 120 })
    let title = LabelledLines.value(of: "标题", in: head) ?? PlainTextReader.title(in: head)
    let uri = LabelledLines.value(of: "原文链接", in: head) ?? LabelledLines.value(of: "网址", in: head)
    return Report(
      source: Source(
        uri: input.uri ?? uri ?? input.path, byteCount: input.bytes.count, encoding: text.encoding,
        retrievedAt: input.retrievedAt),
      title: title, publisher: labelled.publisher, publishedAt: labelled.publishedAt, writtenOn: labelled.writtenOn,
      column: LabelledLines.value(of: "栏目", in: head),
      region: RegionFinder.region(title: title, site: nil, host: nil, head: head),
      type: ReportKind.type(title: title, column: nil, head: head), year: ReportKind.year(title: title, head: head),
      text: assembled.text, paragraphs: assembled.paragraphs, sections: assembled.sections,
      sourceMap: SourceMap(runs: assembled.runs, bytes: text.map), findings: findings)
  }

  /// A short line at the head that names a report; `政 府 工 作 报 告` is spaced out for print.
  private static func title(in head: [String]) -> String? {
    for line in head.prefix(4) {
      let plain = line.withoutBlanks
      guard plain.unicodeScalars.count <= 50, !plain.holds("。"), !plain.holds("，") else { continue }
      if ["报告", "公报", "年报"].contains(where: { plain.ends(with: $0) }) { return plain }
    }
    return nil
  }

  private static func flow(_ source: [UInt8]) -> TextFlow {
    var flow = TextFlow()
    flow.bytes = source
    source.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        var end = at
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        var start = at
        while start < end {
          let width = Characters.blankWidth(bytes, start, end)
          if width == 0 { break }
          start += width
        }
        if start < end {
          let stop = Characters.trimmedEnd(source, from: start, to: end)
          let run = flow.runs.count
          flow.runs.append(TextFlow.Run(utf8: start..<stop, source: start..<stop))
          let characters = (start..<stop).count { bytes[$0] > 0x20 && bytes[$0] & 0xC0 != 0x80 }
          flow.lines.append(
            TextFlow.Line(
              utf8: start..<stop, runs: run..<run + 1, node: nil, textNode: -1, characters: characters,
              linkCharacters: 0))
        }
        at = end + 1
      }
    }
    return flow
  }
}
