import Archive
import ReportModel

/// A series as an SVG picture: a dot a value, a line through those of neighbouring years, open dots for what is planned,
/// rings around what a later statement does not agree with.
struct SeriesChart {
  private(set) var text = ""
  /// How many values are not drawn: those of parts of years beside years, and those without a time.
  private(set) var undrawn = 0
  private let words: SeriesWords
  private var places: [Place] = []
  private var left = 0.0

  /// A value and where it stands on the axis of time.
  private struct Place {
    var index: Int
    var point: IndicatorSeries.Point
    var time: Int
    var low: Double
    var high: Double
    var middle: Double { (low + high) / 2 }
    var isPlanned: Bool { point.claim.modality == "planned" }
  }

  private static let (width, height) = (640.0, 264.0)
  private static let (right, top, bottom) = (18.0, 34.0, 34.0)
  /// Beside the first and the last time.
  private static let margin = 26.0

  /// nil where there is no course to draw: with values of one time only.
  init?(_ words: SeriesWords) {
    self.words = words
    let points = words.series.points
    let hasYears = points.contains { $0.period?.year != nil }
    var periods: [SeriesPeriod] = []
    if !hasYears { for period in points.compactMap(\.period) where periods.last != period { periods.append(period) } }
    places = points.enumerated().compactMap { index, point in
      let ends = (point.value.map { [$0, $0] } ?? [point.low, point.high].compactMap { $0 }).map { words.drawn($0) }
      guard let low = ends.first, let high = ends.last, let period = point.period,
        let time = hasYears ? period.year : periods.firstIndex(of: period)
      else { return nil }
      return Place(index: index, point: point, time: time, low: low, high: high)
    }
    undrawn = points.count - places.count
    guard let first = places.map(\.time).min(), let last = places.map(\.time).max(), first < last else {
      return nil
    }
    let axis = SeriesAxis(places.flatMap { [$0.low, $0.high] })
    let left = 12 + Double(axis.ticks.map(\.label.utf8.count).max() ?? 0) * SeriesChart.digit
    self.left = left
    let labels = hasYears ? SeriesChart.years(first, last) : SeriesChart.labels(periods)
    func x(_ time: Int) -> Double {
      let inner = SeriesChart.width - left - SeriesChart.right - 2 * SeriesChart.margin
      return left + SeriesChart.margin + Double(time - first) / Double(last - first) * inner
    }
    func y(_ value: Double) -> Double {
      SeriesChart.height - SeriesChart.bottom
        - axis.share(value) * (SeriesChart.height - SeriesChart.top - SeriesChart.bottom)
    }
    let name = Markup.escaped(words.series.indicator)
    text = "<svg viewBox=\"0 0 640 264\" role=\"img\" aria-label=\"\(name)\">\n"
    addAxis(axis, y)
    for (time, label) in labels {
      let place = SeriesChart.coordinate(x(time))
      text += "<text class=\"tick\" x=\"\(place)\" y=\"256\" text-anchor=\"middle\">\(Markup.escaped(label))</text>\n"
    }
    addLine(x, y)
    for place in places { add(place, x, y) }
    text += "</svg>\n"
  }

  private mutating func addAxis(_ axis: SeriesAxis, _ y: (Double) -> Double) {
    let (start, end) = (SeriesChart.coordinate(left), SeriesChart.coordinate(SeriesChart.width - SeriesChart.right))
    for tick in axis.ticks {
      let place = SeriesChart.coordinate(y(tick.value))
      let kind = tick.value == 0 ? "grid zero" : "grid"
      text += "<line class=\"\(kind)\" x1=\"\(start)\" x2=\"\(end)\" y1=\"\(place)\" y2=\"\(place)\"/>"
      text += "<text class=\"tick\" x=\"\(SeriesChart.coordinate(left - 8))\" y=\"\(place)\" dy=\"0.35em\""
      text += " text-anchor=\"end\">\(tick.label)</text>\n"
    }
    text += "<text class=\"unit\" x=\"0\" y=\"14\">\(Markup.escaped(words.unit))</text>\n"
  }

  /// The last value of each time that is no plan is on the line; a time without one breaks it.
  private mutating func addLine(_ x: (Int) -> Double, _ y: (Double) -> Double) {
    var stated: [Int: Place] = [:]
    for place in places where !place.isPlanned { stated[place.time] = place }
    var path = ""
    var last: Int?
    for place in stated.values.sorted(by: { $0.time < $1.time }) {
      let isNext = last == place.time - 1
      path +=
        (isNext ? "L" : "M") + SeriesChart.coordinate(x(place.time)) + " " + SeriesChart.coordinate(y(place.middle))
      last = place.time
    }
    text += "<path class=\"line\" d=\"\(path)\"/>\n"
  }

  private mutating func add(_ place: Place, _ x: (Int) -> Double, _ y: (Double) -> Double) {
    let center = SeriesChart.coordinate(x(place.time))
    if place.low != place.high {
      let (low, high) = (SeriesChart.coordinate(y(place.low)), SeriesChart.coordinate(y(place.high)))
      text += "<line class=\"range\" x1=\"\(center)\" x2=\"\(center)\" y1=\"\(low)\" y2=\"\(high)\"/>"
    }
    let kind = place.isPlanned ? "planned" : words.disputed.contains(place.index) ? "former" : "stated"
    let title =
      "\(place.point.period?.text ?? ""): \(words.number(place.point)) \(words.unit), \(words.source(place.point))"
    text += "<circle class=\"\(kind)\" cx=\"\(center)\" cy=\"\(SeriesChart.coordinate(y(place.middle)))\" r=\"4.5\">"
    text += "<title>\(Markup.escaped(title))</title></circle>\n"
  }

  /// A label for each year, or for as many as there is room for.
  private static func years(_ first: Int, _ last: Int) -> [(Int, String)] {
    let step = max((last - first + mostLabels - 1) / mostLabels, 1)
    return stride(from: first, through: last, by: step).map { ($0, String($0)) }
  }

  /// Of other times the first and the last.
  private static func labels(_ periods: [SeriesPeriod]) -> [(Int, String)] {
    periods.enumerated().filter { $0.offset == 0 || $0.offset == periods.count - 1 }.map {
      ($0.offset, $0.element.text)
    }
  }

  private static let mostLabels = 9
  /// The width of a digit on a narrow screen, where letters are drawn larger.
  private static let digit = 11.0

  /// To a tenth.
  private static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
