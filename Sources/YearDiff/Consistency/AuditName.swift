/// What a claim, or a header of a table, names, as names are compared in one report.
struct AuditName: Hashable, Sendable {
  let scalars: [Unicode.Scalar]

  /// Of a claim's indicator: without signs, 的, words for the whole place or the year at the front, and counting words at the
  /// end.
  init(indicator: String, words: AuditWords = .standard) {
    scalars = AuditName.trimmed(AuditName.plain(indicator), words)
  }

  /// Of a header: also without its number and what stands in brackets.
  init(label: String, words: AuditWords = .standard) {
    let plain = AuditName.plain(AuditName.withoutBrackets(String(label.dropFirst(HeaderNumber.length(of: label)))))
    scalars = AuditName.trimmed(plain, words)
  }

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  var text: String { String(scalars) }
  var isEmpty: Bool { scalars.isEmpty }
  var count: Int { scalars.count }

  func contains(_ other: AuditName) -> Bool { !other.isEmpty && scalars.contains(other.scalars) }

  /// How many of the pairs of neighbouring characters stand in a text, in percent.
  func coverage(in text: [Unicode.Scalar]) -> Int {
    guard scalars.count > 1, text.count > 1 else { return 0 }
    var pairs = Set<UInt64>()
    for index in 1..<text.count { pairs.insert(AuditName.pair(text, index)) }
    let found = (1..<scalars.count).count { pairs.contains(AuditName.pair(scalars, $0)) }
    return found * 100 / (scalars.count - 1)
  }

  private static func pair(_ text: [Unicode.Scalar], _ index: Int) -> UInt64 {
    UInt64(text[index - 1].value) << 32 | UInt64(text[index].value)
  }

  /// Letters and digits only, without 的.
  static func plain(_ text: String) -> [Unicode.Scalar] {
    PlainText.of(text).unicodeScalars.filter {
      $0 != "的" && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "%")
    }
  }

  private static func trimmed(_ name: [Unicode.Scalar], _ words: AuditWords) -> [Unicode.Scalar] {
    var rest = words.replaced(name)[...]
    while let length = words.prefix(of: rest, in: .front), length < rest.count { rest = rest.dropFirst(length) }
    // 人数 and 总数 alone stay: a name has something.
    if let length = words.suffix(of: rest, in: .back), length < rest.count {
      // 规范性文件数 counts 文件, not 文.
      rest = rest.dropLast(words.suffix(of: rest, in: .counted) == nil ? length : 1)
    }
    return Array(rest)
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "（(〔[".unicodeScalars.contains(scalar) { depth += 1 }
      if depth == 0 { result.append(scalar) }
      if depth > 0, "）)〕]".unicodeScalars.contains(scalar) { depth -= 1 }
    }
    return String(result)
  }
}
