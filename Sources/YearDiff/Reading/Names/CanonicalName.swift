/// An indicator's name without words that do not tell indicators apart, and synonyms brought to one form.
enum CanonicalName {
  /// - Parameter text: plain, as `Letters(of:)` gives it.
  static func of(_ text: Letters) -> Letters {
    let words = ReportWords.shared
    var name = withoutPlace(text)
    let bracketless = withoutBrackets(name)
    if bracketless.count >= 2 { name = bracketless }
    name.removeAll { $0 == UInt32(letter: "(") || $0 == UInt32(letter: ")") }
    for synonym in words.synonyms { name = synonym(name) }
    name = withoutPlace(share(name))
    let bare = withoutPunctuation(words.neutral(name))
    let short = Letters(bare.dropLast(words.trailing.suffix(of: bare)))
    if short.count >= 2 { return short }
    return bare.count >= 2 ? bare : withoutPunctuation(name)
  }

  /// Another name that stands in brackets, as in 占总人口的比重（常住人口城镇化率）.
  static func alias(in text: Letters) -> Letters? {
    for (open, letter) in text.enumerated() where letter == UInt32(letter: "(") {
      let inside = Letters(text[(open + 1)...].prefix { $0 != UInt32(letter: "(") && $0 != UInt32(letter: ")") })
      guard inside.count >= 4, open + 1 + inside.count < text.count,
        text[open + 1 + inside.count] == UInt32(letter: ")")
      else {
        continue
      }
      return ReportWords.shared.notAlias.prefix(of: inside) > 0 ? nil : of(inside)
    }
    return nil
  }

  /// What it is a growth rate or a share of; the name itself where it is nothing else.
  static func stem(of name: Letters) -> Letters {
    let stem = Letters(name.dropLast(ReportWords.shared.relational.suffix(of: name)))
    return stem.isEmpty ? name : stem
  }

  static func withoutPunctuation(_ text: Letters) -> Letters { text.filter { !punctuation.contains($0) } }

  /// Without the words for the report's own place in front: 全县, 辖区内.
  static func withoutPlace(_ text: Letters) -> Letters {
    let length = ReportWords.shared.territory.prefix(of: text)
    return length == 0 ? text : Letters(text.dropFirst(length))
  }

  /// Without brackets that hold no other ones.
  private static func withoutBrackets(_ text: Letters) -> Letters {
    var out = Letters()
    var open: Int?
    for letter in text {
      if letter == UInt32(letter: "(") { open = out.count }
      if letter == UInt32(letter: ")"), let start = open {
        out.removeSubrange(start...)
        open = nil
      } else {
        out.append(letter)
      }
    }
    return out
  }

  /// 占…的比例, 占…比率 and 占… alone to 占…比重; 占比 and 所占比例 to 比重.
  private static func share(_ text: Letters) -> Letters {
    let text = shareAlone(text)
    guard let start = text.firstIndex(of: UInt32(letter: "占")), start + 1 < text.count else { return proportion(text) }
    var end = start + 2
    var length: Int?
    while end < text.count {
      length = ReportWords.shared.share.length(in: text, at: end)
      if length != nil { break }
      end += 1
    }
    var whole = Letters(text[start..<end])
    if length != nil, whole.count > 2, whole.last == UInt32(letter: "的") { whole.removeLast() }
    return proportion(Letters(text[..<start]) + whole + ratio + text[(end + (length ?? 0))...])
  }

  private static let ratio = Letters(exactly: "比重")
  private static let shareAlone = Rewriting([("(所|)占(比重|比例|比率|份额|比)", "比重", "")])
  private static let proportion = Rewriting([("比例", "比重", "")])
  private static let punctuation = Set(Letters(exactly: "、，,。.；;：:“”\"'‘’《》〈〉[]【】/|·—-－~～"))
}
