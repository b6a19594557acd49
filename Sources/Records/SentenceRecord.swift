import Claims
import ReportModel

/// The `sentence` record, as `Schemas/sentence.schema.json` has it.
struct SentenceRecord: WireRecord {
  static let type = RecordType.sentence

  let document: String
  /// The index in the report's sentences.
  let id: Int
  let sentence: Sentence
  let selectors: SourceSelectors

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      writeHead(to: &object)
      object.member("document", document)
      object.member("id", id)
      object.member("text", selectors.text[sentence.span])
      object.members(sentence.span)
      object.member("paragraph", sentence.paragraph)
      object.member("section", sentence.section)
      object.member("xpath", selectors.xpath(of: selectors.node(of: sentence)))
    }
  }
}
