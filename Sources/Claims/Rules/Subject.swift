import ReportModel

/// What a quantity is about, and the rule that found it.
struct Subject {
  var spans: [TextSpan]
  var rule: ClaimRule
  /// What a later clause without a subject speaks of; nil where the one before goes on.
  var topic: [TextSpan]?
}
