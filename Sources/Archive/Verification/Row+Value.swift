import GRDB

extension Row {
  /// A value of a row that may be damaged: where it is of another type than its column's this is an error, and not the
  /// program's end.
  func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    try decode(Value.self, atIndex: index)
  }

  func optional<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value? {
    try decode(Value?.self, atIndex: index)
  }
}
