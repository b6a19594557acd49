import GRDB
import ReportModel

/// What a verdict quotes, and where.
struct ArchivedVerdict {
  let id: Int64
  let number: String
  let prefix: String
  let suffix: String
  let span: TextSpan

  /// - Parameter row: id, number, prefix, suffix, and where the number begins and ends.
  init(_ row: Row) throws {
    id = try row.value(0)
    number = try row.value(1)
    prefix = try row.value(2)
    suffix = try row.value(3)
    span = TextSpan(start: try row.value(4), end: try row.value(5))
  }
}
