/// What is wrong with a lexicon file.
public struct LexiconError: Error, Equatable {
  public enum Reason: Equatable, Sendable {
    case missing
    /// The line is no JSON object of this file's kind.
    case malformed(String)
    case emptyForm
    case duplicate(String)
    /// The factor is neither a decimal nor a fraction.
    case factor(String)
    /// An expression has no numeral character.
    case withoutNumeral
    /// The lines are not in the order of their first forms.
    case unsorted
  }

  public var file: String
  /// From 1; 0 for the file as a whole.
  public var line: Int
  public var reason: Reason
}
