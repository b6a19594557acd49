public import Claims
public import Lexicon
public import ReportModel

/// Writes the records of reports as JSON Lines, each checked against its schema before it is written.
///
/// Open one and keep it: it holds the compiled schemas. Two threads need two.
public final class RecordEncoder {
  private let lexicon: String
  private let validator = RecordValidator()
  private var writer = JSONWriter()
  private var lines: [UInt8] = []
  /// How many records of the last report were not written because they break their schema.
  public private(set) var invalidCount = 0

  /// - Parameter lexicon: the one that the claims are read with; documents name its fingerprint.
  public init(lexicon: Lexicon = .standard) {
    self.lexicon = lexicon.fingerprint
  }

  /// All records of one report in the contract's order: its document, sentences, claims, exclusions, and the end.
  ///
  /// A record that breaks its schema is a fault of the program: an `error` record with the code `recordInvalid` stands in
  /// its place. Where that is the document, nothing follows.
  ///
  /// - Parameters:
  ///   - raw: the bytes the report was read from.
  ///   - input: the id that came with the input, echoed.
  /// - Returns: lines, each with its line end.
  public func encode(_ report: Report, _ claims: ReportClaims, raw: [UInt8], input: String?) -> [UInt8] {
    let records = ReportRecords(report, claims, raw: raw, input: input, lexicon: lexicon)
    lines = []
    lines.reserveCapacity(RecordEncoder.expectedSize(report, claims))
    invalidCount = 0
    let failed = { (what: String, why: String) in
      ErrorRecord(
        input: input, uri: report.source.uri, code: ErrorRecord.recordInvalid,
        message: "the record of \(what) is not written: \(why)")
    }
    guard add(records.document, { failed("the document", $0) }) else { return lines }
    let sentences = claims.sentences.indices.count { index in
      add(records.sentence(index)) { failed("sentence \(index)", $0) }
    }
    let found = claims.claims.indices.count { index in
      add(records.claim(index)) { failed("claim \(index)", $0) }
    }
    let exclusions = claims.exclusions.indices.count { index in
      add(records.exclusion(index)) { failed("exclusion \(index)", $0) }
    }
    _ = add(records.end(sentences: sentences, claims: found, exclusions: exclusions)) { failed("the end", $0) }
    return lines
  }

  /// About as many bytes as the records will take, so that a huge report's are not copied from array to array.
  private static func expectedSize(_ report: Report, _ claims: ReportClaims) -> Int {
    report.text.utf8.count * 3 + claims.sentences.count * 320 + claims.claims.count * 1400 + claims.exclusions.count
      * 320
  }

  /// An error record as a line with its line end.
  public func encode(_ error: ErrorRecord) -> [UInt8] {
    lines = []
    _ = add(error) {
      ErrorRecord(input: error.input, uri: error.uri, code: ErrorRecord.recordInvalid, message: "an error: \($0)")
    }
    return lines
  }

  /// Adds a record, or the error that tells why there is none. Says whether it is the record.
  private func add(_ record: (some WireRecord)?, _ failed: (String) -> ErrorRecord) -> Bool {
    guard let record else {
      add(failed("it lies outside the report's text"))
      return false
    }
    writer.clear()
    record.write(to: &writer)
    if case .invalid(let violation) = validator.check(writer.bytes) {
      add(failed("\(violation.pointer) breaks \(violation.rule): \(violation.message)"))
      return false
    }
    lines += writer.bytes
    lines.append(0x0A)
    return true
  }

  private func add(_ error: ErrorRecord) {
    invalidCount += 1
    lines += error.line()
    lines.append(0x0A)
  }
}
