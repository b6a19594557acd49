import Quantities
import ReportModel

/// A time that the text sets for what follows.
struct TimeTopic {
  var value: String

  /// Whether it is several years, as five-year reviews have it.
  var spansYears: Bool { value.utf8.count == 9 && value.contains("/") }
}

extension ParagraphReader {
  /// The time that leads a clause in.
  func topic(of lead: Lead) -> TimeTopic? {
    if let date = lead.dates.last { return resolved(date).map { TimeTopic(value: $0) } }
    guard let word = lead.times.last else { return nil }
    return period(ofWord: word).map { TimeTopic(value: $0) }
  }

  /// What a word such as 去年 or 五年来 means here.
  private func period(ofWord span: TextSpan) -> String? {
    guard let thisYear = frame.thisYear else { return nil }
    let at = span.start
    if line.holds(TimeWords.fiveYears, at: at) == span.length {
      return ReportCalendar.years(5, before: thisYear, isWork: frame.isWork)
    }
    for (words, years) in TimeWords.severalYears where line.holds(words, at: at) == span.length {
      return ReportCalendar.years(years, before: thisYear, isWork: frame.isWork)
    }
    if line.holds(TimeWords.lastYear, at: at) != nil { return String(thisYear - 1) }
    if line.holds(TimeWords.nextYear, at: at) != nil { return String(thisYear + 1) }
    if line.holds("今年", at: at) || line.holds("本年", at: at) { return String(thisYear) }
    guard line.holds(TimeWords.thisYear, at: at) != nil || line.holds(TimeWords.pastYear, at: at) == span.length else {
      return nil
    }
    // 全年, 年末: of the year that is told, else the frame's own.
    if let time = state.time, time.value.utf8.count == 4 { return time.value }
    return frame.year.map { String($0) }
  }

  /// The several years of which the text speaks here.
  var toldYears: TimeTopic? {
    let told = state.time ?? paragraphTime ?? frame.period.map { TimeTopic(value: $0.value) }
    return told.flatMap { $0.spansYears ? $0 : nil }
  }
}
