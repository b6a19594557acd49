/// A record as it is written.
protocol WireRecord {
  static var type: RecordType { get }
  /// Writes one JSON object.
  func write(to writer: inout JSONWriter)
}

extension WireRecord {
  /// Writes the members that every record begins with.
  func writeHead(to object: inout JSONWriter) {
    object.member("type", Self.type.rawValue)
    object.member("schema", Self.type.schemaName)
  }

  /// The record on one line, without a line end.
  func line() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}
