import Claims
import Quantities
import ReportModel

/// The `claim` record, as `Schemas/claim.schema.json` has it. What does not apply is left out.
struct ClaimRecord: WireRecord {
  static let type = RecordType.claim

  let document: String
  let claim: Claim
  /// The id of the claim that this is a part of.
  let whole: String?
  let place: NumeralPlace
  let raw: Range<Int>?
  let selectors: SourceSelectors

  init(_ claim: Claim, whole: Claim?, in document: String, at place: NumeralPlace, _ selectors: SourceSelectors) {
    self.document = document
    self.claim = claim
    self.whole = whole.map { ClaimRecord.id(of: $0, in: document) }
    self.place = place
    self.selectors = selectors
    raw = selectors.report.sourceMap.rawBytes(of: claim.numeral.span, in: selectors.text)
  }

  /// The first 16 digits of the document's id and the number's place in its text: the same as long as page and cleaning are.
  static func id(of claim: Claim, in document: String) -> String {
    "\(document.prefix(16))-\(claim.numeral.span.start)-\(claim.numeral.span.end)"
  }

  func write(to writer: inout JSONWriter) {
    let numeral = claim.numeral
    writer.object { object in
      writeHead(to: &object)
      object.member("document", document)
      object.member("id", ClaimRecord.id(of: claim, in: document))
      object.member("sentence", place.sentence)
      object.key("quantity")
      write(numeral.quantitySpan, to: &object)
      object.key("number")
      write(numeral.span, to: &object)
      writeValue(to: &object)
      object.member("kind", numeral.kind?.rawValue)
      writeMeaning(to: &object)
      object.key("source")
      writeSource(to: &object)
    }
  }

  private func write(_ span: TextSpan, to writer: inout JSONWriter) {
    writer.object {
      $0.member("text", selectors.text[span])
      $0.members(place.local(span))
    }
  }

  private func writeValue(to object: inout JSONWriter) {
    let numeral = claim.numeral
    object.optional("value", numeral.value?.description)
    object.optional("low", numeral.low?.description)
    object.optional("high", numeral.high?.description)
    object.key("bounds")
    object.object {
      let bounds = numeral.bounds
      if let low = bounds.low { $0.member("low", low.description) }
      if let high = bounds.high { $0.member("high", high.description) }
    }
    object.optional("resolution", numeral.resolution?.description)
    object.member("qualifier", numeral.qualifier.rawValue)
    object.key("unit")
    object.object {
      $0.member("text", numeral.unit.text)
      $0.optional("code", numeral.unit.code)
      $0.optional("dimension", numeral.unit.dimension)
      $0.optional("factor", numeral.unit.factor?.description)
    }
  }

  private func writeMeaning(to object: inout JSONWriter) {
    object.member("role", claim.role.rawValue)
    object.optional("direction", claim.direction?.rawValue)
    object.optional("basis", claim.basis?.rawValue)
    object.optional("basisPeriod", claim.basisPeriod)
    object.member("modality", claim.modality.rawValue)
    object.member("indicator", claim.indicator)
    object.key("indicatorSpans")
    object.array(claim.indicatorSpans) { array, span in array.object { $0.members(span) } }
    object.optional("scope", claim.scope)
    if let period = claim.period {
      object.key("period")
      object.object {
        $0.member("value", period.value)
        $0.member("from", period.origin.rawValue)
      }
    }
    object.optional("partOf", whole)
    object.key("flags")
    object.array(claim.flags.names) { $0.string($1) }
    object.key("rules")
    object.array(claim.rules) { $0.string($1) }
  }

  private func writeSource(to writer: inout JSONWriter) {
    let span = claim.numeral.quantitySpan
    writer.object { object in
      object.member("exact", selectors.text[span])
      object.member("prefix", selectors.prefix(of: span))
      object.member("suffix", selectors.suffix(of: span))
      object.members(span)
      object.key("sections")
      object.array(selectors.headings(of: place.section)) { $0.string($1) }
      object.optional("xpath", selectors.xpath(of: place.node))
      if let raw {
        object.key("bytes")
        object.object { $0.members(TextSpan(start: raw.lowerBound, end: raw.upperBound)) }
      }
      object.member("fragment", selectors.fragment(of: place))
      object.member(cell: place.cell)
    }
  }
}
