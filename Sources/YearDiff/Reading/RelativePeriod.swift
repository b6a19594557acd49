/// A period as seen from the year that a report tells of, so that the same place in two years' reports is the same value.
struct RelativePeriod: Hashable {
  /// Years after the own year: 0 for itself, −1 for the year before.
  var first: Int
  var last: Int
  /// What part of the year, by its first and last month: `01-06`; empty for all of it.
  var part: String

  static let ownYear = RelativePeriod(first: 0, last: 0, part: "")

  init(first: Int, last: Int, part: String) {
    self.first = first
    self.last = last
    self.part = part
  }

  /// - Parameters:
  ///   - text: as records write periods: `2016`, `2016-01/2016-06`, `2011/2015`; the own year without one.
  ///   - ownYear: the report's.
  init(_ text: String?, ownYear: Int?) {
    self = .ownYear
    guard let text, let ownYear else { return }
    let ends = text.split(separator: "/")
    guard let from = ends.first, let to = ends.last, let first = RelativePeriod.year(of: from),
      let last = RelativePeriod.year(of: to)
    else { return }
    self.first = first - ownYear
    self.last = last - ownYear
    if from.utf8.count > 4 || to.utf8.count > 4 {
      let months = "\(RelativePeriod.month(of: from))-\(RelativePeriod.month(of: to))"
      part = months == "01-12" || months == "12-12" ? "" : months
    }
  }

  static func year(of date: Substring) -> Int? { date.utf8.count >= 4 ? Int(date.prefix(4)) : nil }

  private static func month(of date: Substring) -> Substring { date.dropFirst(5).prefix(2) }
}
