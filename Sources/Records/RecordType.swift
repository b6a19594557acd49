/// The types of records, as their `type` names them.
public enum RecordType: String, Hashable, Sendable, CaseIterable {
  case document, sentence, claim, exclusion, end, error

  /// The schema's name in the record.
  public var schemaName: String { "nianbao/\(rawValue)/1" }

  /// The schema itself.
  var schema: String {
    switch self {
    case .document: EmbeddedSchemas.document
    case .sentence: EmbeddedSchemas.sentence
    case .claim: EmbeddedSchemas.claim
    case .exclusion: EmbeddedSchemas.exclusion
    case .end: EmbeddedSchemas.end
    case .error: EmbeddedSchemas.error
    }
  }
}
