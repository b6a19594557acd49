public import ReportModel

/// A claim with everything about it.
public struct ClaimDetails: Sendable {
  public var claim: ArchivedClaim
  /// The claim that it is a part of.
  public var whole: ArchivedClaim?
  /// The claims that are parts of it.
  public var parts: [ArchivedClaim]
  /// The headings it stands under, outermost first.
  public var sections: [String]
  /// Where the indicator's words stand in the document's text.
  public var indicatorSpans: [TextSpan]
  /// The rules that made it, in order.
  public var rules: [String]
  /// The text before and after the quantity.
  public var prefix: String
  public var suffix: String
  /// What makes a browser scroll to it, to be put after the page's address.
  public var fragment: String
  /// What labels its cell, outermost first; empty in a sentence.
  public var headers: [String]
  /// Its table, if it stands in one.
  public var table: ArchivedText.Table?
}
