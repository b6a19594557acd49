/// A run of `ingest`.
public struct ArchivedRun: Hashable, Sendable {
  /// From 1, in the order in which they began.
  public var id: Int
  /// ISO 8601.
  public var startedAt: String
  /// nil for a run that is under way, or was stopped.
  public var endedAt: String?
  /// The program and the lexicon that read the documents.
  public var program: String
  public var lexicon: String
  /// What became of its documents, as far as it has been told: at the end of a run.
  public var counts: IngestionCounts
}
