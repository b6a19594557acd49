import ReportModel

/// What kind of annual report a document is, and of which year.
enum ReportKind {
  static func type(title: String?, column: String?, head: [String]) -> ReportType {
    if let type = title.flatMap(type(in:)) { return type }
    // A work report's title may be only in its picture; its opening words never change.
    for line in head.prefix(12) {
      if line.holds("向大会作") && line.holds("报告") || line.holds("向大会报告政府工作") { return .workReport }
    }
    return column.flatMap(type(in:)) ?? .other
  }

  private static func type(in text: String) -> ReportType? {
    let text = text.withoutBlanks
    if text.holds("绩效") { return .performanceReport }
    if text.holds("信息公开") && (text.holds("年度报告") || text.holds("年报") || text.holds("工作报告")) {
      return .disclosureReport
    }
    if text.holds("统计公报") { return .statisticalCommunique }
    if text.holds("政府工作报告") || text.holds("人民政府工作报告") { return .workReport }
    if text.holds("决算") || text.holds("预算执行情况") { return .finalAccounts }
    return nil
  }

  /// The year in the title, else in the dateline under it (`2017年2月11日在…会议上`, `二〇一七年二月十一日…`).
  static func year(title: String?, head: [String]) -> Int? {
    if let title {
      var at = title.unicodeScalars.startIndex
      while at < title.unicodeScalars.endIndex {
        let rest = title.unicodeScalars[at...]
        if let year = yearAtStart(of: rest) { return year }
        // A longer number than a year is passed over whole.
        let isDigit = ChineseDigits.arabic(rest.first!) != nil
        at =
          isDigit
          ? rest.firstIndex { ChineseDigits.arabic($0) == nil } ?? rest.endIndex : title.unicodeScalars.index(after: at)
      }
    }
    for line in head.prefix(6) {
      let start = line.unicodeScalars.drop { !$0.isHan && ChineseDigits.arabic($0) == nil && $0 != "〇" }
      if let year = yearAtStart(of: start), start.dropFirst(4).first == "年" || DatePattern.first(in: line) != nil,
        start.prefix(12).contains("月") || DatePattern.first(in: line)?.timestamp.year == year
      {
        return year
      }
    }
    return nil
  }

  /// The year of four digits, or four Chinese ones before 年, that a text begins with.
  private static func yearAtStart(of scalars: Substring.UnicodeScalarView) -> Int? {
    let arabic = scalars.prefix(5).prefix { ChineseDigits.arabic($0) != nil }
    let digits = arabic.isEmpty ? scalars.prefix(5).prefix { ChineseDigits.chinese($0) != nil } : arabic
    guard digits.count == 4 else { return nil }
    if arabic.isEmpty, scalars.dropFirst(4).first != "年" { return nil }
    let year = digits.reduce(0) { $0 * 10 + (ChineseDigits.arabic($1) ?? ChineseDigits.chinese($1)!) }
    return (1949...2099).contains(year) ? year : nil
  }
}
