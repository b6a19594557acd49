public import Claims
public import ReportModel

/// The values of one indicator of one body over the years, in one unit.
public struct IndicatorSeries: Sendable {
  /// What one report says of one period.
  public struct Point: Sendable {
    /// Where it says so, most precisely.
    public var claim: ArchivedClaim
    /// The ids of other claims of the same report that agree with it.
    public var repeats: [String]
    /// nil where nothing tells it.
    public var period: SeriesPeriod?
    /// In the series' unit, exact; a decrease is below zero.
    public var value: NumericValue?
    /// The ends of a range, in the same way.
    public var low: NumericValue?
    public var high: NumericValue?
    /// Whether the report states it in another unit. The same one with another multiplier is none.
    public var isConverted: Bool
    /// In the series' points: what an earlier report says of the period, where the two do not agree within what printed
    /// precision and qualifiers allow.
    public var restates: Int?
    /// In the series' points: what the same report says of the period elsewhere, where the two do not agree.
    public var contradicts: Int?
  }

  public var indicator: String
  /// nil for a report that tells no region; it has a series of its own.
  public var body: RegionBody?
  public var role: Claim.Role
  /// For changes: what they are compared with. Where a body's changes against the year before are known, those of the same
  /// indicator that do not say what they are compared with are among them.
  public var basis: Claim.Basis?
  public var basisPeriod: String?
  public var scope: String?
  public var unit: String
  /// nil for a unit with a multiplier: 亿元.
  public var unitCode: String?
  /// Whether it is the one that was asked for.
  public var isUnitAsked = false
  public var dimension: String
  /// By period; within one, the earlier reports first. A value without a period comes last.
  public var points: [Point]
}

/// Which series are asked for.
public struct SeriesRequest: Sendable {
  /// What the indicators hold.
  public var indicator: String
  public var role: Claim.Role
  /// Only series in which a report uses this unit, and all values in it. It may have a multiplier: 亿元.
  public var unit: String?
  public var filter: ReportFilter
  /// How many series are given.
  public var limit: Int

  public init(
    _ indicator: String, role: Claim.Role = .level, unit: String? = nil, filter: ReportFilter = ReportFilter(),
    limit: Int = 3
  ) {
    self.indicator = indicator
    self.role = role
    self.unit = unit
    self.filter = filter
    self.limit = limit
  }
}

/// The series that an archive holds.
public struct SeriesResult: Sendable {
  /// Those of the shortest indicators first, so that one that is what was asked for comes before others that hold it; of
  /// one indicator, those of most periods first.
  public var series: [IndicatorSeries]
  public var count: ResultCount
  /// Where there is none: indicators that hold the longest piece that any holds.
  public var nearIndicators: [String]
  /// Where there is none.
  public var alternatives = Alternatives()
}
