/// The `error` record: what stands in the place of a document's records, or of one record, that there is none of.
public struct ErrorRecord: Hashable, Sendable {
  /// The schema's name in the record.
  public static let schema = "nianbao/error/1"

  /// The id that came with the input.
  public var input: String?
  /// The address or the path of the file at issue.
  public var uri: String?
  /// What went wrong, for programs: `encodingUnknown`, `recordInvalid`.
  public var code: String
  /// What went wrong, for people, in English.
  public var message: String

  public init(input: String?, uri: String?, code: String, message: String) {
    self.input = input
    self.uri = uri
    self.code = code
    self.message = message
  }

  /// The record on one line, without a line end.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.member("type", "error")
      object.member("schema", ErrorRecord.schema)
      if let input { object.member("input", input) }
      if let uri {
        object.key("source")
        object.object { $0.member("uri", uri) }
      }
      object.member("code", code)
      object.member("message", message)
    }
    return writer.bytes
  }
}
