/// The `end` record: a document's records are complete, and this many.
struct EndRecord: WireRecord {
  static let type = RecordType.end

  let document: String
  let input: String?
  let sentences: Int
  let claims: Int
  let exclusions: Int

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      writeHead(to: &object)
      object.member("document", document)
      if let input { object.member("input", input) }
      object.member("sentences", sentences)
      object.member("claims", claims)
      object.member("exclusions", exclusions)
    }
  }
}
