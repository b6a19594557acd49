import Lexicon
import Quantities
import ReportModel

/// The time that a table's labels name: `2018年`, `1—11月`, `上年决算数`.
struct TablePeriods {
  let recognizer: NumeralRecognizer

  /// The times of one label.
  struct Times: Hashable {
    /// ISO 8601; without a year it begins with two hyphens.
    var period: String?
    /// What it is compared with: 比2015年.
    var compared: String?
    /// 上年, by itself or before what it is the figure of.
    var isPriorYear = false
  }

  func times(of label: String) -> Times {
    var times = Times()
    let text = label.withoutBlanks
    guard text.unicodeScalars.count <= 60 else { return times }
    if TablePeriods.priorYears.contains(text) { times.isPriorYear = true }
    let scalars = Array(text.unicodeScalars)
    let compares = scalars.firstIndex { $0 == "比" || $0 == "较" }
    for numeral in recognizer.recognize(text, as: .cell).numerals {
      guard case .excluded(.date) = numeral.use, let date = numeral.date else { continue }
      if let compares, compares < numeral.span.start {
        if times.compared == nil { times.compared = date }
      } else if times.period == nil || times.period?.hasPrefix("--") == true && !date.hasPrefix("--") {
        times.period = date
      }
    }
    return times
  }

  private static let priorYears: Set<String> = Set(
    ["上年", "去年"].flatMap { year in
      ["", "数", "同期", "同期数", "决算", "决算数", "实际", "实际数", "执行数", "完成数", "末", "末数", "金额", "值", "名次", "位次", "排名"].map {
        year + $0
      }
    })

  /// The period of a value from its labels' times, innermost first, and the report's own period.
  static func period(of times: [Times], default period: Period?) -> (period: Period, isPriorYear: Bool)? {
    let year = period.flatMap { Int($0.value.prefix(4)) }
    if let prior = times.first(where: { $0.isPriorYear || $0.period != nil }), prior.isPriorYear, prior.period == nil,
      let year, let period
    {
      // 上年同期 of 1—11月 is the same months.
      return (Period(period.value.replacing(String(year), with: String(year - 1)), from: .clause), true)
    }
    guard let named = times.lazy.compactMap(\.period).first else { return nil }
    guard named.hasPrefix("--") else { return (Period(named, from: .clause), false) }
    // 1—11月 under 2018年, or of the report's year.
    let outer = times.lazy.compactMap(\.period).first { !$0.hasPrefix("--") && $0.utf8.count == 4 }
    guard let its = outer ?? year.map(String.init) else { return nil }
    // Twelve months are the year.
    let isYear = named == "--01/--12"
    return (Period(isYear ? its : named.replacing("--", with: its + "-"), from: .clause), false)
  }
}
