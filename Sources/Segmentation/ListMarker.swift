public import ReportModel

/// The number at the beginning of a heading or of an item: `一、`, `（一）`, `(1)`, `1.`, `1、`, `第一、`.
public enum ListMarker {
  /// How many code points the marker at a sentence's beginning takes; 0 where there is none.
  public static func length(of sentence: TextSpan, in text: [Unicode.Scalar]) -> Int {
    var at = sentence.start
    let end = sentence.end
    guard at < end else { return 0 }
    let isBracketed = text[at] == "（" || text[at] == "("
    let isOrdinal = text[at] == "第"
    if isBracketed || isOrdinal { at += 1 }
    let number = at
    at = numberEnd(in: text, from: number, to: end)
    guard at > number else { return 0 }
    if isBracketed {
      guard at < end, text[at] == "）" || text[at] == ")" else { return 0 }
      at += 1
      if at < end, text[at] == "、" { at += 1 }
      return at - sentence.start
    }
    guard at < end else { return 0 }
    switch text[at] {
    case "、":
      if isOrdinal && at + 1 < end && text[at + 1] == "第" { return 0 }
      return countsOn(in: text, after: at, from: number, to: end) ? 0 : at + 1 - sentence.start
    // 1.5亿 begins with no marker, and 第1. is none.
    case ".", "．":
      guard !isOrdinal, text[number].isDigit, at + 1 == end || !text[at + 1].isDigit else { return 0 }
      return at + 1 - sentence.start
    default: return 0
    }
  }

  /// Whether what comes after 、 is the next numeral, so that 、 counts them: 一、二产业, 1、2月份.
  private static func countsOn(in text: [Unicode.Scalar], after comma: Int, from number: Int, to end: Int) -> Bool {
    let next = comma + 1
    guard let a = ChineseDigits.small(text[number..<comma]),
      let b = ChineseDigits.small(text[next..<numberEnd(in: text, from: next, to: end)])
    else { return false }
    return b == a + 1
  }

  /// The end of a number of at most three characters of one script; `start` where there is none.
  private static func numberEnd(in text: [Unicode.Scalar], from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, text[at].isDigit { at += 1 }
    if at == start { while at < end, chinese.contains(text[at]) { at += 1 } }
    return at - start <= 3 ? at : start
  }

  private static let chinese = Set("〇零一二三四五六七八九十".unicodeScalars)
}

extension Unicode.Scalar {
  /// Whether it is a digit, ASCII or full-width.
  var isDigit: Bool { ChineseDigits.arabic(self) != nil }
}
