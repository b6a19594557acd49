public import Claims
public import ReportModel

/// Writes the records of reports as JSON Lines.
///
/// Open one and keep it; two threads need two.
public final class RecordEncoder {
  public init() {}

  /// All records of one report in the contract's order: its document, sentences, claims, exclusions, and the end.
  ///
  /// - Parameters:
  ///   - raw: the bytes the report was read from.
  ///   - input: the id that came with the input, echoed.
  /// - Returns: lines, each with its line end.
  public func encode(_ report: Report, _ claims: ReportClaims, raw: [UInt8], input: String?) -> [UInt8] {
    var lines: [UInt8] = []
    let document = DocumentRecord(report, raw: raw, input: input)
    lines += document.json()
    lines.append(0x0A)
    let end = EndRecord(
      document: document.id, input: input, sentences: claims.sentences.count, claims: claims.claims.count,
      exclusions: claims.exclusions.count)
    lines += end.json()
    lines.append(0x0A)
    return lines
  }

  /// An error record as a line with its line end.
  public func encode(_ error: ErrorRecord) -> [UInt8] { error.json() + [0x0A] }
}
