public import ReportModel

/// A report in the archive, by the document that stands for it.
public struct ArchivedReport: Hashable, Sendable {
  /// The document's id.
  public var id: String
  public var title: String?
  public var region: Region?
  public var type: ReportType
  public var year: Int?
  public var uri: String?
  public var publishedAt: String?
  public var sentenceCount: Int
  /// Without those that reviewers judged to be none.
  public var claimCount: Int
  public var exclusionCount: Int
  /// The program and the lexicon that read it.
  public var program: String
  public var lexicon: String
  /// The ids of other documents with the same text.
  public var copies: [String]
  /// All addresses at which it, or a copy, was found.
  public var addresses: [String]
  /// The documents whose reports it replaced at an address, and the one that replaced it.
  public var replaces: [String]
  public var replacedBy: String?
  public var verdictCount: Int

  let key: Int64
}
