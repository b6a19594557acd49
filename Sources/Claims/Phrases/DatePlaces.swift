import Quantities
import ReportModel

extension ParagraphReader {
  /// The date that begins at a place.
  func date(at place: Int) -> DatedSpan? {
    let index = dates.firstPlace { $0.span.start >= place }
    return index < dates.count && dates[index].span.start == place ? dates[index] : nil
  }

  /// The date that ends at a place, but for the words that may follow it.
  func date(endingAt place: Int) -> DatedSpan? {
    let index = dates.firstPlace { $0.span.end > place } - 1
    guard index >= 0, afterDate(dates[index].span.end, place) == place else { return nil }
    return dates[index]
  }

  /// The dates that stand in a stretch.
  func dates(in start: Int, _ end: Int) -> ArraySlice<DatedSpan> {
    let first = dates.firstPlace { $0.span.start >= start }
    let last = dates.firstPlace { $0.span.end > end }
    return first < last ? dates[first..<last] : []
  }

  /// Passes the words that belong to a date before them.
  func afterDate(_ place: Int, _ end: Int) -> Int {
    var at = place
    while at < end, let length = line.holds(TimeWords.afterDate, at: at), at + length <= end,
      line.holds(Self.notAfterDate, at: at) == nil
    {
      at += length
    }
    return at
  }

  private static let notAfterDate = Keywords(
    "中国 中央 中小 中心 中学 中等 中医 中部 中高 前三 前海 初中 初级 初步 后勤 后备 起草 止跌 内陆 内河 内贸 内外 里程 时代 度假 度汛 底线 底部 的哥 度量 中共 中标 中欧 中西部 中药 中招 中考 中职 中高职 前期 全年龄"
  )

  /// Where a time that ends at `end` begins: a date or a word.
  func timeStart(endingAt end: Int, from start: Int) -> Int? {
    if let date = date(endingAt: end), date.span.start >= start {
      if let before = line.ends(Self.until, at: date.span.start), date.span.start - before >= start {
        return date.span.start - before
      }
      return date.span.start
    }
    if let length = line.ends(TimeWords.lastYear, at: end) ?? line.ends(TimeWords.thisYear, at: end),
      end - length >= start
    {
      return end - length
    }
    return nil
  }

  private static let until = Keywords("截至 截止 在 于")
}
