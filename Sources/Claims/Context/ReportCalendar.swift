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
    /// The several years that its chapter is of, be it of one of them too: 2016/2020.
    var years: String?

    /// The one year that 全年 and 当年 mean.
    var year: Int? {
      guard let value = period?.value else { return nil }
      return isPlan && value.utf8.count > 4 ? thisYear : Int(value.suffix(4))
    }
  }

  /// What holds from a place inside a paragraph on.
  struct Turn {
    var place: Int
    var frame: Frame
  }

  private(set) var frames: [Frame] = []
  /// By paragraph, what changes in it; places are the paragraph's.
  private(set) var turns: [Int: [Turn]] = [:]

  init(_ report: Report) {
    var walk = HeadingWalk(report)
    let scalars = Array(report.text.unicodeScalars)
    for (index, paragraph) in report.paragraphs.enumerated() {
      walk.read(upTo: paragraph.span.start)
      if !walk.current.isPlan, paragraph.tableRow == nil,
        Self.opensPlan(scalars, paragraph.span, isWork: walk.current.isWork)
      {
        walk.turnToPlan()
      }
      frames.append(walk.current)
      guard paragraph.tableRow == nil else { continue }
      if !walk.current.isWork, !walk.current.isPlan {
        turns[index] = PlanTurns.all(in: scalars[paragraph.span.start..<paragraph.span.end], walk)
      }
      guard walk.current.years != nil else { continue }
      let line = LineText(String(String.UnicodeScalarView(scalars[paragraph.span.start..<paragraph.span.end])))
      for opening in ReviewOpening.all(in: line, year: walk.current.year) {
        walk.turn(to: opening.time)
        turns[index, default: []].append(Turn(place: opening.place, frame: walk.current))
      }
    }
  }

  /// The interval of the last years that a report looks back on.
  static func years(_ count: Int, before thisYear: Int, isWork: Bool) -> String {
    let last = isWork ? thisYear - 1 : thisYear
    return "\(last - count + 1)/\(last)"
  }

  /// Whether a paragraph goes over to the plan without a heading.
  private static func opensPlan(_ scalars: [Unicode.Scalar], _ span: TextSpan, isWork: Bool) -> Bool {
    // Enough of it to tell; it must begin with the words where the report is no work report.
    let length = isWork ? 40 : 4
    let head = scalars[span.start..<min(span.end, span.start + length)]
    let line = LineText(String(String.UnicodeScalarView(head)))
    if !isWork { return line.holds(nextSteps, at: 0) != nil }
    // 圆满完成全年目标任务 looks back.
    return line.holds(goals, in: 0, line.count) && !line.holds(done, in: 0, line.count)
      && line.holds(TimeWords.thisYear, in: 0, line.count)
  }

  private static let nextSteps = Keywords("下一步 下步 下一阶段 下阶段 明年 今后 来年 针对上述 针对以上 针对存在")
  private static let done = Keywords("完成 实现了 超额 圆满 顺利 过去 一年来 回顾 去年")
  private static let goals = Keywords("主要预期目标 预期目标 总体要求 总的要求 主要目标 总体思路 主要任务")
}
