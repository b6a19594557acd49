public import ReportModel

extension Report {
  /// One report of the parts that a portal splits a long page into, in order.
  ///
  /// The first part's title, publisher and the like count. Raw offsets count through the parts' bytes as if they were one
  /// file; a node's path begins again in each part.
  ///
  /// - Precondition: there is at least one part.
  public static func joining(_ parts: [Report]) -> Report {
    var whole = parts[0]
    guard parts.count > 1 else { return whole }
    var runs = whole.sourceMap.runs
    var bytes = whole.sourceMap.bytes
    var codePoints = whole.text.unicodeScalars.count
    for part in parts.dropFirst() {
      let shift = Shift(
        text: codePoints + 1, utf8: whole.text.utf8.count + 1, source: bytes.decodedCount,
        sections: whole.sections.count, tables: whole.tables.count, paths: whole.paths.append(part.paths))
      whole.text += "\n" + part.text
      codePoints += 1 + part.text.unicodeScalars.count
      runs += part.sourceMap.runs.map { shift.moved($0) }
      bytes.append(part.sourceMap.bytes, rawStart: whole.source.byteCount)
      whole.paragraphs += part.paragraphs.map { shift.moved($0, lastSection: whole.sections.last?.id) }
      whole.sections += part.sections.map { shift.moved($0) }
      whole.tables += part.tables.map { shift.moved($0) }
      for attachment in part.attachments where !whole.attachments.contains(attachment) {
        whole.attachments.append(attachment)
      }
      whole.findings += part.findings.map { shift.moved($0) }
      whole.source.byteCount += part.source.byteCount
    }
    SectionTree.nest(&whole.sections)
    // Said no more once all parts are here; once, when some are missing.
    let missing = whole.findings.filter { $0.category == .partOfSeveral }
    whole.findings.removeAll { $0.category == .partOfSeveral }
    if let last = missing.last, last.message != Paging.message(count: parts.count),
      last.message.begins(with: "one of") || parts.last?.findings.contains(last) == true
    {
      whole.findings.append(last)
    }
    whole.sourceMap = SourceMap(runs: runs, bytes: bytes)
    return whole
  }
}

/// How far the offsets and ids of a part move when it follows others.
private struct Shift {
  let text: Int
  let utf8: Int
  let source: Int
  let sections: Int
  let tables: Int
  let paths: Int

  func moved(_ span: TextSpan) -> TextSpan { TextSpan(start: span.start + text, end: span.end + text) }

  func moved(_ finding: Finding) -> Finding {
    var finding = finding
    finding.span = finding.span.map { moved($0) }
    return finding
  }

  func moved(_ run: SourceMap.Run) -> SourceMap.Run {
    var run = run
    run.textStart += text
    run.utf8Start += utf8
    run.sourceStart += source
    return run
  }

  /// What stands before a part's first heading belongs to the section that is open.
  func moved(_ paragraph: Paragraph, lastSection: Int?) -> Paragraph {
    Paragraph(
      span: moved(paragraph.span), node: paragraph.node.map { $0 + paths },
      section: paragraph.section.map { $0 + sections } ?? lastSection,
      tableRow: paragraph.tableRow.map { Paragraph.TableRow(table: $0.table + tables, row: $0.row) })
  }

  func moved(_ section: Section) -> Section {
    var section = section
    section.id += sections
    section.parent = section.parent.map { $0 + sections }
    section.span = moved(section.span)
    return section
  }

  func moved(_ table: Table) -> Table {
    var table = table
    table.id += tables
    table.span = moved(table.span)
    for index in table.cells.indices {
      table.cells[index].span = moved(table.cells[index].span)
      table.cells[index].node = table.cells[index].node.map { $0 + paths }
    }
    return table
  }
}
