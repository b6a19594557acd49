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
    // What is written about a report is none.
    if ["解读", "分工", "任务分解", "图解", "起草说明"].contains(where: { text.holds($0) }) { return nil }
    if let accounts = text.firstPlace(of: "决算"),
      accounts.lowerBound < text.firstPlace(of: "绩效")?.lowerBound ?? text.endIndex
    {
      return .finalAccounts
    }
    if text.holds("绩效") { return .performanceReport }
    if text.holds("信息公开") && (text.holds("年度报告") || text.holds("年报") || text.holds("工作报告")) {
      return .disclosureReport
    }
    if text.holds("统计公报") { return .statisticalCommunique }
    if text.holds("政府工作报告") || text.holds("人民政府工作报告") { return .workReport }
    if text.holds("预算执行情况") { return .finalAccounts }
    return nil
  }

  /// Whether a line says at which meeting a report was given.
  static func namesMeeting(_ line: String) -> Bool { line.holds("会议上") || line.holds("大会上") }

  /// The year in the title, else in the dateline under it (`2017年2月11日在…会议上`, `二〇一七年二月十一日…`).
  static func year(title: String?, head: [String]) -> Int? {
    if let year = title.flatMap(year(inTitle:)) { return year }
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

  /// The first year before 年; else the first that is neither a document number's 〔2018〕 nor the end of a span of years.
  private static func year(inTitle title: String) -> Int? {
    let scalars = title.unicodeScalars
    var other: Int?
    var before: Unicode.Scalar?
    var at = scalars.startIndex
    while at < scalars.endIndex {
      let rest = scalars[at...]
      guard let year = yearAtStart(of: rest) else {
        // A longer number than a year is passed over whole.
        let isDigit = ChineseDigits.arabic(scalars[at]) != nil
        let next = scalars.index(after: at)
        at = isDigit ? rest.firstIndex { ChineseDigits.arabic($0) == nil } ?? scalars.endIndex : next
        before = scalars[scalars.index(before: at)]
        continue
      }
      let after = rest.dropFirst(4).first
      let isSpan = [before, after].contains { $0.map { "-—–－~～至".unicodeScalars.contains($0) } ?? false }
      let isNumber = before.map { "〔[（(【".unicodeScalars.contains($0) } ?? false && after != "年"
      if !isSpan, !isNumber {
        if after == "年" { return year }
        other = other ?? year
      }
      at = scalars.index(at, offsetBy: 4)
      before = scalars[scalars.index(before: at)]
    }
    return other
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
