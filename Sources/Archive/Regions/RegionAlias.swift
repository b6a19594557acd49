/// A change of a division's name or code: one row of the table.
struct RegionAlias: Sendable {
  /// A division as one edition of the standard has it.
  struct Unit: Hashable, Sendable {
    var code: String
    /// Its own, without its parents'.
    var name: String
  }

  var old: Unit
  var new: Unit
  /// The first year whose year-end list is without the old one.
  var year: Int
  /// Which of the two names is another division's too.
  var shared: String?

  /// - Parameter line: its number in the table, for the error.
  init(_ row: Substring.UTF8View, line: Int) throws(RegionAliasError) {
    let fields = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
    guard fields.count == 5 || fields.count == 6 else {
      throw RegionAliasError(line: line, reason: .malformed("\(fields.count) fields"))
    }
    func check(_ field: Substring, _ isRight: Bool) throws(RegionAliasError) -> String {
      guard isRight else { throw RegionAliasError(line: line, reason: .malformed(String(field))) }
      return String(field)
    }
    func code(_ field: Substring) throws(RegionAliasError) -> String {
      try check(field, field.utf8.count == 6 && field.isOfDigits)
    }
    func name(_ field: Substring) throws(RegionAliasError) -> String { try check(field, !field.isEmpty) }
    old = Unit(code: try code(fields[0]), name: try name(fields[1]))
    new = Unit(code: try code(fields[2]), name: try name(fields[3]))
    year = Int(try check(fields[4], fields[4].utf8.count == 4 && fields[4].isOfDigits))!
    shared = try fields.count == 6 ? check(fields[5], fields[5] == fields[1] || fields[5] == fields[3]) : nil
  }
}

extension StringProtocol {
  /// Whether it has ASCII digits and nothing else.
  var isOfDigits: Bool { !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
