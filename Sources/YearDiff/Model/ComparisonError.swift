/// Why records cannot be compared.
public enum ComparisonError: Error, Hashable, Sendable {
  /// They are not one document's records, whole and by their schemas.
  case unreadable(String)
}
