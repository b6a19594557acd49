import ReportModel

/// What heads a whole table: its caption, else the section it stands in.
struct TableCaption {
  var label: HeaderLabel?
  var rule: TableRule

  init(of table: Table, in report: Report, text: [Unicode.Scalar], units: UnitNotes) {
    let first = report.paragraphs.firstIndex { $0.tableRow?.table == table.id }
    if let caption = table.caption {
      var label = HeaderLabel(caption, at: 0, units: units)
      label.spans =
        TableCaption.place(of: caption, above: first, report, text).map { start in
          label.spans.map { TextSpan(start: $0.start + start, end: $0.end + start) }
        } ?? []
      if !label.isEmpty {
        self.label = label
        rule = .captionPath
        return
      }
    }
    rule = .sectionPath
    guard let id = first.flatMap({ report.paragraphs[$0].section }),
      let section = report.sections.first(where: { $0.id == id })
    else { return }
    label = HeaderLabel(section.number + section.heading, at: section.span.start, units: units)
    label?.spans = [section.span]
  }

  /// Where the caption's line begins, a few lines above the table at most.
  private static func place(
    of caption: String, above first: Int?, _ report: Report, _ text: [Unicode.Scalar]
  ) -> Int? {
    guard let first else { return nil }
    let words = Array(caption.unicodeScalars)
    for paragraph in report.paragraphs[max(0, first - 4)..<first].reversed() where paragraph.span.length == words.count
    {
      if text[paragraph.span.start..<paragraph.span.end].elementsEqual(words) { return paragraph.span.start }
    }
    return nil
  }
}
