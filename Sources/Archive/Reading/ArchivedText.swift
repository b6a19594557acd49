public import ReportModel

/// What a document says: its text with its sentences, tables and claims.
public struct ArchivedText: Sendable {
  public struct Table: Sendable {
    public var caption: String?
    public var unit: String?
    /// The expanded grid.
    public var rows: [[String]]
  }

  public var report: ArchivedReport
  public var text: String
  /// In text order.
  public var sentences: [TextSpan]
  public var tables: [Table]
  /// In text order, as corrected.
  public var claims: [ArchivedClaim]
  /// Verdicts on claims that the document does not have any more.
  public var lostVerdicts: [LostVerdict]
}
