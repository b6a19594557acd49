import Archive
import ReportModel

/// A series as an SVG picture: a dot a value, a line through those of neighbouring years, rings for what was restated and
/// for what is planned.
struct SeriesChart {
  private(set) var text = ""
  private let words: SeriesWords
  private var places: [Place] = []

  /// A value and where it stands on the axis of time.
  private struct Place {
    var point: IndicatorSeries.Point
    var time: Int
    var low: Double
    var high: Double
    var middle: Double { (low + high) / 2 }
    var isPlanned: Bool { point.claim.modality == "planned" }
  }

  private static let (width, height) = (420.0, 220.0)
  private static let (left, right, top, bottom) = (52.0, 12.0, 14.0, 26.0)

  /// nil where there is no course to draw: with values of one time only.
  init?(_ words: SeriesWords) {
    self.words = words
    let points = words.series.points
    let hasYears = points.contains { $0.period?.year != nil }
    var periods: [SeriesPeriod] = []
    if !hasYears { for period in points.compactMap(\.period) where periods.last != period { periods.append(period) } }
    places = points.compactMap { point in
      let ends = (point.value.map { [$0, $0] } ?? [point.low, point.high].compactMap { $0 }).map { words.drawn($0) }
      guard let low = ends.first, let high = ends.last, let period = point.period,
        let time = hasYears ? period.year : periods.firstIndex(of: period)
      else { return nil }
      return Place(point: point, time: time, low: low, high: high)
    }
    guard let first = places.map(\.time).min(), let last = places.map(\.time).max(), first < last else {
      return nil
    }
    let axis = SeriesAxis(places.flatMap { [$0.low, $0.high] })
    let labels = hasYears ? SeriesChart.years(first, last) : periods.enumerated().map { ($0, $1.text) }
    func x(_ time: Int) -> Double {
      let inner = SeriesChart.width - SeriesChart.left - SeriesChart.right - 24
      return SeriesChart.left + 12 + Double(time - first) / Double(last - first) * inner
    }
    func y(_ value: Double) -> Double {
      SeriesChart.height - SeriesChart.bottom
        - axis.share(value) * (SeriesChart.height - SeriesChart.top - SeriesChart.bottom)
    }
    let name = Markup.escaped(words.series.indicator)
    text = "<svg viewBox=\"0 0 420 220\" role=\"img\" aria-label=\"\(name)\">\n"
    for tick in axis.ticks {
      let place = SeriesChart.coordinate(y(tick.value))
      text += "<line class=\"grid\" x1=\"52\" x2=\"408\" y1=\"\(place)\" y2=\"\(place)\"/>"
      text += "<text class=\"tick\" x=\"47\" y=\"\(place)\" dy=\"0.32em\" text-anchor=\"end\">\(tick.label)</text>\n"
    }
    text += "<text class=\"unit\" x=\"4\" y=\"9\">\(Markup.escaped(words.unit))</text>\n"
    for (time, label) in labels {
      let place = SeriesChart.coordinate(x(time))
      text += "<text class=\"tick\" x=\"\(place)\" y=\"212\" text-anchor=\"middle\">\(Markup.escaped(label))</text>\n"
    }
    addLine(x, y)
    for place in places { add(place, x, y) }
    text += "</svg>\n"
  }

  /// The last value of each time that is no plan is on the line; a time without one breaks it.
  private mutating func addLine(_ x: (Int) -> Double, _ y: (Double) -> Double) {
    var path = ""
    var last: Int?
    for place in stated {
      let isNext = last == place.time - 1
      path +=
        (isNext ? "L" : "M") + SeriesChart.coordinate(x(place.time)) + " " + SeriesChart.coordinate(y(place.middle))
      last = place.time
    }
    text += "<path class=\"line\" d=\"\(path)\"/>\n"
  }

  private var stated: [Place] {
    var stated: [Int: Place] = [:]
    for place in places where !place.isPlanned { stated[place.time] = place }
    return stated.values.sorted { $0.time < $1.time }
  }

  private mutating func add(_ place: Place, _ x: (Int) -> Double, _ y: (Double) -> Double) {
    let center = SeriesChart.coordinate(x(place.time))
    if place.low != place.high {
      let (low, high) = (SeriesChart.coordinate(y(place.low)), SeriesChart.coordinate(y(place.high)))
      text += "<line class=\"range\" x1=\"\(center)\" x2=\"\(center)\" y1=\"\(low)\" y2=\"\(high)\"/>"
    }
    let isLast = stated.contains { $0.time == place.time && $0.point.claim.id == place.point.claim.id }
    let kind = place.isPlanned ? "planned" : isLast ? "stated" : "former"
    let title =
      "\(place.point.period?.text ?? ""): \(words.number(place.point)) \(words.unit), \(words.source(place.point))"
    text += "<circle class=\"\(kind)\" cx=\"\(center)\" cy=\"\(SeriesChart.coordinate(y(place.middle)))\" r=\"3.5\">"
    text += "<title>\(Markup.escaped(title))</title></circle>\n"
  }

  /// A label for each year, or for as many as there is room for.
  private static func years(_ first: Int, _ last: Int) -> [(Int, String)] {
    let step = max((last - first) / 9 + ((last - first) % 9 > 0 ? 1 : 0), 1)
    return stride(from: first, through: last, by: step).map { ($0, String($0)) }
  }

  /// To a tenth.
  private static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
