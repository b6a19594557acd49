import Archive
import Claims
import Records
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
      <header>
      <h1 lang="zh-Hans"><bdi>\(title)</bdi></h1>

      """
    let none = result.noneWords(request)
    if none.isEmpty { text += SeriesPage.intro(result, request) }
    for line in none { text += "<p><bdi>\(Markup.escaped(SeriesPage.sentence(line)))</bdi></p>\n" }
    text += "</header>\n"
    for series in result.series { add(SeriesWords(series), fragments) }
    text += "</body>\n</html>\n"
  }

  /// How much is shown of how much.
  private static func intro(_ result: SeriesResult, _ request: SeriesRequest) -> String {
    let points = result.series.flatMap(\.points)
    let reports = Set(points.map(\.claim.document)).count
    func words(_ count: Int, _ noun: String, _ nouns: String) -> String { "\(count) \(count == 1 ? noun : nouns)" }
    let counts = [
      words(result.series.count, "series", "series"), words(points.count, "value", "values"),
      words(reports, "report", "reports"),
    ]
    let all = result.moreWords(request).map { "<p class=\"more\">\(Markup.escaped(sentence($0)))</p>\n" }
    return "<p class=\"facts\">\(counts.joined(separator: " · "))</p>\n" + (all ?? "")
  }

  /// With a capital letter and a full stop.
  private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }

  private mutating func add(_ words: SeriesWords, _ fragments: [String: String]) {
    text += "<section>\n<h2 lang=\"zh-Hans\"><bdi>\(Markup.escaped(words.series.indicator))</bdi></h2>\n"
    text += "<p class=\"facts\"><bdi>\(Markup.escaped(words.facts.joined(separator: " · ")))</bdi></p>\n"
    if let chart = SeriesChart(words) {
      text += "<figure>\n\(chart.text)\(key(words, undrawn: chart.undrawn))</figure>\n"
    }
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
    if let address = claim.uri.flatMap({ WebAddress($0) }) {
      let target = Markup.escaped(address.link(to: fragments[claim.id] ?? ""))
      printed = "<a href=\"\(target)\" rel=\"noopener noreferrer\">\(printed)</a>"
    }
    let notes =
      words.flags(point).filter { !["restated", "differs", "corrected"].contains($0) } + words.remarks(point)
    let cells = [
      "<td>\(Markup.escaped(point.period?.text ?? "–"))</td>",
      "<td class=\"number\">\(Markup.escaped(words.number(point)))</td>", "<td class=\"printed\">\(printed)</td>",
      "<td class=\"report\">\(SeriesWords.report(claim))<span class=\"id\"> · \(claim.document.prefix(12))</span></td>",
      notes.isEmpty ? "<td></td>" : "<td><bdi>\(Markup.escaped(notes.joined(separator: "; ")))</bdi></td>",
    ]
    text += "<tr>\(cells.joined())</tr>\n"
  }

  /// What the chart's signs stand for, and what is not in it.
  private func key(_ words: SeriesWords, undrawn: Int) -> String {
    var items: [String] = []
    if words.series.points.contains(where: { $0.claim.modality == "planned" }) {
      items.append("<span><i class=\"planned\"></i>planned</span>")
    }
    if !words.disputed.isEmpty {
      items.append("<span><i class=\"former\"></i>restated later, or told otherwise elsewhere</span>")
    }
    if undrawn > 0 {
      let values = undrawn == 1 ? "1 value" : "\(undrawn) values"
      items.append("<span>in the table only: \(values) of other times than years, or without a number or a time</span>")
    }
    return items.isEmpty ? "" : "<figcaption>\(items.joined(separator: " "))</figcaption>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; --page: #f4f6f8; --back: #fff; --text: #1c2430; --soft: #5c6675; --grid: #e1e5ea;
      --line: #1f6feb; --former: #c2410c; }
    @media (prefers-color-scheme: dark) {
      :root { --page: #0e1116; --back: #171b21; --text: #e4e8ee; --soft: #9aa5b4; --grid: #2d343e; --line: #6cb0ff;
        --former: #ff9b5e; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 24px 20px 40px; max-width: 880px; background: var(--page); color: var(--text);
      font: 15px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1, h2, p, figure { margin: 0; } h1 { font-size: 1.7em; line-height: 1.25; } h2 { font-size: 1.2em; }
    h1, h2, p { overflow-wrap: anywhere; }
    .facts, .legend, .more, figcaption { color: var(--soft); font-size: 0.9em; }
    section { margin-top: 20px; padding: 18px 22px 16px; background: var(--back); border: 1px solid var(--grid);
      border-radius: 10px; }
    figure { margin: 14px 0 10px; } svg { display: block; width: 100%; height: auto; }
    figcaption span { margin-right: 1.4em; } .legend { margin-top: 8px; }
    .grid { stroke: var(--grid); } .zero { stroke: var(--soft); } .tick, .unit { fill: var(--soft); font-size: 12px; }
    .line { fill: none; stroke: var(--line); stroke-width: 2; stroke-linejoin: round; }
    .range { stroke: var(--line); stroke-width: 2; }
    .stated { fill: var(--line); } circle { stroke: var(--back); stroke-width: 1.5; }
    circle.planned { fill: var(--back); stroke: var(--line); stroke-width: 2; }
    circle.former { fill: var(--back); stroke: var(--former); stroke-width: 2; }
    i { display: inline-block; width: 10px; height: 10px; margin-right: 6px; border-radius: 50%;
      border: 2px solid var(--line); } i.former { border-color: var(--former); }
    .table { margin-top: 12px; overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: 5px 14px 5px 0; border-top: 1px solid var(--grid); vertical-align: top; }
    th { border-top: 0; font-weight: 600; color: var(--soft); white-space: nowrap; }
    th:last-child, td:last-child { padding-right: 0; width: 40%; }
    .number { text-align: right; } td.number, .printed, .report { white-space: nowrap; } .id { color: var(--soft); }
    a { color: var(--line); text-underline-offset: 3px; text-decoration-thickness: 1px; }
    @media (max-width: 600px) {
      body { padding: 14px 10px 24px; font-size: 14px; } section { padding: 14px 12px 12px; }
      .tick, .unit { font-size: 19px; } circle { r: 6px; } .line, .range { stroke-width: 3; }
      .table { border-top: 1px solid var(--grid); } table, tbody { display: block; } thead { display: none; }
      tr { display: grid; grid-template-columns: minmax(8.5em, 1fr) 1fr 1fr; column-gap: 10px;
        padding: 7px 0; border-bottom: 1px solid var(--grid); } tr:last-child { border: 0; padding-bottom: 0; }
      td, td.number { border: 0; padding: 0; } td.printed { text-align: right; } td.report, td:last-child {
        grid-column: 1 / -1; width: auto; color: var(--soft); font-size: 0.92em; } td:last-child:empty { display: none; }
    }
    @media print { body { padding: 0; background: none; } section { break-inside: avoid; border: 0; padding: 0; } }
    """
}
