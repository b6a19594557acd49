/// The raw file that a document was read from.
struct RawFile {
  /// nil where it was not found.
  let bytes: [UInt8]?
  private let sources: any RawSources
  private let encoding: String

  init(_ sources: any RawSources, _ source: ReadDocument.Source) {
    bytes = sources.bytes(sha256: source.sha256, uri: source.uri)
    self.sources = sources
    encoding = source.encoding
  }

  /// What a place in the file states; nil where there is no such place.
  func text(at span: ReadSpan) -> String? {
    guard let bytes, span.start >= 0, span.start < span.end, span.end <= bytes.count else { return nil }
    return sources.text(of: Array(bytes[span.start..<span.end]), encoding: encoding)
  }
}
