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

  /// The year in the title, else in the dateline under it (`2017年2月11日在…会议上`).
  static func year(title: String?, head: [String]) -> Int? {
    if let year = title.flatMap(year(in:)) { return year }
    for line in head.prefix(6) {
      let start = line.unicodeScalars.drop {
        !($0.isASCIIDigit || $0.isHan || $0.value >= 0xFF10 && $0.value <= 0xFF19)
      }
      guard let year = yearAtStart(of: start), let date = DatePattern.first(in: line), date.timestamp.year == year
      else {
        continue
      }
      return year
    }
    return nil
  }

  /// `2019年`, `二〇一九年度`; of several the last, as a plan's year follows the year it reports on.
  private static func year(in title: String) -> Int? {
    let scalars = title.unicodeScalars
    var years: [Int] = []
    var at = scalars.startIndex
    while at < scalars.endIndex {
      if let year = yearAtStart(of: scalars[at...]) {
        years.append(year)
        at = scalars.index(at, offsetBy: 4)
      } else {
        // A longer number than a year is passed over whole.
        let next = scalars.index(after: at)
        at = scalars[at].isASCIIDigit ? scalars[next...].firstIndex { !$0.isASCIIDigit } ?? scalars.endIndex : next
      }
    }
    return years.first
  }

  /// The year of four digits, or four Chinese ones before 年, that a text begins with.
  private static func yearAtStart(of scalars: Substring.UnicodeScalarView) -> Int? {
    var value = 0
    var count = 0
    var isChinese = false
    var at = scalars.startIndex
    while at < scalars.endIndex, count < 5 {
      let scalar = scalars[at]
      if scalar.isASCIIDigit {
        value = value * 10 + Int(scalar.value - 0x30)
      } else if scalar.value >= 0xFF10, scalar.value <= 0xFF19 {
        value = value * 10 + Int(scalar.value - 0xFF10)
      } else if let digit = chineseDigits[scalar] {
        value = value * 10 + digit
        isChinese = true
      } else {
        break
      }
      count += 1
      at = scalars.index(after: at)
    }
    guard count == 4, (1949...2099).contains(value) else { return nil }
    if isChinese { return at < scalars.endIndex && scalars[at] == "年" ? value : nil }
    return value
  }

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "〇": 0, "○": 0, "Ｏ": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
