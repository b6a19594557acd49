import Quantities
import ReportModel

/// Which time a report speaks of in each of its paragraphs, and whether of what was or of what is to be.
///
/// A work report looks back on the year before its own and then ahead to its own; other reports speak of their own year
/// and, under headings such as 下一步工作打算, of the next.
struct ReportCalendar {
  /// What holds for a paragraph where its words tell nothing else.
  struct Frame {
    /// The year that 今年 is.
    var thisYear: Int?
    var period: Period?
    var isPlan = false
    /// Whether the report is a work report, which looks back on the year before its own.
    var isWork = false
    var rule = ClaimRule.reportPeriod
  }

  private(set) var frames: [Frame] = []

  init(_ report: Report) {
    let isWork = report.type == .workReport
    let year = report.year ?? (isWork ? Self.year(ofHeadings: report.sections) : nil)
    var review = Frame(thisYear: year)
    review.isWork = isWork
    if let year {
      review.period = Period(String(isWork ? year - 1 : year), from: .title)
      if isWork { review.rule = .reviewPart }
    } else if let published = report.publishedAt.flatMap({ Int($0.description.prefix(4)) }) {
      review.thisYear = published
      review.period = Period(String(isWork ? published - 1 : published), from: .published)
      if isWork { review.rule = .reviewPart }
    }
    var plan = review
    plan.isPlan = true
    plan.rule = .planPart
    if let base = review.thisYear {
      plan.period = Period(String(isWork ? base : base + 1), from: review.period?.origin ?? .title)
    }
    var current = review
    var level = Int.max
    // The level of the heading that has told a year of its own.
    var yearLevel = Int.max
    var nextSection = 0
    let scalars = Array(report.text.unicodeScalars)
    for paragraph in report.paragraphs {
      while nextSection < report.sections.count,
        report.sections[nextSection].span.start <= paragraph.span.start
      {
        let section = report.sections[nextSection]
        nextSection += 1
        let heading = LineText(section.heading)
        if !isWork, let year = Self.leadingYear(heading), year != review.thisYear, section.level <= yearLevel {
          current = Self.isPlan(heading, report, thisYear: year) == true ? plan : review
          current.thisYear = year
          current.period = Period(String(year), from: .section)
          current.rule = .sectionPeriod
          yearLevel = section.level
          level = section.level
          continue
        }
        if section.level <= yearLevel, yearLevel < Int.max {
          current = review
          yearLevel = .max
          level = .max
        }
        if let isPlan = Self.isPlan(heading, report, thisYear: review.thisYear) {
          if section.level <= level {
            current = isPlan ? plan : review
            level = section.level
            if !isPlan, let span = Self.retrospect(heading, thisYear: review.thisYear, isWork: isWork) {
              current.period = Period(span, from: .section)
              current.rule = .sectionPeriod
            }
          }
        } else if section.level < level, !isWork {
          // Another chapter of the same rank is no plan any more.
          current = review
          level = Int.max
        }
      }
      if !current.isPlan, Self.opensPlan(scalars, paragraph.span, isWork: isWork) { current = plan }
      frames.append(current)
    }
  }

  /// The year that a work report without a title is of: the one after that which a heading looks back on.
  private static func year(ofHeadings sections: [Section]) -> Int? {
    for section in sections {
      let heading = LineText(section.heading)
      guard heading.holds(reviewWords, in: 0, heading.count), let year = leadingYear(heading) else { continue }
      return year + 1
    }
    return nil
  }

  /// The year in four digits that a heading begins with.
  private static func leadingYear(_ line: LineText) -> Int? {
    guard line.count > 4, line[4] == "年" else { return nil }
    var year = 0
    for at in 0..<4 {
      guard line[at] >= 0x30, line[at] <= 0x39 else { return nil }
      year = year * 10 + Int(line[at] - 0x30)
    }
    return year
  }

  /// Whether a heading names a plan (true), a review (false), or neither.
  private static func isPlan(_ heading: LineText, _ report: Report, thisYear: Int?) -> Bool? {
    let text = String(String.UnicodeScalarView(heading.folded.compactMap(Unicode.Scalar.init)))
    if heading.holds(reviewWords, in: 0, heading.count) || heading.holds(problemWords, in: 0, heading.count) {
      return false
    }
    if report.type == .workReport {
      if let thisYear {
        if text.contains("\(thisYear)年") { return true }
        if text.contains("\(thisYear - 1)年") { return false }
      }
      return heading.holds(planWords, in: 0, heading.count) ? true : nil
    }
    return heading.holds(nextWords, in: 0, heading.count) ? true : nil
  }

  /// 存在问题及下一步打算 begins with what is.
  private static let problemWords = Keywords("问题 不足 困难")
  private static let reviewWords = Keywords("回顾 总结 过去一年 过去五年 完成情况 执行情况 进展情况 开展情况 落实情况 主要成效 工作成效")
  private static let planWords = Keywords(
    "今年工作 工作安排 工作部署 总体部署 总体要求 预期目标 奋斗目标 主要任务 重点任务 重点工作 工作任务 工作重点 今年的 今后五年 未来五年 工作建议 目标任务 下一步 明年")
  private static let nextWords = Keywords("下一步 下步 下阶段 明年 工作打算 工作计划 工作思路 工作安排 改进措施 努力方向 今后工作 来年 下年度 预算草案 预算安排 预算（草案）")

  /// The years of a heading that looks back on several: 过去五年工作回顾.
  static func retrospect(_ line: LineText, thisYear: Int?, isWork: Bool) -> String? {
    // 2021年及过去五年: the year is told first.
    guard let thisYear, leadingYear(line) == nil else { return nil }
    let last = isWork ? thisYear - 1 : thisYear
    for (name, first) in planYears where line.holds(name, in: 0, line.count) && first <= last {
      return "\(first)/\(min(first + 4, last))"
    }
    return line.holds(TimeWords.fiveYears, in: 0, line.count) ? years(5, before: thisYear, isWork: isWork) : nil
  }

  /// The first year of each five-year plan.
  private static let planYears: [(Keywords, Int)] = [
    (Keywords("十一五"), 2006), (Keywords("十二五"), 2011), (Keywords("十三五"), 2016), (Keywords("十四五"), 2021),
    (Keywords("十五五"), 2026),
  ]

  /// The interval of the last years that a report looks back on.
  static func years(_ count: Int, before thisYear: Int, isWork: Bool) -> String {
    let last = isWork ? thisYear - 1 : thisYear
    return "\(last - count + 1)/\(last)"
  }

  /// Whether a paragraph of a work report goes over to the plan without a heading.
  private static func opensPlan(_ scalars: [Unicode.Scalar], _ span: TextSpan, isWork: Bool) -> Bool {
    let head = String(String.UnicodeScalarView(scalars[span.start..<min(span.end, span.start + 40)]))
    let line = LineText(head)
    if !isWork { return line.holds(nextSteps, at: 0) != nil }
    // 圆满完成全年目标任务 looks back.
    guard line.holds(goals, in: 0, line.count), !line.holds(done, in: 0, line.count) else { return false }
    return line.holds(TimeWords.thisYear, in: 0, line.count)
  }

  private static let nextSteps = Keywords("下一步 下步 下一阶段 下阶段 明年 今后 来年 针对上述 针对以上 针对存在")
  private static let done = Keywords("完成 实现了 超额 圆满 顺利 过去 一年来 回顾 去年")
  private static let goals = Keywords("主要预期目标 预期目标 总体要求 总的要求 主要目标 总体思路 主要任务")
}
