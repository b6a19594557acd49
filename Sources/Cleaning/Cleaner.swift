public import ReportModel

/// Turns a file's bytes into a report: the first step of the pipeline.
public struct Cleaner: Sendable {
  /// What the caller knows of a file.
  public struct Input: Sendable {
    /// What the bytes are.
    public enum Form: Sendable {
      case page
      /// One paragraph a line.
      case plainText
    }

    public var bytes: [UInt8]
    /// The page's address.
    public var uri: String?
    /// The file's path: the address of last resort, and `.txt` names a plain text.
    public var path: String?
    /// The charset that came with the page (HTTP).
    public var charset: String?
    /// When the page was fetched, passed through.
    public var retrievedAt: String?
    /// nil leaves it to the path and the bytes.
    public var form: Form?

    public init(
      bytes: [UInt8], uri: String? = nil, path: String? = nil, charset: String? = nil, retrievedAt: String? = nil,
      form: Form? = nil
    ) {
      self.bytes = bytes
      self.form = form
      self.uri = uri
      self.path = path
      self.charset = charset
      self.retrievedAt = retrievedAt
    }
  }

  /// Larger files are refused: 64 MiB.
  public static let defaultMaximumBytes = 64 << 20

  public var maximumBytes: Int

  public init(maximumBytes: Int = Cleaner.defaultMaximumBytes) {
    // Offsets in the tree are 31 bits wide, and UTF-8 can be longer than what it was decoded from.
    self.maximumBytes = min(maximumBytes, Int(Int32.max) / 3)
  }

  /// Reads one file.
  ///
  /// - Throws: `CleaningError`; what is odd but readable is a finding of the report.
  public func report(of input: Input) throws(CleaningError) -> Report {
    var findings: [Finding] = []
    let text = try decode(input) { findings.append($0) }
    if isPlainText(input, text) { return try PlainTextReader(input: input, findings: findings).report(text) }
    return try PageReader(input: input, findings: findings).report(text)
  }

  /// A file's text as UTF-8, whatever it was written in: the first half of the work.
  ///
  /// - Throws: `CleaningError`.
  public func decoded(_ input: Input) throws(CleaningError) -> [UInt8] {
    try decode(input) { _ in }.utf8
  }

  private func decode(_ input: Input, report: (Finding) -> Void) throws(CleaningError) -> DecodedText {
    guard input.bytes.count <= maximumBytes else {
      throw .tooLarge(bytes: input.bytes.count, limit: maximumBytes)
    }
    guard !input.bytes.isEmpty else { throw .empty }
    if let kind = FileSignature.kind(of: input.bytes) { throw .notHTML(kind: kind) }
    if let charset = input.charset, CharsetConverter.canonicalName(charset) == nil { throw .charsetUnknown(charset) }
    return try withoutActuallyEscaping(report) { report throws(CleaningError) in
      try EncodingDecision(report: report).decode(input.bytes, charset: input.charset)
    }
  }

  private func isPlainText(_ input: Input, _ text: DecodedText) -> Bool {
    if let form = input.form { return form == .plainText }
    if let path = input.path?.lowercased() {
      if path.ends(with: ".txt") || path.ends(with: ".md") { return true }
      if [".html", ".htm", ".shtml", ".xhtml"].contains(where: { path.ends(with: $0) }) { return false }
    }
    return !FileSignature.looksLikeHTML(text.utf8)
  }
}
