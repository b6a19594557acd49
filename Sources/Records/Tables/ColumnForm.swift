/// What the cells of a column hold.
public enum ColumnForm: Hashable, Sendable {
  case text
  /// A whole number, from 0.
  case count
  /// An exact decimal.
  case decimal
  case year
  /// A text that matches a regular expression as a whole.
  case pattern(String)
  case oneOf([String])
  /// A JSON array.
  case list
  /// A JSON object.
  case object

  /// An exact decimal, or a fraction without a finite decimal, as records write them.
  public static let value = pattern("-?[0-9]+(\\.[0-9]*[1-9]|/[0-9]+)?")
  /// A year, a month, a day or an interval of two.
  public static let period = pattern("[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?")
  public static let document = pattern("[0-9a-f]{32}")
  public static let claim = pattern("[0-9a-f]{16}-[0-9]+-[0-9]+")
  public static let digest = pattern("[0-9a-f]{64}")
}
