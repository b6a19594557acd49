import GRDB
import ReportModel

/// Values of a row that may be damaged: one that its column cannot have is an error, and not the program's end.
extension Row {
  func value<Value: DatabaseValueConvertible>(_ index: Int) throws(ArchiveError) -> Value {
    do {
      return try decode(Value.self, atIndex: index)
    } catch {
      throw impossible(index)
    }
  }

  func optional<Value: DatabaseValueConvertible>(_ index: Int) throws(ArchiveError) -> Value? {
    do {
      return try decode(Value?.self, atIndex: index)
    } catch {
      throw impossible(index)
    }
  }

  func value<Value: DatabaseValueConvertible>(_ column: String) throws(ArchiveError) -> Value {
    try value(try index(of: column))
  }

  func optional<Value: DatabaseValueConvertible>(_ column: String) throws(ArchiveError) -> Value? {
    try optional(try index(of: column))
  }

  /// One of the names that its column may hold.
  func name<Name: RawRepresentable>(_ index: Int) throws(ArchiveError) -> Name where Name.RawValue == String {
    guard let name = Name(rawValue: try value(index)) else { throw impossible(index) }
    return name
  }

  func name<Name: RawRepresentable>(_ column: String) throws(ArchiveError) -> Name where Name.RawValue == String {
    try name(try index(of: column))
  }

  /// How many there are of something: so many that a sum of them is a number too.
  func count(_ index: Int) throws(ArchiveError) -> Int {
    let count: Int = try value(index)
    guard (0...Row.most).contains(count) else { throw impossible(index) }
    return count
  }

  func count(_ column: String) throws(ArchiveError) -> Int { try count(try index(of: column)) }

  private static let most = 1 << 40

  /// The year of a report.
  func year(_ index: Int) throws(ArchiveError) -> Int? {
    guard let year: Int = try optional(index) else { return nil }
    guard (1...9999).contains(year) else { throw impossible(index) }
    return year
  }

  func year(_ column: String) throws(ArchiveError) -> Int? { try year(try index(of: column)) }

  /// A stretch of a text, with a character at least.
  func span(_ start: Int, _ end: Int) throws(ArchiveError) -> TextSpan {
    let span = TextSpan(start: try value(start), end: try value(end))
    guard span.start >= 0 else { throw impossible(start) }
    guard span.end > span.start, span.end <= Int(Int32.max) else { throw impossible(end) }
    return span
  }

  func span(_ start: String, _ end: String) throws(ArchiveError) -> TextSpan {
    try span(try index(of: start), try index(of: end))
  }

  /// The same where there may be none.
  func optionalSpan(_ start: String, _ end: String) throws(ArchiveError) -> TextSpan? {
    let first: Int? = try optional(start)
    return try first.map { _ throws(ArchiveError) in try span(start, end) }
  }

  private func index(of column: String) throws(ArchiveError) -> Int {
    guard
      let index = columnNames.firstIndex(of: column).map({ columnNames.distance(from: columnNames.startIndex, to: $0) })
    else { throw .corrupt("the column \(column) is missing") }
    return index
  }

  private func impossible(_ index: Int) -> ArchiveError {
    let name = Array(columnNames)[index]
    let value: String =
      switch (self[index] as DatabaseValue).storage {
      case .null: "NULL"
      case .int64(let number): String(number)
      case .double: "a real number"
      case .string: "another text"
      case .blob: "a blob"
      }
    return .corrupt("the column \(name) holds \(value), which it cannot")
  }
}
