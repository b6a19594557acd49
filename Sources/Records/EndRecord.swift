/// The `end` record: a document's records are complete, and this many.
struct EndRecord {
  static let schema = "nianbao/end/1"

  let document: String
  let input: String?
  let sentences: Int
  let claims: Int
  let exclusions: Int

  /// The record on one line, without a line end.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.member("type", "end")
      object.member("schema", EndRecord.schema)
      object.member("document", document)
      if let input { object.member("input", input) }
      object.member("sentences", sentences)
      object.member("claims", claims)
      object.member("exclusions", exclusions)
    }
    return writer.bytes
  }
}
