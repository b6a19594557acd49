import ReportModel

/// The numbers that headings of Chinese reports begin with.
enum HeadingPattern: Int, CaseIterable {
  // From the outermost to the innermost.
  /// `第一章`, `第二部分`
  case chapter
  /// `第一节`
  case part
  /// `一、`
  case ideographic
  /// `（一）`
  case bracketedIdeographic
  /// `1.`, `1、`
  case arabic
  /// `（1）`, `1）`
  case bracketedArabic
  /// `①`
  case circled

  private static let numerals = Set("〇零一二三四五六七八九十百".unicodeScalars)

  /// Whether a paragraph with this first byte can begin with a heading number: most cannot.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x30...0x39, 0xE2...0xE5, 0xE7, 0xE9, 0xEF: true  // ( 0–9 ① 〇㈠ 一…七 八…十 第 零 （ and full width
    default: false
    }
  }

  /// The heading number at the beginning of a paragraph and how many code points it takes, or nil.
  static func match(_ text: some StringProtocol) -> (pattern: HeadingPattern, length: Int)? {
    let scalars = Array(text.unicodeScalars.prefix(12))
    guard let first = scalars.first else { return nil }
    switch first {
    case "第": return chapter(scalars)
    case "（", "(": return bracketed(scalars)
    default: break
    }
    switch first.value {
    case 0x3220...0x3229: return (.bracketedIdeographic, 1)  // ㈠
    case 0x2488...0x249B: return (.arabic, 1)  // ⒈
    case 0x2474...0x2487: return (.bracketedArabic, 1)  // ⑴
    case 0x2460...0x2473: return (.circled, 1)  // ①
    default: break
    }
    if numerals.contains(first) { return ideographic(scalars) }
    if ChineseDigits.arabic(first) != nil { return arabic(scalars) }
    return nil
  }

  static func begins(_ text: some StringProtocol) -> Bool { match(text) != nil }

  /// Whether the numeral after 、 is the next one: 一、二产业 and 1、2月份 count, and head nothing.
  private static func isEnumeration(_ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let a = ChineseDigits.small(first), let b = ChineseDigits.small(second) else { return false }
    return b == a + 1
  }

  private static func chapter(_ scalars: [Unicode.Scalar]) -> (pattern: HeadingPattern, length: Int)? {
    var at = 1
    while at < scalars.count, numerals.contains(scalars[at]) || ChineseDigits.arabic(scalars[at]) != nil { at += 1 }
    guard at > 1, at < scalars.count else { return nil }
    switch scalars[at] {
    case "章", "篇": return (.chapter, at + 1)
    case "部":
      guard at + 1 < scalars.count, scalars[at + 1] == "分" else { return nil }
      return (.chapter, at + 2)
    case "节": return (.part, at + 1)
    default: return nil
    }
  }

  private static func bracketed(_ scalars: [Unicode.Scalar]) -> (pattern: HeadingPattern, length: Int)? {
    var at = 1
    while at < scalars.count, numerals.contains(scalars[at]) { at += 1 }
    if at > 1, at <= 4, at < scalars.count, scalars[at] == "）" || scalars[at] == ")" {
      return (.bracketedIdeographic, at + 1)
    }
    at = 1
    while at < scalars.count, ChineseDigits.arabic(scalars[at]) != nil { at += 1 }
    if at > 1, at <= 3, at < scalars.count, scalars[at] == "）" || scalars[at] == ")" {
      return (.bracketedArabic, at + 1)
    }
    return nil
  }

  private static func ideographic(_ scalars: [Unicode.Scalar]) -> (pattern: HeadingPattern, length: Int)? {
    var at = 0
    while at < scalars.count, numerals.contains(scalars[at]) { at += 1 }
    guard at <= 3, at < scalars.count, scalars[at] == "、" || scalars[at] == "．" || scalars[at] == "." else {
      return nil
    }
    if scalars[at] == "、", isEnumeration(scalars[..<at], scalars[(at + 1)...].prefix { numerals.contains($0) }) {
      return nil
    }
    return (.ideographic, at + 1)
  }

  private static func arabic(_ scalars: [Unicode.Scalar]) -> (pattern: HeadingPattern, length: Int)? {
    var at = 0
    while at < scalars.count, ChineseDigits.arabic(scalars[at]) != nil { at += 1 }
    guard at <= 2, at < scalars.count else { return nil }
    switch scalars[at] {
    case "）", ")": return (.bracketedArabic, at + 1)
    case "、":
      return isEnumeration(scalars[..<at], scalars[(at + 1)...].prefix { ChineseDigits.arabic($0) != nil })
        ? nil : (.arabic, at + 1)
    case ".", "．":
      // A decimal is no heading; 2.2019年 is.
      var digits = 0
      while at + 1 + digits < scalars.count, ChineseDigits.arabic(scalars[at + 1 + digits]) != nil { digits += 1 }
      if digits == 0 { return (.arabic, at + 1) }
      let next = at + 1 + digits
      return digits == 4 && next < scalars.count && scalars[next] == "年" ? (.arabic, at + 1) : nil
    default: return nil
    }
  }
}
