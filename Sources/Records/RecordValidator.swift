internal import CJSONSchema

/// Checks records against the schemas that come with the program.
///
/// Open one and keep it: it keeps what it has compiled. Two threads need two.
public final class RecordValidator {
  private let schemas: OpaquePointer

  public init() {
    guard let schemas = nb_schemas_open() else { fatalError("not enough memory for the schemas") }
    self.schemas = schemas
    for type in RecordType.allCases {
      var schema = type.schema
      let isCompiled = schema.withUTF8 { nb_schemas_add(schemas, type.rawValue, $0.baseAddress, $0.count) }
      // The tests compile them; a program that was built with a bad one cannot have passed them.
      guard isCompiled != 0 else { fatalError("the embedded schema of \(type) is invalid") }
    }
  }

  deinit {
    nb_schemas_close(schemas)
  }

  /// What is known of a line of records.
  public enum Verdict: Hashable, Sendable {
    case valid(RecordType)
    case invalid(SchemaViolation)
  }

  /// Checks one record against the schema of its type.
  ///
  /// - Parameter json: the UTF-8 of one JSON value.
  public func check(_ json: some Collection<UInt8>) -> Verdict {
    if let verdict = json.withContiguousStorageIfAvailable({ check($0) }) { return verdict }
    return Array(json).withUnsafeBufferPointer { check($0) }
  }

  private func check(_ json: UnsafeBufferPointer<UInt8>) -> Verdict {
    var found = nb_violation()
    let state = nb_schemas_check(schemas, json.baseAddress, json.count, &found)
    let type = RecordValidator.string(found.type)
    switch state {
    case NB_RECORD_VALID:
      if let type = RecordType(rawValue: type) { return .valid(type) }
    case NB_RECORD_NO_MEMORY: fatalError("not enough memory to check a record")
    default: break
    }
    return .invalid(
      SchemaViolation(
        type: type, pointer: RecordValidator.string(found.pointer), rule: RecordValidator.string(found.rule),
        message: RecordValidator.string(found.message)))
  }

  /// A C array of characters that ends in a 0.
  private static func string<Characters>(_ characters: Characters) -> String {
    withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

/// How a record breaks its schema: the first thing that was found.
public struct SchemaViolation: Error, Hashable, Sendable {
  /// The type that the record names; empty when it names none.
  public var type: String
  /// The JSON pointer (RFC 6901) of the value at fault; empty for the whole record.
  public var pointer: String
  /// The schema's keyword that is broken (`required`, `pattern`, …); `json` for what is no JSON, `type` without a
  /// pointer for a type that is not known, and `depth` for more levels than any record has.
  public var rule: String
  /// The validator's words.
  public var message: String

  /// Whether the line is no JSON at all.
  public var isNoJSON: Bool { rule == "json" }
  /// Whether no schema is for such a record.
  public var isTypeUnknown: Bool { rule == "type" && message.isEmpty }
}
