import ReportModel

/// A report for reading: title, source line, headings, paragraphs, tables, attachments, in CommonMark with tables.
struct Markdown {
  private(set) var text = ""

  init(_ report: Report) {
    var blocks: [String] = []
    if let title = report.title { blocks.append("# " + escaped(title)) }
    let facts: [(String, String?)] = [
      ("发布", report.publishedAt.map(Markdown.readable)), ("成文", report.writtenOn.map(Markdown.readable)),
      ("来源", report.publisher),
      ("网站", report.site?.name), ("栏目", report.column), ("地区", report.region?.name),
      ("年度", report.year.map(String.init)), ("网址", report.source.uri),
    ]
    let line = facts.compactMap { name, value in value.map { "\(name)：\(escaped($0))" } }.joined(separator: "　")
    if !line.isEmpty { blocks.append(line) }
    blocks += body(of: report)
    if !report.attachments.isEmpty {
      blocks.append(report.attachments.map { "- [\(escaped($0.text))](\($0.href))" }.joined(separator: "\n"))
    }
    text = blocks.joined(separator: "\n\n")
  }

  /// `2020-01-10 14:42`: the time zone is understood.
  private static func readable(_ time: Timestamp) -> String {
    let text = time.description
    return time.time == nil ? text : text.prefix(10) + " " + text.dropFirst(11).prefix(5)
  }

  private func body(of report: Report) -> [String] {
    let scalars = Array(report.text.unicodeScalars)
    func slice(_ span: TextSpan) -> String { String(String.UnicodeScalarView(scalars[span.start..<span.end])) }
    let sections = Dictionary(report.sections.map { ($0.span.start, $0) }) { first, _ in first }
    var blocks: [String] = []
    for paragraph in report.paragraphs {
      if let row = paragraph.tableRow {
        if row.row == 0 { blocks.append(grid(report.tables[row.table])) }
      } else if let section = sections[paragraph.span.start] {
        let marks = String(repeating: "#", count: min(section.level + 1, 6))
        blocks.append("\(marks) " + escaped(slice(section.span)))
        // What follows the heading in its own paragraph, without the mark that ended it.
        if section.span.end < paragraph.span.end {
          let isMark = "。！？：:".unicodeScalars.contains(scalars[section.span.end])
          let start = section.span.end + (isMark ? 1 : 0)
          blocks.append(escaped(slice(TextSpan(start: start, end: paragraph.span.end))))
        }
      } else {
        blocks.append(escaped(slice(paragraph.span)))
      }
    }
    return blocks
  }

  /// A table with its first row as the head, as Markdown has it.
  private func grid(_ table: Table) -> String {
    var lines: [String] = []
    for (index, row) in table.rows.enumerated() {
      lines.append("| " + row.map { escaped($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |")
      if index == 0 { lines.append("|" + String(repeating: " --- |", count: row.count)) }
    }
    return lines.joined(separator: "\n")
  }

  /// Marks that Markdown would read as its own.
  private func escaped(_ text: String) -> String {
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "*", "_", "`", "<", "[", "]", "\\": result += "\\"
      case "#", "+", "-", ">": if index == 0 { result += "\\" }
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
