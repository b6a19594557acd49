import Quantities
import ReportModel

/// A heading of a report as the calendar reads it.
struct HeadingTopic {
  private let line: LineText

  init(_ heading: String) { line = LineText(heading) }

  /// The year in four digits that it begins with.
  var leadingYear: Int? {
    guard line.count > 4, line[4] == "年" else { return nil }
    var year = 0
    for at in 0..<4 {
      guard line[at] >= 0x30, line[at] <= 0x39 else { return nil }
      year = year * 10 + Int(line[at] - 0x30)
    }
    return year
  }

  /// Whether it names a year.
  func holds(year: Int) -> Bool { holds(Keywords("\(year)年")) }

  /// Whether it names a plan (true), a review (false), or neither.
  func namesPlan(isWork: Bool, thisYear: Int?) -> Bool? {
    // 存在问题及下一步打算 begins with what is.
    if looksBack || holds(Self.problems) { return false }
    guard isWork else { return holds(Self.nextSteps) ? true : nil }
    if let thisYear {
      if holds(year: thisYear) { return true }
      if holds(year: thisYear - 1) { return false }
    }
    return holds(Self.workPlans) || prospect(thisYear: thisYear) != nil ? true : nil
  }

  var looksBack: Bool { holds(Self.reviews) }

  private func holds(_ words: Keywords) -> Bool { line.holds(words, in: 0, line.count) }

  private static let problems = Keywords("问题 不足 困难")
  private static let reviews = Keywords("回顾 总结 过去一年 过去五年 完成情况 执行情况 进展情况 开展情况 落实情况 主要成效 工作成效")
  private static let workPlans = Keywords(
    "今年工作 工作安排 工作部署 总体部署 总体要求 预期目标 奋斗目标 主要任务 重点任务 重点工作 工作任务 工作重点 今年的 今后五年 未来五年 工作建议 目标任务 主要目标 下一步 明年")
  private static let nextSteps = Keywords("下一步 下步 下阶段 明年 工作打算 工作计划 工作思路 工作安排 改进措施 努力方向 今后工作 来年 下年度 预算草案 预算安排 预算(草案)")

  /// Whether it names one year before all: 2021年及过去五年工作回顾.
  var beginsWithYear: Bool { leadingYear != nil }

  /// The years that it looks back on, where they are several: 过去五年工作回顾.
  func retrospect(thisYear: Int?, isWork: Bool) -> String? {
    guard let thisYear else { return nil }
    let last = isWork ? thisYear - 1 : thisYear
    for (name, first) in Self.planYears where holds(name) && first <= last {
      return "\(first)/\(min(first + 4, last))"
    }
    return holds(TimeWords.fiveYears) ? ReportCalendar.years(5, before: thisYear, isWork: isWork) : nil
  }

  /// The years that it looks ahead to, where they are several: “十四五”时期主要目标, in the year in which these begin.
  func prospect(thisYear: Int?) -> String? {
    guard let thisYear else { return nil }
    let isNext = holds(Self.nextYears) || Self.planYears.contains { $0.first == thisYear && holds($0.name) }
    return isNext ? "\(thisYear)/\(thisYear + 4)" : nil
  }

  /// The times that it names, where a chapter is of several years and of one of them.
  ///
  /// - Parameter year: the one.
  func opening(year: Int?) -> ReviewOpening.Time? {
    if holds(Self.spans), holds(TimeWords.fiveYears) || holds(Self.plans) { return .years }
    return year.map { holds(year: $0) } == true || holds(Self.oneYear) ? .year : nil
  }

  private static let nextYears = Keywords("今后五年 未来五年")
  private static let spans = Keywords("时期 期间 五年")
  private static let oneYear = Keywords("过去一年 过去的一年 一年来")

  /// The names of the five-year plans.
  static let plans = Keywords("十一五 十二五 十三五 十四五 十五五")

  /// The first year of each five-year plan.
  private static let planYears: [(name: Keywords, first: Int)] = [
    (Keywords("十一五"), 2006), (Keywords("十二五"), 2011), (Keywords("十三五"), 2016), (Keywords("十四五"), 2021),
    (Keywords("十五五"), 2026),
  ]
}
