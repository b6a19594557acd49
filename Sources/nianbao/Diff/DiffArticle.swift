import Records
import YearDiff

/// One thing that a diff says, in HTML: both sentences side by side, with what is meant marked.
struct DiffArticle {
  private(set) var text: String

  init(_ item: DiffItem, kind: DiffKind, number: Int, section: Int?, in diff: YearDiff) {
    text = "<article id=\"\(kind.rawValue)-\(number)\" data-kind=\"\(kind.rawValue)\""
    if let section { text += " data-section=\"\(section)\"" }
    text +=
      ">\n<h3><bdi lang=\"zh-Hans\">\(Markup.escaped(item.indicator.isEmpty ? "(no name)" : item.indicator))</bdi>"
    if !item.facts.isEmpty { text += " <small>\(Markup.escaped(item.facts.joined(separator: ", ")))</small>" }
    text += "</h3>\n<p class=\"figures\"><bdi>\(Markup.escaped(item.figures))</bdi>"
    if let amount = item.amount {
      let way = amount.hasPrefix("−") ? "down" : "up"
      text += " <b class=\"\(way)\">\(Markup.escaped(amount))</b>"
    }
    text += "</p>\n"
    for remark in item.remarks { text += "<p class=\"remark\"><bdi>\(Markup.escaped(remark))</bdi></p>\n" }
    text += "<div class=\"sides\">\n"
    for isOld in [true, false] {
      let quotes = item.quotes.filter { $0.isOld == isOld }
      text += "<div class=\"\(isOld ? "old" : "new")\">"
      for quote in quotes { add(quote, in: diff) }
      text += "</div>\n"
    }
    text += "</div>\n"
    if !item.reasons.isEmpty {
      text += "<details class=\"why\"><summary>why these two</summary>"
      for reason in item.reasons { text += "<p><bdi>\(Markup.escaped(reason))</bdi></p>" }
      text += "</details>\n"
    }
    text += "</article>\n"
  }

  private mutating func add(_ quote: DiffItem.Quote, in diff: YearDiff) {
    let label = Markup.escaped(quote.isOld ? diff.labels.old : diff.labels.new)
    let quoted = QuotedText(quote, in: diff)
    text += "<blockquote><b>\(label)</b> <bdi lang=\"zh-Hans\">\(DiffArticle.marked(quoted))</bdi>"
    if let link = DiffArticle.link(to: quote, in: diff) {
      text += " <a href=\"\(Markup.escaped(link))\" rel=\"noopener noreferrer\">source</a>"
    }
    text += "</blockquote>"
  }

  /// Where the sentence stands in the page on the web.
  private static func link(to quote: DiffItem.Quote, in diff: YearDiff) -> String? {
    let report = quote.isOld ? diff.old : diff.new
    guard let address = report.address else { return nil }
    switch quote.text {
    case .cell(let place): return address.link(to: diff.claim(place).record.source.fragment)
    case .sentence(let index):
      let mark = quote.marks.first.map { diff.claim($0) } ?? report.claims.first { $0.sentence == index }
      return mark.map { address.link(to: $0.record.source.fragment) } ?? address.text
    }
  }

  private static func marked(_ quoted: QuotedText) -> String {
    let scalars = Array(quoted.text.unicodeScalars)
    var html = ""
    var at = 0
    for mark in quoted.marks.sorted(by: { $0.lowerBound < $1.lowerBound })
    where mark.lowerBound >= at && mark.upperBound <= scalars.count {
      html += escaped(scalars[at..<mark.lowerBound]) + "<mark>" + escaped(scalars[mark]) + "</mark>"
      at = mark.upperBound
    }
    return html + escaped(scalars[at...])
  }

  private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Markup.escaped(String(text))
  }
}
