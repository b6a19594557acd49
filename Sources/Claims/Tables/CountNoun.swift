import Quantities

/// A label that ends in a counted thing's number: 发件数 counts 件, 总人数 counts 人.
enum CountNoun {
  /// Measure words whose 数 is a count of them. Others make a word of their own: 基数, 指数, 倍数, 级数.
  private static let words = [
    "人次", "户次", "天", "件", "人", "户", "个", "次", "篇", "份", "条", "家", "宗", "起", "项", "所", "处", "辆", "台", "套", "场", "批", "册",
    "栋", "幢", "座", "张", "床",
  ]

  static func unit(of label: String, _ recognizer: NumeralRecognizer) -> PrintedUnit? {
    guard label.hasSuffix("数") else { return nil }
    let noun = label.dropLast()
    return words.first { noun.hasSuffix($0) }.flatMap { recognizer.unit(printedAs: $0) }
  }
}
