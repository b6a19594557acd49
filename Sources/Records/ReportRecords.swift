import Claims
import Quantities
import ReportModel

/// The records of one report. One that cannot be made is nil: its spans or its place are not in the report.
struct ReportRecords {
  let document: DocumentRecord
  let input: String?
  private let claims: ReportClaims
  private let selectors: SourceSelectors

  init(_ report: Report, _ claims: ReportClaims, raw: [UInt8], input: String?, lexicon: String) {
    document = DocumentRecord(report, raw: raw, input: input, findings: claims.findings, lexicon: lexicon)
    self.input = input
    self.claims = claims
    selectors = SourceSelectors(report, sentences: claims.sentences)
  }

  func sentence(_ index: Int) -> SentenceRecord? {
    let sentence = claims.sentences[index]
    guard selectors.text.contains(sentence.span) else { return nil }
    return SentenceRecord(document: document.id, id: index, sentence: sentence, selectors: selectors)
  }

  func claim(_ index: Int) -> ClaimRecord? {
    let claim = claims.claims[index]
    guard let place = selectors.place(claim.place), place.contains(claim.numeral.quantitySpan),
      place.contains(claim.numeral.span)
    else { return nil }
    let whole = claim.whole.flatMap { claims.claims.indices.contains($0) ? claims.claims[$0] : nil }
    return ClaimRecord(claim, whole: whole, in: document.id, at: place, selectors)
  }

  func exclusion(_ index: Int) -> ExclusionRecord? {
    let exclusion = claims.exclusions[index]
    guard let place = selectors.place(exclusion.place), place.contains(exclusion.span) else { return nil }
    return ExclusionRecord(document: document.id, exclusion: exclusion, place: place, selectors: selectors)
  }

  func end(sentences: Int, claims: Int, exclusions: Int) -> EndRecord {
    EndRecord(
      document: document.id, input: input, sentences: sentences, claims: claims, exclusions: exclusions)
  }
}
