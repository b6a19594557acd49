import Quantities
import ReportModel

extension ParagraphReader {
  /// A date as a period: years, months and intervals of them; without a year it is in the frame's.
  func resolved(_ date: DatedSpan) -> String? {
    let parts = date.iso.split(separator: "/", omittingEmptySubsequences: false)
    var values: [String] = []
    for part in parts {
      guard let value = month(of: String(part)) else { return nil }
      values.append(value)
    }
    if values.count == 2 { return interval(values[0], values[1]) }
    // The year's end is the year.
    let isEnd = date.iso.hasSuffix("-31") || line.holds(Self.ends, at: date.span.end) != nil
    return isEnd && values[0].hasSuffix("-12") ? String(values[0].prefix(4)) : values[0]
  }

  private static let ends = Keywords("底 末")

  /// A year or a month, of the year that is told where the date has none.
  private func month(of iso: String) -> String? {
    guard iso.hasPrefix("--") else { return String(iso.prefix(7)) }
    guard let year = toldYear ?? frame.period?.value.suffix(4) ?? frame.thisYear.map({ String($0).suffix(4) }) else {
      return nil
    }
    return String((year + "-" + iso.dropFirst(2)).prefix(7))
  }

  /// The year that the sentence has told.
  private var toldYear: Substring? { state.time.flatMap { $0.value.utf8.count >= 4 ? $0.value.prefix(4) : nil } }

  private func interval(_ first: String, _ last: String) -> String {
    if first == last { return first }
    // January to December is the year.
    if first.hasSuffix("-01"), last.hasSuffix("-12"), first.prefix(4) == last.prefix(4) {
      return String(first.prefix(4))
    }
    return first + "/" + last
  }
}
