public import Quantities
public import ReportModel

/// A quantity of a report and what it is about.
public struct Claim: Sendable {
  /// What the number tells of what it measures.
  public enum Role: String, Sendable, CaseIterable {
    /// A stock, or a flow of the period.
    case level
    /// A comparison with an earlier value of the same thing.
    case change
    case rank
  }

  /// Which way a change goes.
  public enum Direction: String, Sendable, CaseIterable {
    case increase, decrease, flat
  }

  /// What a change is compared with.
  public enum Basis: String, Sendable, CaseIterable {
    /// The year before: 同比, 比上年.
    case yoy
    /// The month or quarter before: 环比.
    case mom
    /// An earlier time that is named: 比2015年, 较“十二五”末.
    case since
    /// What was planned: 比预算, 比目标.
    case plan
    case unstated
  }

  /// Whether the value is one that was, is thought to have been, or is to be.
  public enum Modality: String, Sendable, CaseIterable {
    case actual, estimated, planned
  }

  /// The number with its unit, qualifier and bounds. Its spans are in the report's text.
  public var numeral: Numeral
  /// Where it stands.
  public var place: ClaimPlace
  public var role: Role
  /// For changes.
  public var direction: Direction?
  /// For changes.
  public var basis: Basis?
  /// The time compared with, in ISO 8601's forms, where the report tells it.
  public var basisPeriod: String?
  public var modality: Modality
  /// What is measured, in the report's own words.
  public var indicator: String
  /// Where those words stand in the report's text, in the indicator's order.
  public var indicatorSpans: [TextSpan]
  /// For standings and shares: among which, or of what.
  public var scope: String?
  /// The time for which the value holds; nil where nothing tells it.
  public var period: Period?
  /// In the report's claims: the one that this is a part of (其中).
  public var whole: Int?
  public var flags: ClaimFlags
  /// The rules that made it, those of its numeral first.
  public var rules: [String]

  public init(
    numeral: Numeral, place: ClaimPlace, role: Role, direction: Direction? = nil, basis: Basis? = nil,
    basisPeriod: String? = nil, modality: Modality = .actual, indicator: String, indicatorSpans: [TextSpan],
    scope: String? = nil, period: Period? = nil, whole: Int? = nil, flags: ClaimFlags = [], rules: [String] = []
  ) {
    self.numeral = numeral
    self.place = place
    self.role = role
    self.direction = direction
    self.basis = basis
    self.basisPeriod = basisPeriod
    self.modality = modality
    self.indicator = indicator
    self.indicatorSpans = indicatorSpans
    self.scope = scope
    self.period = period
    self.whole = whole
    self.flags = flags
    self.rules = rules
  }
}

/// Where a numeral stands: in a sentence, or in a cell of a data table.
public enum ClaimPlace: Hashable, Sendable {
  /// The index of the sentence in the report's sentences.
  case sentence(Int)
  case cell(CellPlace)
}

/// A cell of a table's expanded grid.
public struct CellPlace: Hashable, Sendable {
  public var table: Int
  public var row: Int
  public var column: Int
  /// What labels the cell, outermost first.
  public var headers: [String]

  public init(table: Int, row: Int, column: Int, headers: [String]) {
    self.table = table
    self.row = row
    self.column = column
    self.headers = headers
  }
}

/// A time for which a value holds.
public struct Period: Hashable, Sendable {
  /// Where the report tells it.
  public enum Origin: String, Sendable, CaseIterable {
    case clause, sentence, section
    /// The year that the report is of.
    case title
    /// The time of publication, where nothing else is told.
    case published
  }

  /// A year, a month or an interval in ISO 8601's forms: `2019`, `2019-06`, `2019-01/2019-06`.
  public var value: String
  public var origin: Origin

  public init(_ value: String, from origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

/// What a reader should know of a claim.
public struct ClaimFlags: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A count, an amount or a measure with no unit printed.
  public static let unitMissing = ClaimFlags(rawValue: 1)
  /// A mark between two statements was lost.
  public static let separatorMissing = ClaimFlags(rawValue: 2)
  /// Counted up over more than the period: 累计, 至今.
  public static let cumulative = ClaimFlags(rawValue: 4)
  /// The text around the number holds characters that could not be read.
  public static let textDamaged = ClaimFlags(rawValue: 8)

  /// The flags' names in records, in a fixed order.
  public var names: [String] {
    let all: [(ClaimFlags, String)] = [
      (.unitMissing, "unitMissing"), (.separatorMissing, "separatorMissing"), (.cumulative, "cumulative"),
      (.textDamaged, "textDamaged"),
    ]
    return all.compactMap { contains($0.0) ? $0.1 : nil }
  }
}
