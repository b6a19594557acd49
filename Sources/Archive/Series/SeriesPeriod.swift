/// The time of a value in a series.
public struct SeriesPeriod: Hashable, Sendable {
  /// As records write it: `2019`, `2019-06`, `2019-01/2019-06`; an interval that is a whole year is the year.
  public let text: String
  /// nil where it is no single year.
  public let year: Int?
  /// The year in which it ends.
  public var lastYear: Int? { end.utf8.count >= 4 ? Int(end.prefix(4)) : nil }
  private let start: Substring
  private let end: Substring

  public init(_ text: String) {
    let ends = text.split(separator: "/", maxSplits: 1)
    let (first, last) = (ends.first ?? "", ends.last ?? "")
    let isWhole = first.hasSuffix("-01") && last.hasSuffix("-12") && first.dropLast(3) == last.dropLast(3)
    let single = ends.count < 2 ? first : isWhole ? first.dropLast(3) : ""
    year = single.utf8.count == 4 ? Int(single) : nil
    self.text = year == nil ? text : String(single)
    start = year == nil ? first : single
    end = year == nil ? last : single
  }
}

extension SeriesPeriod: Comparable {
  /// By their ends, a year after its months, then by their beginnings.
  public static func < (left: SeriesPeriod, right: SeriesPeriod) -> Bool {
    let (end, otherEnd) = (left.end + "~", right.end + "~")
    if end != otherEnd { return end < otherEnd }
    return left.start > right.start
  }
}
