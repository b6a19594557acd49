import Lexicon

/// A number with its unit and surroundings, before its use is decided.
struct Candidate {
  let line: LineText
  var reading: Reading
  var unit: UnitMatch?
  /// A qualifier before the number, and where its word begins.
  var before: (qualifier: Qualifier, start: Int)?
  /// A qualifier after the number or its unit, and where its word ends.
  var after: (qualifier: Qualifier, end: Int)?
  /// Where the last numeral ended.
  var floor: Int
  /// Where a title in 《》 opened that has not closed.
  var titleStart: Int?
  /// Where the quotation begins that holds the number.
  var quoteStart: Int?

  var start: Int { reading.start }
  var end: Int { reading.end }
  var integer: Int? { reading.integer }

  /// Where the quantity begins and ends: with its qualifiers and unit.
  var quantityStart: Int { min(before?.start ?? start, start, unit.map { $0.start } ?? start) }
  var quantityEnd: Int { max(unitEnd, after?.end ?? 0) }
  /// The end of the unit, or of the number where there is none.
  var unitEnd: Int { unit.map { $0.isShared ? end : max($0.end, end) } ?? end }
  /// The unit's words as printed.
  func unitIs(_ word: StaticString) -> Bool {
    guard let unit else { return false }
    return line.end(of: word, at: unit.start) == unit.end
  }

  /// The first place after the number that is no blank, and the place after the last non-blank before it.
  var next: Int { line.afterBlanks(end) }
  var previous: Int { line.beforeBlanks(start) }
  /// The last character before the number that is no blank.
  var characterBefore: UInt32 { line[previous - 1] }

  /// A number of Chinese characters up to ten, 两 included.
  var isSmallChinese: Bool { reading.isChinese && !reading.traits.contains(.fraction) && (integer ?? 99) <= 10 }
}

/// Why a numeral is no quantity.
struct Exclusion {
  var reason: ExclusionReason
  var rule: Rule
  /// For dates, ISO 8601: a year, a month, a day or an interval.
  var date: String?

  init(_ reason: ExclusionReason, _ rule: Rule, date: String? = nil) {
    self.reason = reason
    self.rule = rule
    self.date = date
  }
}

/// One reason for which numerals are no quantities. A rule says something true of Chinese reports in general, has a file of
/// its own here and a file of cases in `Corpus/numerals`.
protocol ExclusionRule: Sendable {
  /// Why the candidate is no quantity, or nil when this rule has nothing to say.
  static func exclusion(of candidate: Candidate) -> Exclusion?
}
