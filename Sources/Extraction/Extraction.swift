public import Claims
public import ReportModel

/// What a document gave.
public struct Extraction: Sendable {
  /// A report and what it states.
  public struct Contents: Sendable {
    public var report: Report
    public var claims: ReportClaims
    /// The bytes the report was read from, those of its parts one after the other.
    public var raw: [UInt8]

    public init(report: Report, claims: ReportClaims, raw: [UInt8]) {
      self.report = report
      self.claims = claims
      self.raw = raw
    }
  }

  /// A part that gave nothing.
  public struct PartFailure: Error, Sendable {
    /// How messages call the part.
    public var name: String
    public var uri: String?
    public var error: DocumentError

    public init(name: String, uri: String?, error: DocumentError) {
      self.name = name
      self.uri = uri
      self.error = error
    }
  }

  /// The id that came with the input.
  public var input: String?
  /// How messages call the document: as its first part.
  public var name: String
  /// nil where no part could be read or none has text.
  public var contents: Contents?
  /// In the parts' order. With contents, what is missing from them.
  public var failures: [PartFailure]

  public init(input: String?, name: String, contents: Contents?, failures: [PartFailure]) {
    self.input = input
    self.name = name
    self.contents = contents
    self.failures = failures
  }
}
