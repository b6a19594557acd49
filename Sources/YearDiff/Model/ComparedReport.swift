import Foundation
public import Records

/// A report that is compared with another, or checked in itself, read from its records.
public struct ComparedReport: Sendable {
  /// The document's record, its text included.
  public let document: RecordedDocument
  /// The document's record as it stands in the report's records.
  public let line: ArraySlice<UInt8>
  /// In text order.
  public let sentences: [RecordedSentence]
  /// In text order, without those that a reviewer judged to be none.
  public let claims: [ComparedClaim]

  /// - Parameter lines: a document's records, JSON, in the contract's order: as `extract` writes them or an archive exports
  ///   them, with corrections.
  /// - Throws: `ComparisonError`.
  public init(lines: some Sequence<ArraySlice<UInt8>>) throws(ComparisonError) {
    var document: (record: RecordedDocument, line: ArraySlice<UInt8>)?
    var sentences: [RecordedSentence] = []
    var records: [(RecordedClaim, ArraySlice<UInt8>)] = []
    var isComplete = false
    let decoder = JSONDecoder()
    for line in lines where !line.isEmpty {
      do {
        switch RecordType(of: line) {
        case .document: document = (try decoder.decode(RecordedDocument.self, from: Data(line)), line)
        case .sentence: sentences.append(try decoder.decode(RecordedSentence.self, from: Data(line)))
        case .claim:
          let claim = try decoder.decode(RecordedClaim.self, from: Data(line))
          if claim.review?.judgement != "notAClaim" { records.append((claim, line)) }
        case .end: isComplete = true
        case .exclusion, .error, nil: continue
        }
      } catch {
        throw .unreadable("a record does not follow its schema")
      }
    }
    guard let document else { throw .unreadable("there is no document record") }
    guard isComplete else { throw .unreadable("the records have no end") }
    self.document = document.record
    line = document.line
    self.sentences = sentences
    let sentenceOfID = Dictionary(
      sentences.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let claimOfID = Dictionary(
      records.enumerated().map { ($0.element.0.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    claims = records.map { claim, line in
      ComparedClaim(
        claim, line: line, sentence: claim.sentence.flatMap { sentenceOfID[$0] },
        whole: claim.partOf.flatMap { claimOfID[$0] })
    }
  }
}
