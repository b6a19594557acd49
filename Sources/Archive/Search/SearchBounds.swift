/// How much a search looks at before it goes another way. What it finds does not depend on it, but for `newest`.
struct SearchBounds: Sendable {
  /// Of no more documents all sentences and claims are looked at.
  var documents = 50
  /// Up to so many texts that may hold the terms are fetched and put in order; where there are more, texts are looked at in
  /// that order until enough are found.
  var candidates = 2000
  /// Of so many documents, the newest, sentences are looked at one by one.
  var newest = 300
  /// Results are not counted beyond.
  var counted = 1000
  /// With a filter, claims are counted only where no more of them have the indicators.
  var examined = 20_000
}
