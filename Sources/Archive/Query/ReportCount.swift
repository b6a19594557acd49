public import ReportModel

/// How many reports there are of one region, kind and year.
public struct ReportCount: Hashable, Sendable {
  public var region: Region?
  public var type: ReportType
  public var year: Int?
  public var reports: Int
  /// In all of them, without those that reviewers judged to be none.
  public var claims: Int
}
