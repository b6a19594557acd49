public import ReportModel

/// What an archive holds of what was looked for.
public struct SearchResult: Sendable {
  /// A sentence that holds the terms, and no claim whose indicator does.
  public struct Sentence: Sendable {
    /// The document it stands in.
    public var document: String
    public var reportTitle: String?
    public var region: Region?
    public var reportType: ReportType
    public var reportYear: Int?
    public var uri: String?
    /// Its index in the document.
    public var id: Int
    public var text: String
    /// In the document's text.
    public var span: TextSpan
    /// Where the terms stand in the sentence's text.
    public var marks: [TextSpan]
    /// In text order.
    public var claims: [ArchivedClaim]
  }

  /// Claims whose indicators hold the terms: of the shortest indicators first, those of the newest reports first.
  public var claims: [ArchivedClaim]
  public var claimCount: ResultCount
  /// Of the newest reports first.
  public var sentences: [Sentence]
  public var sentenceCount: ResultCount
  /// Of how many reports, the newest, sentences were looked at; nil where it was all that have them.
  public var newestReports: Int?
  /// Where nothing was found: indicators that hold the longest piece of the first term that any holds.
  public var nearIndicators: [String]
  /// Where nothing was found.
  public var alternatives = Alternatives()
}
