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

extension RecordType {
  /// What a record written by this program is, by its first member; nil for other lines.
  public init?(of line: ArraySlice<UInt8>) {
    let head = Array("{\"type\":\"".utf8)
    guard line.starts(with: head) else { return nil }
    self.init(rawValue: String(decoding: line.dropFirst(head.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
  }
}
