/// A stretch of text, in Unicode code points (scalars) from the start of the text, end exclusive.
///
/// The unit is that of Python, spaCy and the W3C Web Annotation model; Swift's `Character` would move with the Unicode
/// version.
public struct TextSpan: Hashable, Sendable {
  /// The first code point.
  public var start: Int
  /// The code point after the last.
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// How many code points the span holds.
  public var length: Int { end - start }
}
