import Records

/// A report's claims with what is needed to compare them: their periods, kinds of number, names and places in the text.
///
/// Names are weighed by how rare their letters are in both reports: `complete(with:)` adds what depends on that.
struct ReportReading {
  let report: ComparedReport
  /// The year that the report tells of.
  let ownYear: Int?
  let periods: [RelativePeriod]
  /// The dimension, percent and permille and shares as a ratio as one: `share`.
  let families: [String]
  /// Whether a claim speaks of the future: a plan, or an estimate for a time after the report's own.
  private let planned: [Bool]
  var measures: [Measure]
  var names: [ClaimName]
  /// The level that a change belongs to.
  var levelOf: [Int?]
  /// The changes that belong to a level and stand beside it.
  var changesOf: [[Int]]
  /// What a claim is a part of, or speaks on about.
  var ownerOf: [Int?]
  /// The levels before and after a level in its paragraph.
  var previousOf: [Int?]
  var nextOf: [Int?]
  /// How many levels of the same sentence, name, period and unit stand before a level.
  var place: [Int]
  var surroundings: Surroundings
  let text: Letters
  let plainScopes: [String]

  init(report: ComparedReport) {
    self.report = report
    text = Letters(exactly: report.document.text)
    let ownYear = OwnYear.of(report)
    self.ownYear = ownYear
    let claims = report.claims
    periods = claims.map { RelativePeriod($0.record.period?.value, ownYear: ownYear) }
    planned = zip(claims, periods).map { $0.record.modality == "planned" || $1.first > 0 }
    families = claims.map(ReportReading.family)
    names = claims.map { ClaimName($0) }
    levelOf = Array(repeating: nil, count: claims.count)
    changesOf = Array(repeating: [], count: claims.count)
    ownerOf = Array(repeating: nil, count: claims.count)
    previousOf = ownerOf
    nextOf = ownerOf
    place = Array(repeating: 0, count: claims.count)
    plainScopes = claims.map { PlainText.of($0.record.scope ?? "") }
    measures = []
    surroundings = Surroundings(report: report)
    measures = claims.indices.map { index in
      let headers = claims[index].cell.map { Letters(of: $0.headers.joined()) }
      return Measure(claims[index], before: textBefore(index, reach: 30), around: headers ?? clause(index))
    }
    linkChanges()
  }

  var indices: Range<Int> { report.claims.indices }

  func claim(_ index: Int) -> ComparedClaim { report.claims[index] }

  /// Whether a claim speaks of the future: a plan, or an estimate for a time after the report's own.
  func isPlanned(_ index: Int) -> Bool { planned[index] }

  func family(_ index: Int) -> String { families[index] }

  func isLevel(_ index: Int) -> Bool { measures[index].kind == .level }

  private static func family(_ claim: ComparedClaim) -> String {
    switch claim.dimension {
    case "percent", "permille": "share"
    case "ratio" where claim.record.role == "level": "share"
    default: claim.dimension
    }
  }
}
