import ReportModel

/// Lists of links inside an article that was found by density: teasers and related pages, no text of the report.
enum LinkLists {
  /// Leaves out lines that are links, where two or more of them follow one another and no 附件 stands above them.
  static func drop(from flow: inout TextFlow, report: (Finding) -> Void) {
    var isLink: [Bool] = []
    var areAttachments = false
    for line in flow.lines {
      let isLine = line.tableRow == nil && line.characters > 0 && line.linkCharacters * 10 >= line.characters * 8
      if !isLine { areAttachments = Attachments.begins(flow.string(line)) }
      isLink.append(isLine && !areAttachments && !line.linksToFile)
    }
    let dropped = Set(
      flow.lines.indices.filter { index in
        isLink[index] && (index > 0 && isLink[index - 1] || index + 1 < isLink.count && isLink[index + 1])
      })
    guard !dropped.isEmpty else { return }
    let first = dropped.sorted().prefix(3).map { flow.string(flow.lines[$0]) }.joined(separator: " / ")
    report(
      Finding(.linksLeftOut, "\(dropped.count) lines of links were left out: \(first)\(dropped.count > 3 ? " …" : "")"))
    flow.removeLines { dropped.contains($0) }
  }
}
