import Records

/// Several years' reports of one body: its indicators by year, out of the comparisons of each report with the next.
public struct YearMatrix: Sendable {
  /// By the years that they are of; those of one year, or of none, in the order given.
  public let reports: [ComparedReport]
  /// The year that each tells of, where it can be told.
  public let years: [Int?]
  /// Each report with the next.
  public let diffs: [YearDiff]
  /// What the newest report tells of first, in the order of its text, then what only older ones do.
  public let rows: [Row]

  /// An indicator.
  public struct Row: Sendable {
    /// By report; nil where it does not tell of the indicator.
    public internal(set) var cells: [Cell?]

    /// The newest.
    public var last: Cell { cells.last { $0 != nil }!! }
  }

  /// What a report tells of an indicator.
  public struct Cell: Sendable {
    /// The report, and the claim in it.
    public let report: Int
    public let claim: Int
    /// How it goes with the report before; nil where that does not tell of the indicator.
    public internal(set) var status: ClaimPair.Status?
    /// The claim of the next report that prints another figure for this one's year.
    public internal(set) var restatement: Int?
  }

  /// - Parameter reports: two or more, in any order.
  public init(_ reports: [ComparedReport]) {
    let reports = reports.enumerated().sorted {
      ($0.element.document.year ?? .max, $0.offset) < ($1.element.document.year ?? .max, $1.offset)
    }.map(\.element)
    let diffs = zip(reports, reports.dropFirst()).map { YearDiff(old: $0, new: $1) }
    self.init(reports, diffs)
  }

  /// - Parameter diffs: each report's with the next.
  init(_ reports: [ComparedReport], _ diffs: [YearDiff]) {
    self.reports = reports
    self.diffs = diffs
    years = reports.indices.map { $0 < diffs.count ? diffs[$0].oldYear : diffs.last?.newYear }
    rows = YearMatrix.rows(reports, diffs)
  }

  private static func rows(_ reports: [ComparedReport], _ diffs: [YearDiff]) -> [Row] {
    var rows: [Row] = []
    /// The rows that the claims of the report before are in.
    var rowOfClaim: [Int: Int] = [:]
    for report in reports.indices {
      var pairOfNew: [Int: ClaimPair] = [:]
      var isRepeat: Set<Int> = []
      if report > 0 {
        let diff = diffs[report - 1]
        for pair in diff.pairs {
          if pair.status != .restated {
            pairOfNew[pair.new] = pair
          } else if let row = rowOfClaim[pair.old] {
            rows[row].cells[report - 1]?.restatement = pair.new
          }
        }
        isRepeat = Set(diff.repeatedNew)
        isRepeat.formUnion(diff.pairs.filter { $0.status == .restated && pairOfNew[$0.new] == nil }.map(\.new))
      }
      if report < diffs.count { isRepeat.formUnion(diffs[report].repeatedOld) }
      var next: [Int: Int] = [:]
      for claim in reports[report].claims.indices {
        let pair = pairOfNew[claim]
        let known = pair.flatMap { rowOfClaim[$0.old] }
        // Further tellings of a number are no indicators of their own.
        if known == nil, isRepeat.contains(claim) { continue }
        let row = known ?? rows.count
        if known == nil { rows.append(Row(cells: Array(repeating: nil, count: reports.count))) }
        rows[row].cells[report] = Cell(report: report, claim: claim, status: known == nil ? nil : pair?.status)
        next[claim] = row
      }
      rowOfClaim = next
    }
    return rows.sorted { left, right in
      let (a, b) = (left.last, right.last)
      return (-a.report, a.claim) < (-b.report, b.claim)
    }
  }
}
