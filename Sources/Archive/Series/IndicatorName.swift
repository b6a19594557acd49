/// An indicator's name as it goes through the years: without what only says whose it is, of which year, and in which table.
///
/// 全县地区生产总值 in a county's report is its 地区生产总值; 全市 there speaks of the city above it and stays. A cell's header path
/// `表2 消费 / 社会消费品零售总额 / 2018年` is 社会消费品零售总额.
struct IndicatorName: Hashable {
  /// As the report has it.
  let text: String
  /// Without what it begins with; the same where there is none.
  let bare: String
  /// What it is called where the body that it begins with is not the report's own.
  private let full: String
  /// The level of the body that it says it is of: 县 of 全县.
  private let level: Unicode.Scalar?

  init(_ text: String) {
    self.text = text
    full = HeaderPath.name(text)
    let scalars = Array(full.unicodeScalars)
    guard scalars.count > 2, IndicatorName.whole.contains(scalars[0]), IndicatorName.levels.contains(scalars[1]) else {
      bare = full
      level = nil
      return
    }
    level = scalars[1]
    bare = String(String.UnicodeScalarView(scalars.dropFirst(2)))
  }

  /// The name in the reports of a body.
  ///
  /// - Parameter region: the body's name, which ends in its level; nil where the report states none.
  func name(in region: String?) -> String {
    guard let level else { return full }
    return region?.unicodeScalars.last == level ? bare : full
  }

  private static let whole: Set<Unicode.Scalar> = ["全", "本", "我"]
  private static let levels: Set<Unicode.Scalar> = ["省", "市", "区", "县", "旗", "州", "盟", "镇", "乡"]
}
