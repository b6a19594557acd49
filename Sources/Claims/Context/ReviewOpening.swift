import Quantities

/// A sentence that says of which time a chapter speaks from there on, where the chapter is of several years and of one of them:
/// 刚刚过去的2020年, 回首“十三五”.
struct ReviewOpening {
  enum Time {
    /// The one year that the report tells of.
    case year
    /// All the years of the chapter.
    case years
  }

  /// Where its sentence begins.
  var place: Int
  var time: Time

  /// The openings of a paragraph, in order.
  ///
  /// - Parameter year: the one year that the report tells of.
  static func all(in line: LineText, year: Int?) -> [ReviewOpening] {
    var openings: [ReviewOpening] = []
    var at = 0
    while at < line.count {
      if let time = time(in: line, at: at, year: year) { openings.append(ReviewOpening(place: at, time: time)) }
      while at < line.count, line.kind(at) != .sentenceEnd { at += 1 }
      while at < line.count, line.kind(at) == .sentenceEnd { at += 1 }
    }
    return openings
  }

  private static func time(in line: LineText, at start: Int, year: Int?) -> Time? {
    var at = line.afterBlanks(start)
    if let address = line.holds(addresses, at: at) { at = line.afterBlanks(at + address + 1) }
    let looking = line.holds(looksBack, at: at)
    at += looking ?? 0
    if let length = line.holds(oneYear, at: at) {
      // 一年来之不易
      return line.holds("一年来之", at: at) ? nil : next(line, at + length, year) ?? .year
    }
    if let length = line.holds(past, at: at), self.year(of: line, at: at + length) == year { return .year }
    if let length = line.holds(severalYears, at: at) ?? planPeriod(of: line, at: at) {
      let end = afterComma(line, at + length)
      return looking != nil || line[end] == "是" ? .years : nil
    }
    if self.year(of: line, at: at) == year, year != nil {
      let end = afterComma(line, at + 5)
      return looking != nil || line[end] == "是" ? .year : nil
    }
    return nil
  }

  /// 过去一年和“十三五”时期: the several years are named beside the one.
  private static func next(_ line: LineText, _ at: Int, _ year: Int?) -> Time? {
    guard let and = line.holds(joining, at: at) else { return nil }
    return line.holds(severalYears, at: at + and) ?? planPeriod(of: line, at: at + and) == nil ? nil : .years
  }

  private static func afterComma(_ line: LineText, _ at: Int) -> Int {
    line[at] == "，" || line[at] == "," ? at + 1 : at
  }

  /// 2020年
  private static func year(of line: LineText, at start: Int) -> Int? {
    guard line[start + 4] == "年" else { return nil }
    var year = 0
    for at in start..<start + 4 {
      guard line[at] >= 0x30, line[at] <= 0x39 else { return nil }
      year = year * 10 + Int(line[at] - 0x30)
    }
    return year
  }

  /// The length of “十三五”时期 at a place.
  private static func planPeriod(of line: LineText, at start: Int) -> Int? {
    var at = start
    if line.holds(openQuotes, at: at) != nil { at += 1 }
    guard let name = line.holds(HeadingTopic.plans, at: at) else { return nil }
    at += name
    if line.holds(closeQuotes, at: at) != nil { at += 1 }
    return at - start + (line.holds(periods, at: at) ?? 0)
  }

  private static let addresses = Keywords("各位代表 各位委员 同志们 各位领导")
  private static let looksBack = Keywords("回顾 回首 回望 总结 回顾了 回顾总结")
  private static let oneYear = Keywords("一年来 过去一年 过去的一年 刚刚过去的一年 刚刚过去一年 这一年")
  private static let past = Keywords("过去的 刚刚过去的 刚过去的 已经过去的 即将过去的")
  private static let severalYears = Keywords("过去五年 过去的五年 刚刚过去的五年 这五年 五年来")
  private static let joining = Keywords("和 及 与 以及 暨")
  private static let periods = Keywords("时期 期间 时期的五年")
  private static let openQuotes = Keywords("“ \" ‘ 「")
  private static let closeQuotes = Keywords("” \" ’ 」")
}
