/// What is wrong with a table of region aliases.
public struct RegionAliasError: Error, Equatable {
  public enum Reason: Equatable, Sendable {
    /// The line is no row: the number of its fields, or the field that is wrong.
    case malformed(String)
    /// The line is not in the order of old codes and names.
    case unsorted
    /// An old unit with two rows would go on as two.
    case duplicate(String)
    /// A new unit with two rows would be a merger, and no one body.
    case merger(String)
    /// The changes lead back to where they began.
    case cycle(String)
  }

  /// From 1.
  public var line: Int
  public var reason: Reason
}
