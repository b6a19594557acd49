import ReportModel

/// Replies under an article: a page that was found by density may be a forum's or a blog's, and its readers' words are no
/// part of what it reports.
enum Replies {
  /// Cuts a flow where the second post begins: at the first dateline with a time of day after the article, when more such
  /// lines follow. Returns that line: where a forum prints the time under each post it is the article's own.
  static func cut(_ flow: inout TextFlow, report: (Finding) -> Void) -> String? {
    var characters = 0
    var first: Int?
    for (index, line) in flow.lines.enumerated() {
      if line.tableRow == nil, line.characters <= 80, hasColon(flow, line), isPostMark(flow.string(line)) {
        guard characters >= BodyFinder.floor else { continue }
        if let first {
          report(Finding(.repliesCut, "\(flow.lines.count - first) lines of replies below the article were left out"))
          let mark = flow.string(flow.lines[first])
          flow.removeLines { $0 >= first }
          return mark
        }
        first = index
      } else {
        characters += line.characters
      }
    }
    return nil
  }

  /// A time of day has a colon or 时; most lines have neither.
  private static func hasColon(_ flow: TextFlow, _ line: TextFlow.Line) -> Bool {
    flow.bytes[line.utf8].contains { $0 == UInt8(ascii: ":") || $0 == 0x9A || $0 == 0xB6 }
  }

  private static func isPostMark(_ text: String) -> Bool {
    guard let date = DatePattern.first(in: text), date.hasTime else { return false }
    return text.withoutBlanks.unicodeScalars.count <= date.length + 40 && !text.holds("。") && !text.holds("，")
  }
}
