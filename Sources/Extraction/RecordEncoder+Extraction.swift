public import Records

extension RecordEncoder {
  /// The records of a document: an error record for each part that gave nothing, then the records of what the others gave.
  ///
  /// - Parameter wording: what an error says to people.
  /// - Returns: lines, each with its line end.
  public func encode(_ extraction: Extraction, wording: (DocumentError) -> String) -> [UInt8] {
    var lines: [UInt8] = []
    for failure in extraction.failures {
      lines += encode(
        ErrorRecord(
          input: extraction.input, uri: failure.uri, code: failure.error.code, message: wording(failure.error)))
    }
    guard let contents = extraction.contents else { return lines }
    let records = encode(contents.report, contents.claims, raw: contents.raw, input: extraction.input)
    return lines.isEmpty ? records : lines + records
  }
}
