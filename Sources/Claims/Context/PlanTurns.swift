import Quantities

/// Where a paragraph of a report that looks back goes over to what is to be, and back: 下一步，…
///
/// Pages whose lines were run together have whole chapters in one paragraph.
enum PlanTurns {
  /// The sentences that turn, by places in the paragraph; nil where none does.
  static func all(in paragraph: ArraySlice<Unicode.Scalar>, _ walk: HeadingWalk) -> [ReportCalendar.Turn]? {
    var turns: [ReportCalendar.Turn] = []
    var isPlan = false
    for stop in paragraph.indices where paragraph[stop] == "。" || paragraph[stop] == "！" {
      let start = stop + 1
      let head = paragraph[start..<min(start + longest, paragraph.endIndex)]
      guard head.count > 2 else { break }
      if !isPlan, opensPlan(head, after: walk.review.thisYear) {
        isPlan = true
        turns.append(ReportCalendar.Turn(place: start - paragraph.startIndex, frame: walk.plan))
      } else if isPlan, opensChapter(head) {
        isPlan = false
        turns.append(ReportCalendar.Turn(place: start - paragraph.startIndex, frame: walk.current))
      }
    }
    return turns.isEmpty ? nil : turns
  }

  private static let longest = 16

  private static func opensPlan(_ head: ArraySlice<Unicode.Scalar>, after year: Int?) -> Bool {
    let line = LineText(String(String.UnicodeScalarView(head)))
    let start = line.afterBlanks(0)
    if let length = line.holds(nextSteps, at: start) { return line.kind(start + length) == .clauseEnd }
    // 2019年，我局将…, in a report of 2018
    guard let year, line.holds(Keywords("\(year + 1)年"), at: start) != nil else { return false }
    return line.holds(will, in: start + 5, line.count)
  }

  private static let nextSteps = Keywords("下一步 下步 下一阶段 下阶段 明年 今后 来年 (二)改进措施 (二)下一步工作 (二)下一步打算")
  private static let will = Keywords("将")

  /// 六、其他需要报告的事项
  private static func opensChapter(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    let line = LineText(String(String.UnicodeScalarView(head)))
    let start = line.afterBlanks(0)
    return (line.kind(start) == .chineseDigit || line.kind(start) == .smallMultiplier) && line[start + 1] == "、"
  }
}
