import ReportModel

/// What one claim says of a period, on the way to a series' points.
struct SeriesStatement {
  var claim: ArchivedClaim
  var value: SeriesValue
  var isConverted: Bool
  var issue: IssueTime
  var repeats: [String] = []

  /// The points of one period, the earlier reports first. What a report says again is one point.
  ///
  /// - Parameter offset: how many points the series has before.
  static func points(
    of statements: [SeriesStatement], period: SeriesPeriod?, from offset: Int
  ) -> [IndicatorSeries.Point] {
    let sorted = statements.sorted { left, right in
      if left.issue != right.issue { return left.issue < right.issue }
      return left.claim.number.start < right.claim.number.start
    }
    var kept: [SeriesStatement] = []
    for statement in sorted {
      if let index = kept.firstIndex(where: { $0.says(again: statement) }) {
        kept[index].take(statement)
      } else {
        kept.append(statement)
      }
    }
    return kept.indices.map { index in
      let statement = kept[index]
      return IndicatorSeries.Point(
        claim: statement.claim, repeats: statement.repeats, period: period, value: statement.value.value,
        low: statement.value.low, high: statement.value.high, isConverted: statement.isConverted,
        restates: restated(by: index, kept).map { $0 + offset },
        contradicts: contradicted(by: index, kept).map { $0 + offset })
    }
  }

  private func says(again other: SeriesStatement) -> Bool {
    claim.document == other.claim.document && isPlanned == other.isPlanned && value.agrees(with: other.value)
  }

  private var isPlanned: Bool { claim.modality == "planned" }

  /// Keeps of two statements the one that says more.
  private mutating func take(_ other: SeriesStatement) {
    let former = claim
    var others = repeats
    if other.isFiner(than: self) {
      others.append(former.id)
      self = other
    } else {
      others.append(other.claim.id)
    }
    repeats = others
  }

  private func isFiner(than other: SeriesStatement) -> Bool {
    let isExact = claim.qualifier == "exact"
    if isExact != (other.claim.qualifier == "exact") { return isExact }
    guard let own = claim.resolution.flatMap({ ExactDecimal($0) }),
      let theirs = other.claim.resolution.flatMap({ ExactDecimal($0) }), claim.unit == other.claim.unit
    else { return false }
    return own < theirs
  }

  /// What the latest of the earlier reports says, if nothing it says agrees. A plan is no statement of what was.
  private static func restated(by index: Int, _ statements: [SeriesStatement]) -> Int? {
    let own = statements[index]
    guard !own.isPlanned else { return nil }
    let earlier = statements.indices.prefix(index).filter {
      statements[$0].claim.document != own.claim.document && !statements[$0].isPlanned
    }
    guard let last = earlier.last else { return nil }
    let told = earlier.filter { statements[$0].claim.document == statements[last].claim.document }
    return told.contains { own.value.agrees(with: statements[$0].value) } ? nil : told.first
  }

  private static func contradicted(by index: Int, _ statements: [SeriesStatement]) -> Int? {
    let own = statements[index]
    return statements.indices.prefix(index).first {
      statements[$0].claim.document == own.claim.document && statements[$0].isPlanned == own.isPlanned
        && !own.value.agrees(with: statements[$0].value)
    }
  }
}
