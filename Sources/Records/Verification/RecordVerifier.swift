import Foundation
public import Quantities

/// Checks that records keep the contract's promises, whoever wrote them. It reads them one by one and holds one document's at
/// a time.
///
/// Open one for each file of records. Two threads need two.
public final class RecordVerifier {
  /// How many records there were.
  public struct Summary: Hashable, Sendable {
    public internal(set) var counts: [RecordType: Int] = [:]
    public internal(set) var faults = 0
    /// How many documents were compared with their raw files.
    public internal(set) var sources = 0
  }

  public private(set) var summary = Summary()
  private let validator: RecordValidator
  private let recognizer: NumeralRecognizer
  private let sources: (any RawSources)?
  private let report: (VerificationFault) -> Void
  private let decoder = JSONDecoder()
  private var open: DocumentVerification?

  /// - Parameters:
  ///   - recognizer: reads numbers again; with the lexicon that the records were made with.
  ///   - sources: the raw files, to compare with.
  ///   - report: told of each fault, in the records' order but for what shows only at a document's end.
  public init(
    recognizer: NumeralRecognizer, sources: (any RawSources)? = nil, report: @escaping (VerificationFault) -> Void
  ) {
    validator = RecordValidator()
    self.recognizer = recognizer
    self.sources = sources
    self.report = report
  }

  /// Checks the next record.
  ///
  /// - Parameters:
  ///   - json: a line without its end.
  ///   - line: its number, from 1.
  public func add(_ json: some Collection<UInt8>, line: Int) {
    switch validator.check(json) {
    case .invalid(let violation): fault(line, .schema, .invalid(violation))
    case .valid(let type):
      summary.counts[type, default: 0] += 1
      do {
        try read(type, Data(json), line)
      } catch {
        // What a schema cannot say: a number that is larger than any offset.
        fault(
          line, .schema,
          .invalid(SchemaViolation(type: type.rawValue, pointer: "", rule: "integer", message: "too large"))
        )
      }
    }
  }

  /// Says that no records follow.
  public func finish() {
    close()
  }

  private func read(_ type: RecordType, _ json: Data, _ line: Int) throws {
    switch type {
    case .document:
      let document = try decoder.decode(ReadDocument.self, from: json)
      close()
      let raw = sources.map { RawFile($0, document.source) }
      if raw?.bytes != nil { summary.sources += 1 }
      open = DocumentVerification(document, line: line, raw: raw, recognizer) { [unowned self] in fault($0, $1, $2) }
    case .error:
      if open != nil { fault(line, .order, .errorInside(code: try decoder.decode(ReadError.self, from: json).code)) }
    case .sentence:
      let sentence = try decoder.decode(ReadSentence.self, from: json)
      document(of: sentence.document, line)?.add(sentence, line: line)
    case .claim:
      let claim = try decoder.decode(ReadClaim.self, from: json)
      document(of: claim.document, line)?.add(claim, line: line)
    case .exclusion:
      let exclusion = try decoder.decode(ReadExclusion.self, from: json)
      document(of: exclusion.document, line)?.add(exclusion, line: line)
    case .end:
      let end = try decoder.decode(ReadEnd.self, from: json)
      guard let document = document(of: end.document, line) else { return }
      document.finish(end, line: line)
      open = nil
    }
  }

  /// The document that is open, if the record is one of its.
  private func document(of id: String, _ line: Int) -> DocumentVerification? {
    guard let open else {
      fault(line, .order, .outsideDocument)
      return nil
    }
    guard open.document.id == id else {
      fault(line, .order, .foreignDocument(id))
      return nil
    }
    return open
  }

  private func close() {
    guard let open else { return }
    fault(open.line, .order, .endMissing)
    open.finish(nil, line: open.line)
    self.open = nil
  }

  private func fault(_ line: Int, _ invariant: Invariant, _ reason: VerificationFault.Reason) {
    summary.faults += 1
    report(VerificationFault(line: line, invariant: invariant, reason: reason))
  }
}
