/// The `error` record: what stands in the place of a document's records, or of one record, that there is none of.
public struct ErrorRecord: Hashable, Sendable {
  /// The code of a record that broke its schema: a fault of the program.
  public static let recordInvalid = "recordInvalid"

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
}

extension ErrorRecord: WireRecord {
  static let type = RecordType.error

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      writeHead(to: &object)
      if let input { object.member("input", input) }
      if let uri {
        object.key("source")
        object.object { $0.member("uri", uri) }
      }
      object.member("code", code)
      object.member("message", message)
    }
  }
}
