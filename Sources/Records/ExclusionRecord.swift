import Claims
import Lexicon
import ReportModel

/// The `exclusion` record, as `Schemas/exclusion.schema.json` has it.
struct ExclusionRecord: WireRecord {
  static let type = RecordType.exclusion

  let document: String
  let exclusion: ExcludedNumeral
  let place: NumeralPlace
  let selectors: SourceSelectors

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      writeHead(to: &object)
      object.member("document", document)
      object.member("sentence", place.sentence)
      object.member("text", selectors.text[exclusion.span])
      object.members(place.local(exclusion.span))
      object.member("reason", exclusion.reason.rawValue)
      object.member("rule", exclusion.rule)
      object.key("source")
      object.object { source in
        source.members(exclusion.span)
        source.member(cell: place.cell)
      }
    }
  }
}
