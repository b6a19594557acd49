public import ReportModel

/// A stretch of a sentence between two separators, or what a bracket or a pair of quotes holds.
public struct Clause: Hashable, Sendable {
  /// How much a separator parts, from the least to the most: what 、 parts is one member of a list, what ； parts can stand
  /// alone.
  public enum Level: Int, Sendable, CaseIterable, Comparable {
    /// 、
    case enumeration
    /// ，
    case comma
    /// ：
    case colon
    /// ；
    case semicolon
    /// The sentence ends here, or the bracket that the clause stands in.
    case end

    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// In the text, without the separator, without the 。！？ at its end and without blanks at its edges. A clause holds the
  /// brackets that open and close in it.
  public var span: TextSpan
  /// How many brackets and quotes the clause stands in: 0 for those of the sentence itself.
  public var depth: Int
  /// The mark that ended the clause: ，、；： or 。！？ of either width. nil where a heading, a bracket or a line just ends.
  public var separator: Unicode.Scalar?
  /// What the mark that ended the clause parts.
  public var level: Level

  public init(span: TextSpan, depth: Int, separator: Unicode.Scalar?, level: Level) {
    self.span = span
    self.depth = depth
    self.separator = separator
    self.level = level
  }
}
