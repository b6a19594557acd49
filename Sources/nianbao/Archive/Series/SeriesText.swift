import Archive
import Claims
import ReportModel

/// Series for reading: a row a value, with a bar for those of a year and the report it comes from.
struct SeriesText {
  private(set) var text = ""
  private let style: ClaimText.Style

  init(_ result: SeriesResult, _ request: SeriesRequest, style: ClaimText.Style) {
    self.style = style
    result.noneWords(request).forEach { add($0) }
    for (index, series) in result.series.enumerated() {
      if index > 0 { add("") }
      add(SeriesWords(series))
    }
    guard let more = result.moreWords(request) else { return }
    add("")
    more.split(separator: "; ").forEach { add(String($0)) }
  }

  /// A line of a series' table.
  private struct Row {
    var period: String
    var number = ""
    var bar = ""
    var source = ""
    var flags = ""
    var remarks: [String] = []
  }

  private mutating func add(_ words: SeriesWords) {
    let series = words.series
    let heading = fitted(Columns.shown(series.indicator))
    text += MarkedText.emphasized(heading, style) + "\n"
    add("  " + words.facts.joined(separator: " · "))
    let hasYears = series.points.contains { $0.period?.year != nil }
    var rows: [Row] = []
    var last: Int?
    for point in series.points {
      // Before what a year has of its parts, and before its own value, come the years that have nothing.
      if hasYears, let year = point.period?.lastYear {
        if let known = last, year > known + 1 {
          rows.append(contentsOf: SeriesText.gap(from: known + 1, to: year - 1))
          last = year - 1
        }
        if point.period?.year != nil { last = year }
      }
      rows.append(
        Row(
          period: point.period?.text ?? "-", number: words.number(point), source: words.source(point),
          flags: words.flags(point).joined(separator: ", "), remarks: words.remarks(point)))
    }
    func width(_ column: (Row) -> String) -> Int { rows.map { Columns.width(column($0)) }.max() ?? 0 }
    let (period, number) = (width(\.period), width(\.number))
    let fixed = period + number + width(\.source) + width(\.flags) + 2 * 5
    let room = min((style.width ?? SeriesText.usualWidth) - fixed, SeriesText.widestBar)
    if series.role != .rank, room >= SeriesText.narrowestBar {
      addBars(to: &rows, words, width: room) { hasYears ? $0.period?.year != nil : true }
    }
    let bar = width(\.bar)
    let source = width(\.source)
    for row in rows {
      let blanks = String(repeating: " ", count: number - Columns.width(row.number))
      var line = "  " + Columns.padded(row.period, to: period + 2) + blanks + row.number + "  "
      if bar > 0 { line += Columns.padded(row.bar, to: bar + 2) }
      line += Columns.padded(row.source, to: source + 2) + row.flags
      add(line)
      for remark in row.remarks { add("  " + String(repeating: " ", count: period + 2) + remark) }
    }
    for line in words.legend { add("  " + line) }
  }

  /// Rows of points and of gaps are told apart by their numbers.
  private func addBars(
    to rows: inout [Row], _ words: SeriesWords, width: Int, where isPlotted: (IndicatorSeries.Point) -> Bool
  ) {
    let points = words.series.points
    func drawn(_ point: IndicatorSeries.Point) -> Double? {
      (point.value ?? point.high ?? point.low).map { words.drawn($0) }
    }
    let bars = SeriesBars(points.filter(isPlotted).compactMap(drawn), width: width)
    var next = points.startIndex
    for index in rows.indices where !rows[index].number.isEmpty {
      let point = points[next]
      next += 1
      if isPlotted(point), let value = drawn(point) {
        rows[index].bar = bars.bar(value, isPlanned: point.claim.modality == "planned")
      }
    }
  }

  /// Years without a value.
  private static func gap(from first: Int, to last: Int) -> [Row] {
    last - first < longestGap ? (first...last).map { Row(period: String($0)) } : [Row(period: "⋮")]
  }

  private static let longestGap = 4
  /// Where the output is no terminal.
  private static let usualWidth = 80
  private static let widestBar = 32
  private static let narrowestBar = 6

  private mutating func add(_ line: String) {
    var line = Columns.shown(line)
    while line.last == " " { line.removeLast() }
    text += fitted(line) + "\n"
  }

  private func fitted(_ line: String) -> String {
    style.width.map { Columns.cut(line, to: max($0, ClaimText.narrowest)) } ?? line
  }
}
