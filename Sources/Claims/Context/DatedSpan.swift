import Lexicon
import Quantities
import ReportModel

/// A time of the text with the words that belong to it: 2018年12月, 上半年, “十三五”时期.
struct DatedSpan {
  var span: TextSpan
  /// In ISO 8601's forms; without a year it begins with two hyphens.
  var iso: String

  /// The dates of a line, in order; a year, a month and a day that follow each other are one.
  static func all(of recognition: Recognition, in line: LineText) -> [DatedSpan] {
    var dates: [DatedSpan] = []
    for numeral in recognition.numerals {
      guard case .excluded(.date) = numeral.use, let iso = numeral.date else { continue }
      var span = numeral.span
      if let length = line.ends(before, at: span.start) { span.start -= length }
      if let mark = line.holds(closing, at: span.end) { span.end += mark }
      if let opening = line.ends(opening, at: span.start) { span.start -= opening }
      while let length = line.holds(after, at: span.end) { span.end += length }
      if let last = dates.last, isJoined(last.span.end, span.start, line) {
        dates[dates.count - 1].span.end = span.end
        if iso.utf8.count > last.iso.utf8.count || last.iso.hasPrefix("--") { dates[dates.count - 1].iso = iso }
      } else {
        dates.append(DatedSpan(span: span, iso: iso))
      }
    }
    return dates
  }

  private static func isJoined(_ end: Int, _ start: Int, _ line: LineText) -> Bool {
    if end >= start { return true }
    return start - end <= 2 && line.holds(joining, at: end) == start - end
  }

  private static let before = Keywords("上 下 前 第 公元 农历 同期 头")
  private static let after = Keywords("年度 学年 年 月份 月 日 号 季度 个季度 半年 个月 时期 期间 上旬 中旬 下旬 时 分 秒 （含） 以来 规划")
  private static let opening = Keywords("“ \" ‘ 「")
  private static let closing = Keywords("” \" ’ 」")
  private static let joining = Keywords("- — ~ 至 到 —— . /")
}
