import Archive
import Claims
import ReportModel

/// Series as one page of HTML that needs nothing else: a chart and a table each.
struct SeriesPage {
  private(set) var text: String

  /// - Parameter fragments: by claim, what makes a browser scroll to it.
  init(_ result: SeriesResult, _ request: SeriesRequest, fragments: [String: String]) {
    let title = Markup.escaped(request.indicator)
    text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>
      \(SeriesPage.style)
      </style>
      </head>
      <body>
      <h1 lang="zh-Hans"><bdi>\(title)</bdi></h1>

      """
    if result.series.isEmpty {
      text += "<p>No \(request.role.rawValue) of an indicator that holds these words.</p>\n"
    }
    for series in result.series { add(SeriesWords(series), fragments) }
    text += "</body>\n</html>\n"
  }

  private mutating func add(_ words: SeriesWords, _ fragments: [String: String]) {
    text += "<section>\n<h2 lang=\"zh-Hans\"><bdi>\(Markup.escaped(words.series.indicator))</bdi></h2>\n"
    text += "<p class=\"facts\"><bdi>\(Markup.escaped(words.facts.joined(separator: " · ")))</bdi></p>\n"
    if let chart = SeriesChart(words) { text += chart.text }
    text += key(words)
    text += "<div class=\"table\"><table>\n<thead><tr><th>period</th><th class=\"number\">value"
    text += words.unit.isEmpty ? "</th>" : " (\(Markup.escaped(words.unit)))</th>"
    text += "<th>as printed</th><th>report</th><th>notes</th></tr></thead>\n<tbody>\n"
    for point in words.series.points { add(point, words, fragments) }
    text += "</tbody></table></div>\n"
    for line in words.legend { text += "<p class=\"legend\">\(Markup.escaped(line))</p>\n" }
    text += "</section>\n"
  }

  private mutating func add(_ point: IndicatorSeries.Point, _ words: SeriesWords, _ fragments: [String: String]) {
    let claim = point.claim
    var printed = "<bdi>\(Markup.escaped(claim.quantityText))</bdi>"
    if let address = claim.uri, WebLink.isWeb(address) {
      let target = Markup.escaped(address + (fragments[claim.id] ?? ""))
      printed = "<a href=\"\(target)\" rel=\"noopener noreferrer\">\(printed)</a>"
    }
    let notes =
      (words.flags(point).filter { ["planned", "estimated", "cumulative"].contains($0) } + words.remarks(point))
    let cells = [
      "<td>\(Markup.escaped(point.period?.text ?? "–"))</td>",
      "<td class=\"number\">\(Markup.escaped(words.number(point)))</td>", "<td class=\"printed\">\(printed)</td>",
      "<td>\(SeriesWords.report(claim))<span class=\"id\"> · \(claim.document.prefix(12))</span></td>",
      "<td><bdi>\(Markup.escaped(notes.joined(separator: "; ")))</bdi></td>",
    ]
    text += "<tr>\(cells.joined())</tr>\n"
  }

  /// What the chart's signs stand for, where there is more than one.
  private func key(_ words: SeriesWords) -> String {
    let points = words.series.points
    var items: [String] = []
    if points.contains(where: { $0.claim.modality == "planned" }) {
      items.append("<i class=\"planned\"></i> planned")
    }
    if points.contains(where: { $0.restates != nil || $0.contradicts != nil }) {
      items.append("<i class=\"former\"></i> restated later, or told otherwise elsewhere")
    }
    return items.isEmpty ? "" : "<p class=\"key\">\(items.joined(separator: " &nbsp; "))</p>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; --back: #fff; --text: #1c2430; --soft: #5c6675; --grid: #dfe3e8; --line: #1f6feb; --former: #c2410c; }
    @media (prefers-color-scheme: dark) {
      :root { --back: #14181e; --text: #e4e8ee; --soft: #9aa5b4; --grid: #2d343e; --line: #6cb0ff; --former: #ff9b5e; }
    }
    body { margin: 0 auto; padding: 16px; max-width: 760px; background: var(--back); color: var(--text);
      font: 15px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin: 2em 0 0; overflow-wrap: anywhere; }
    .facts, .legend, .key { color: var(--soft); margin: 0.2em 0 0.6em; font-size: 0.9em; }
    svg { display: block; width: 100%; max-width: 640px; height: auto; }
    .grid { stroke: var(--grid); } .tick, .unit { fill: var(--soft); font-size: 10px; }
    .line { fill: none; stroke: var(--line); stroke-width: 1.6; } .range { stroke: var(--line); stroke-width: 1.6; }
    .stated { fill: var(--line); } circle.planned { fill: var(--back); stroke: var(--line); stroke-width: 1.4; }
    circle.former { fill: var(--back); stroke: var(--former); stroke-width: 1.6; }
    .key i { display: inline-block; width: 8px; height: 8px; border-radius: 50%; border: 2px solid var(--line); }
    .key i.former { border-color: var(--former); }
    .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: 3px 10px 3px 0; border-bottom: 1px solid var(--grid); vertical-align: top; }
    th { font-weight: 600; color: var(--soft); } .number { text-align: right; } .number, .printed { white-space: nowrap; }
    td.number, th.number { padding-right: 16px; }
    a { color: var(--line); }
    @media (max-width: 480px) { body { font-size: 13px; padding: 10px; } th, td { padding-right: 6px; } .id { display: none; } }
    """
}
