/// Digits as years and headings print them. The numerals of the text are another module's.
package enum ChineseDigits {
  private static let values: [Unicode.Scalar: Int] = [
    "〇": 0, "○": 0, "Ｏ": 0, "O": 0, "o": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  /// A digit in ASCII or full width.
  package static func arabic(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// A Chinese digit; the letter O is often typed for 〇.
  package static func chinese(_ scalar: Unicode.Scalar) -> Int? { values[scalar] }

  /// The value of a heading's number below one hundred, in either script, or nil.
  package static func small(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 3 else { return nil }
    if scalars.allSatisfy({ arabic($0) != nil }) { return scalars.reduce(0) { $0 * 10 + arabic($1)! } }
    guard let ten = scalars.firstIndex(of: "十") else {
      return scalars.count == 1 ? chinese(scalars.first!) : nil
    }
    let before = scalars[..<ten]
    let after = scalars[scalars.index(after: ten)...]
    guard before.count <= 1, after.count <= 1, before.allSatisfy({ chinese($0) != nil }),
      after.allSatisfy({ chinese($0) != nil })
    else { return nil }
    return (before.first.flatMap(chinese) ?? 1) * 10 + (after.first.flatMap(chinese) ?? 0)
  }
}
