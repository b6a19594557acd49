/// What is looked for in an archive.
public struct SearchRequest: Sendable {
  /// Each is to occur, as it is written but for the case of letters and the width of characters.
  public var terms: [String]
  public var filter: ReportFilter
  /// How many claims are given, and how many sentences.
  public var limit: Int

  public init(_ terms: [String], filter: ReportFilter = ReportFilter(), limit: Int = 20) {
    self.terms = terms
    self.filter = filter
    self.limit = limit
  }
}

/// How many results there are, as far as they were counted.
public enum ResultCount: Hashable, Sendable {
  case exactly(Int)
  case moreThan(Int)
  /// Not all was looked at.
  case atLeast(Int)
}
