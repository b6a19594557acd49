public import Lexicon
public import ReportModel

/// What a report states in numbers: its sentences, its claims, and the numerals that are none.
public struct ReportClaims: Sendable {
  /// In text order. Every character of the body outside tables that is no blank is in one of them.
  public var sentences: [Sentence] = []
  /// In text order.
  public var claims: [Claim] = []
  /// In text order.
  public var exclusions: [ExcludedNumeral] = []
  /// What was odd about the text.
  public var findings: [Finding] = []

  public init() {}
}

/// A sentence of the body, or a heading.
public struct Sentence: Hashable, Sendable {
  /// In the report's text.
  public var span: TextSpan
  /// The index of its paragraph in the report's paragraphs.
  public var paragraph: Int
  /// The id of the innermost section it belongs to.
  public var section: Int?

  public init(span: TextSpan, paragraph: Int, section: Int?) {
    self.span = span
    self.paragraph = paragraph
    self.section = section
  }
}

/// A numeral that is no quantity, or numeral characters inside a word.
public struct ExcludedNumeral: Hashable, Sendable {
  /// In the report's text.
  public var span: TextSpan
  public var reason: ExclusionReason
  /// The rule that says so.
  public var rule: String
  public var place: ClaimPlace

  public init(span: TextSpan, reason: ExclusionReason, rule: String, place: ClaimPlace) {
    self.span = span
    self.reason = reason
    self.rule = rule
    self.place = place
  }
}
