/// Commas and colons that are part of a number: `1,234`, `14:42`, `1：3`.
struct NumberMarks {
  let text: [Unicode.Scalar]
  /// The sentence.
  let start: Int
  let end: Int

  /// Whether the mark at `at` stands in a number.
  func hold(_ at: Int, _ level: Clause.Level) -> Bool {
    guard at > start, at + 1 < end, text[at - 1].isDigit, text[at + 1].isDigit else { return false }
    switch level {
    case .comma: return isThousandsSeparator(at)
    case .colon: return isRatioOrTime(at)
    default: return false
    }
  }

  /// Three digits after it, one to three before it, all as wide as the mark: `2015,2016` and `28，350` are two numbers.
  private func isThousandsSeparator(_ at: Int) -> Bool {
    let isWide = text[at] != ","
    guard text[at - 1].isASCII != isWide, text[at + 1].isASCII != isWide else { return false }
    return digits(after: at) == 3 && digits(before: at) <= 3
  }

  /// Not the colon of `附件1:2018年工作总结` or `表2：3项指标`.
  private func isRatioOrTime(_ at: Int) -> Bool {
    let after = digits(after: at)
    if after == 4, at + 5 < end, text[at + 5] == "年" { return false }
    let before = at - digits(before: at) - 1
    guard before >= start else { return true }
    switch text[before] {
    case "表", "图", "件", "注", "栏", "录": return false
    default: return true
    }
  }

  /// How many digits follow, counted up to five.
  private func digits(after at: Int) -> Int {
    var count = 0
    while count < 5, at + 1 + count < end, text[at + 1 + count].isDigit { count += 1 }
    return count
  }

  private func digits(before at: Int) -> Int {
    var count = 0
    while count < 5, at - 1 - count >= start, text[at - 1 - count].isDigit { count += 1 }
    return count
  }
}
