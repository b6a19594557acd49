public import ReportModel

/// What changed between two years' reports of the same body. Claims are named by their place in their report's claims.
public struct YearDiff: Sendable {
  public let old: ComparedReport
  public let new: ComparedReport
  /// The years that the reports tell of, where they can be told: of a work report mostly the year before its own.
  public let oldYear: Int?
  public let newYear: Int?
  /// By place in the new report, those of the same place by place in the old one.
  public var pairs: [ClaimPair]
  /// New claims that no old one answers to, and old ones that no new one answers to; without repeats and what fell silent.
  public var added: [Int]
  public var dropped: [Int]
  /// Further tellings of a paired number: neither added nor dropped.
  public var repeatedOld: [Int]
  public var repeatedNew: [Int]
  /// Indicators that the new report still tells of, without the number.
  public var silent: [Silence]
  /// Targets of the old report.
  public var targets: [TargetOutcome]
  /// Changes that the new report states, checked against its own and the old report's figures.
  public var growth: [GrowthCheck]
  public var findings: [DiffFinding]

  public struct Silence: Hashable, Sendable {
    public var old: Int
    /// In the new report's sentences.
    public var sentence: Int
  }
}

/// Two claims of the same indicator.
public struct ClaimPair: Sendable {
  public enum Status: String, Sendable, CaseIterable {
    case same, changed, renamed
    /// The new report prints another figure for the old report's year.
    case restated
    case unitChanged
    /// A number that became rougher or a word.
    case wentVague
    /// Another claim is nearly as likely.
    case ambiguous
  }

  public var status: Status
  public var old: Int
  public var new: Int
  /// The evidence that the two are the same indicator.
  public var evidence: Evidence
  public var change: Change?
  /// The most likely pair of one of the two with a third claim.
  public var rejected: Rejected?

  public struct Rejected: Sendable {
    public enum Side: Sendable { case old, new }

    /// The report that the third claim stands in, and its place there.
    public var side: Side
    public var claim: Int
    public var evidence: Evidence
  }
}

/// The difference of two values in the new one's unit, and its bounds.
public struct Change: Hashable, Sendable {
  /// New less old, in the new claim's unit.
  public var absolute: ExactDecimal
  /// New ÷ old − 1; nil for an old value that is not above 0, and for a change of sign.
  public var relative: ExactDecimal?
  /// The least and the most that the relative change can be by what is printed.
  public var low: ExactDecimal?
  public var high: ExactDecimal?
}

/// What speaks for two claims being the same indicator, in hundredths of log-odds, which add up.
public struct Evidence: Hashable, Sendable {
  public struct Reason: Hashable, Sendable {
    public var words: String
    public var weight: Int
  }

  /// The sum, with what speaks against any two claims at first.
  public var total: Int
  public var reasons: [Reason]
}

/// A target of the old report beside what the new one tells.
public struct TargetOutcome: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    case met, missed, unclear, notMentioned
  }

  /// In the old report's claims.
  public var target: Int
  /// In the new report's.
  public var outcome: Int?
  public var verdict: Verdict
  /// Why, where the two numbers do not say it.
  public var reason: String?
}

/// A change that the new report states beside the levels that are printed.
public struct GrowthCheck: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    case consistent, contradicts
    /// Told at other prices or for another scope than the levels.
    case basisDiffers
    case unverifiable
  }

  /// A claim of one of the two reports.
  public enum Place: Hashable, Sendable {
    case old(Int)
    case new(Int)
  }

  /// In the new report's claims.
  public var stated: Int
  public var level: Int?
  public var previous: Place?
  /// What the levels give: in percent, in percentage points or in the stated change's unit; and what is stated.
  public var computed: Bounds?
  public var statedBounds: Bounds?
  /// How far the two lie apart, 0 where they meet.
  public var gap: Rational?
  public var verdict: Verdict
  /// The sum in words.
  public var sum: String
}

/// Something about both reports that a reader should know.
public struct DiffFinding: Sendable {
  public enum Category: String, Sendable, CaseIterable {
    /// What one year carries over is not what the next one brings in.
    case carriedOver
    /// The two are not of the same body, kind, or of years in this order.
    case unlikeReports
  }

  public var category: Category
  public var message: String
  public var old: Int?
  public var new: Int?
}
