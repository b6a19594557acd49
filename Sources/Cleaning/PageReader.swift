import ReportModel

/// Reads a page of HTML.
struct PageReader {
  let input: Cleaner.Input
  let findings: [Finding]

  func report(_ text: DecodedText) throws(CleaningError) -> Report {
    var findings = findings
    let tree = try HTMLParser.parse(text.utf8)
    if tree.isTruncated { findings.append(Finding(.treeTruncated, "the page was not read to its end")) }
    let sums = NodeSums(tree)
    let (body, showsHidden) = PageReader.body(of: tree, sums) { findings.append($0) }
    var builder = FlowBuilder(tree: tree, sums: sums)
    builder.showsHidden = showsHidden
    for range in body.ranges { builder.read(range) }
    var flow = builder.flow
    guard !flow.lines.isEmpty || BodySubstance(in: 0..<tree.count, of: tree).isSomething else { throw .bodyEmpty }

    var cutOff: String?
    if body.means == .density {
      LinkLists.drop(from: &flow) { findings.append($0) }
      cutOff = Replies.cut(&flow) { findings.append($0) }
      Repetition.cut(&flow) { findings.append($0) }
    }
    let metadata = PageMetadata(
      tree, sums, body: body.ranges, flow: flow, cutOff: cutOff, uri: input.uri
    ) { findings.append($0) }
    let uncut = flow.lines.prefix(20).map { flow.string($0) }
    EdgeCutter(title: metadata.title, isLoose: body.means == .density).cut(&flow) { findings.append($0) }
    WrappedText.join(&flow) { findings.append($0) }
    ParagraphJoiner.join(&flow) { findings.append($0) }
    var assembler = ReportAssembler(flow: flow, tree: tree)
    let assembled = assembler.assemble { findings.append($0) }
    PageReader.lookForSubstance(in: body, of: tree, characters: assembled.text.unicodeScalars.count) {
      findings.append($0)
    }
    if let part = Paging.parts(of: tree) { findings.append(Finding(.partOfSeveral, part)) }
    // The dateline under the title may stand above the body, or have been cut with the title block.
    let datelines = metadata.datelines + uncut.filter(ReportKind.namesMeeting)
    let head = datelines + flow.lines.prefix(12).map { flow.string($0) }
    return Report(
      source: Source(
        uri: metadata.uri ?? input.path, byteCount: input.bytes.count, encoding: text.encoding,
        retrievedAt: input.retrievedAt),
      title: metadata.title, publisher: metadata.publisher, publishedAt: metadata.publishedAt,
      writtenOn: metadata.writtenOn, site: metadata.site, column: metadata.column,
      region: RegionFinder.region(title: metadata.title, site: metadata.site, host: metadata.host, head: head),
      type: ReportKind.type(title: metadata.title, column: metadata.column, head: head),
      year: ReportKind.year(title: metadata.title, head: head), text: assembled.text,
      paragraphs: assembled.paragraphs, sections: assembled.sections, tables: assembled.tables,
      attachments: Attachments.list(with: body.ranges, of: tree),
      sourceMap: SourceMap(runs: assembled.runs, bytes: text.map), paths: assembled.paths, findings: findings)
  }

  /// The article's nodes. When nothing that a reader sees looks like one, a container without text and then what the page
  /// hides is tried.
  private static func body(
    of tree: HTMLTree, _ sums: NodeSums, report: (Finding) -> Void
  ) -> (body: BodyFinder.Body, hidden: Bool) {
    let finder = BodyFinder(tree: tree, sums: sums)
    let body = finder.find()
    if body.isRepeated { report(Finding(.bodyRepeated, "the same body stands more than once and is taken once")) }
    if body.proseElsewhere > 0 {
      report(
        Finding(.proseElsewhere, "about \(body.proseElsewhere) characters of prose stand outside the known container"))
    }
    guard body.means == .density else { return (body, false) }
    if let empty = finder.emptyContainer(beside: body) { return (empty, false) }
    if body.isPoor {
      let hidden = BodyFinder(tree: tree, sums: NodeSums(tree, showsHidden: true)).find()
      if hidden.means != .density {
        report(Finding(.bodyHidden, "the body stands in a hidden element"))
        return (hidden, true)
      }
    }
    report(Finding(.bodyByDensity, "no known container; the body is where the text is densest"))
    return (body, false)
  }

  /// A body of next to no text: says what is there in its place.
  private static func lookForSubstance(
    in body: BodyFinder.Body, of tree: HTMLTree, characters: Int, report: (Finding) -> Void
  ) {
    guard characters < BodyFinder.floor else { return }
    var files = 0
    var pictures = 0
    var scripts = 0
    for range in body.ranges {
      let substance = BodySubstance(in: range, of: tree)
      files += substance.files
      pictures += substance.pictures
      scripts += substance.scripts
    }
    if files > 0 {
      report(Finding(.bodyIsAttachment, "the body is only a link to \(files == 1 ? "a file" : "\(files) files")"))
    } else if pictures > 0 {
      report(Finding(.bodyIsPicture, "the body is only \(pictures == 1 ? "a picture" : "\(pictures) pictures")"))
    } else if scripts > 0 {
      report(Finding(.bodyIsScript, "the body is written by a script and is not in the page"))
    }
  }
}
