import Archive
import Records
import ReportModel

/// Claims of an archive as JSON objects, flat, in the names of records. What does not apply is left out.
enum ClaimObject {
  /// A claim with everything about it, on a line.
  static func bytes(_ details: ClaimDetails) -> [UInt8] {
    JSONLine.bytes { object in
      write(details.claim, to: &object)
      object.optional("partOf", details.whole?.id)
      object.key("parts")
      object.array(details.parts) { $0.string($1.id) }
      object.key("indicatorSpans")
      object.array(details.indicatorSpans) { array, span in
        array.object {
          $0.member("start", span.start)
          $0.member("end", span.end)
        }
      }
      object.key("rules")
      object.array(details.rules) { $0.string($1) }
      object.key("sections")
      object.array(details.sections) { $0.string($1) }
      object.member("prefix", details.prefix)
      object.member("suffix", details.suffix)
      object.member("fragment", details.fragment)
      guard let cell = details.claim.cell else { return }
      object.key("cell")
      object.object {
        $0.member("table", cell.table)
        $0.member("row", cell.row)
        $0.member("column", cell.column)
        $0.key("headers")
        $0.array(details.headers) { $0.string($1) }
      }
    }
  }

  /// Writes a claim's members into an object.
  static func write(_ claim: ArchivedClaim, to object: inout JSONWriter) {
    object.member("type", "claim")
    object.member("document", claim.document)
    object.member("id", claim.id)
    object.optional("region", claim.region?.name)
    object.optional("regionCode", claim.region?.code)
    object.member("reportType", claim.reportType.rawValue)
    if let year = claim.reportYear { object.member("reportYear", year) }
    object.optional("title", claim.reportTitle)
    object.optional("uri", claim.uri)
    if let sentence = claim.sentence { object.member("sentence", sentence) }
    object.optional("sentenceText", claim.sentenceText)
    object.member("quantity", claim.quantityText)
    object.member("number", claim.numberText)
    object.member("start", claim.quantity.start)
    object.member("end", claim.quantity.end)
    object.optional("value", claim.value)
    object.optional("low", claim.low)
    object.optional("high", claim.high)
    object.optional("boundLow", claim.boundLow)
    object.optional("boundHigh", claim.boundHigh)
    object.optional("resolution", claim.resolution)
    object.member("qualifier", claim.qualifier)
    object.member("unit", claim.unit)
    object.optional("unitCode", claim.unitCode)
    object.member("dimension", claim.dimension)
    object.optional("factor", claim.factor)
    object.member("kind", claim.kind)
    object.member("role", claim.role)
    object.optional("direction", claim.direction)
    object.optional("basis", claim.basis)
    object.optional("basisPeriod", claim.basisPeriod)
    object.member("modality", claim.modality)
    object.member("indicator", claim.indicator)
    object.optional("scope", claim.scope)
    object.optional("period", claim.period)
    object.optional("periodFrom", claim.periodOrigin)
    object.key("flags")
    object.array(claim.flags) { $0.string($1) }
    object.optional("xpath", claim.xpath)
    if let bytes = claim.bytes {
      object.key("bytes")
      object.object {
        $0.member("start", bytes.lowerBound)
        $0.member("end", bytes.upperBound)
      }
    }
    writeReview(of: claim, to: &object)
  }

  /// Writes what reviewers say of it, if they do: their verdict, and what the program had read where they corrected it.
  static func writeReview(of claim: ArchivedClaim, to object: inout JSONWriter) {
    guard let verdict = claim.verdict else { return }
    if !claim.extracted.isEmpty {
      object.key("extracted")
      object.object { extracted in
        for field in Verdict.Field.allCases {
          guard let former = claim.extracted[field] else { continue }
          extracted.member(named: field.rawValue, former.isEmpty ? nil : former)
        }
      }
    }
    object.key("review")
    object.object {
      $0.member("judgement", verdict.judgement.rawValue)
      $0.member("reviewer", verdict.reviewer)
      $0.member("at", verdict.givenAt)
      $0.optional("note", verdict.note)
    }
  }
}
