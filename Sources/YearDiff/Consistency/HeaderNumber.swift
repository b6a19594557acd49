/// The number that a row or column of a table has in its header: 一、 （三） 1. 第二项.
struct HeaderNumber: Hashable, Sendable {
  enum Style: Int, Sendable {
    /// 一、
    case counted
    /// （一）
    case bracketed
    /// 1. and 1、
    case digits
    /// (1)
    case bracketedDigits
  }

  let style: Style
  let value: Int

  /// The number that a label begins with.
  init?(_ label: String) {
    guard let read = HeaderNumber.read(label) else { return nil }
    (style, value) = (read.style, read.value)
  }

  /// How many characters the number takes.
  static func length(of label: String) -> Int { read(label)?.length ?? 0 }

  private static func read(_ label: String) -> (style: Style, value: Int, length: Int)? {
    let characters = Array(label.prefix(10))
    guard let first = characters.first else { return nil }
    if first == "（" || first == "(" {
      guard let close = characters.firstIndex(where: { $0 == "）" || $0 == ")" }), close > 1,
        let number = value(characters[1..<close])
      else { return nil }
      return (number.isDigits ? .bracketedDigits : .bracketed, number.value, close + 1)
    }
    guard let end = characters.firstIndex(where: { digit($0) == nil && !$0.isASCIIDigit }), end > 0,
      let number = value(characters[..<end])
    else { return nil }
    guard number.isDigits ? "、.．".contains(characters[end]) : characters[end] == "、" else { return nil }
    // 1.5 is no number of a row.
    if end + 1 < characters.count, characters[end + 1].isASCIIDigit { return nil }
    return (number.isDigits ? .digits : .counted, number.value, end + 1)
  }

  /// The value of Chinese or Arabic digits up to 99.
  static func value(_ characters: ArraySlice<Character>) -> (value: Int, isDigits: Bool)? {
    guard (1...3).contains(characters.count) else { return nil }
    if characters.allSatisfy(\.isASCIIDigit) { return Int(String(characters)).map { ($0, true) } }
    var sum = 0
    var last = 0
    for character in characters {
      guard let digit = digit(character) else { return nil }
      if digit == 10 {
        sum += max(last, 1) * 10
        last = 0
      } else {
        last = digit
      }
    }
    return (sum + last, false)
  }

  private static func digit(_ character: Character) -> Int? {
    "一二三四五六七八九十".firstIndex(of: character).map {
      "一二三四五六七八九十".distance(from: "一二三四五六七八九十".startIndex, to: $0) + 1
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
