import Lexicon
import ReportModel

// Months, days, halves and quarters of a year.
extension DateReader {
  mutating func readMonth(_ month: Reading, year: Int?) -> Bool {
    guard let value = month.integer, (1...12).contains(value) else { return false }
    let text = Self.month(value, year)
    let next = line.afterBlanks(month.end)
    if line[next] == "月" {
      take(month)
      iso = text
      // 七八月份.
      if case .decimal(let last)? = month.high { iso = months(value, Int(last.significand), year) }
      let after = line.afterBlanks(next + 1)
      if let day = number(after), readDay(day, month: text) { return true }
      // 1月至6月.
      if let second = afterSeparator(next + 1).flatMap(number), let last = second.integer, (value...12).contains(last),
        line[line.afterBlanks(second.end)] == "月"
      {
        take(second)
        iso = months(value, last, year)
      }
      return true
    }
    // 1-11月, 7、8月份.
    guard let second = afterSeparator(month.end, alsoLists: true).flatMap(number), let last = second.integer,
      (1...12).contains(last), line[second.end] == "月"
    else { return false }
    take(month)
    iso = text
    if isList(month.end) { return true }
    take(second)
    iso = months(value, last, year)
    return true
  }

  mutating func readDay(_ day: Reading, month: String) -> Bool {
    guard let value = day.integer, (1...31).contains(value) else { return false }
    let next = line.afterBlanks(day.end)
    if line[next] == "日" || line[next] == "号" {
      take(day)
      iso = month + "-" + Self.padded(value, 2)
      guard let second = afterSeparator(next + 1).flatMap(number), let last = second.integer, (1...31).contains(last),
        line[second.end] == "日" || line[second.end] == "号"
      else { return true }
      take(second)
      iso = month + "-" + Self.padded(value, 2) + "/" + month + "-" + Self.padded(last, 2)
      return true
    }
    guard let second = afterSeparator(day.end, alsoLists: true).flatMap(number), let last = second.integer,
      (1...31).contains(last), line[second.end] == "日"
    else { return false }
    take(day)
    take(second)
    iso = month + "-" + Self.padded(value, 2) + "/" + month + "-" + Self.padded(last, 2)
    return true
  }

  /// 上半年, 下半年: the half is the number.
  mutating func readHalf(_ at: Int, year: Int?) -> Bool {
    guard line.kind(at) == .half, line[at + 1] == "年", line[at - 1] == "上" || line[at - 1] == "下" else {
      return false
    }
    take(NumeralReader(line: line, floor: at).plain(at))
    iso = line[at - 1] == "上" ? months(1, 6, year) : months(7, 12, year)
    return true
  }

  /// The months from one to another.
  func months(_ first: Int, _ last: Int, _ year: Int?) -> String {
    Self.month(first, year) + "/" + Self.month(last, year)
  }

  /// A month, with two hyphens where the year is not told.
  static func month(_ value: Int, _ year: Int?) -> String {
    (year.map { padded($0, 4) + "-" } ?? "--") + padded(value, 2)
  }

  /// 一季度, 前三季度, 1-3季度.
  mutating func readQuarter(_ quarter: Reading, year: Int?) -> Bool {
    guard let value = quarter.integer, (1...4).contains(value) else { return false }
    if line.holds("季度", at: quarter.end) {
      take(quarter)
      iso = months(line[quarter.start - 1] == "前" ? 1 : value * 3 - 2, value * 3, year)
      // 一季度至三季度.
      if let second = afterSeparator(quarter.end + 2).flatMap(number), let last = second.integer,
        (value...4).contains(last),
        line.holds("季度", at: second.end)
      {
        take(second)
        iso = months(value * 3 - 2, last * 3, year)
      }
      return true
    }
    guard let second = afterSeparator(quarter.end, alsoLists: true).flatMap(number),
      (1...4).contains(second.integer ?? 0),
      line.holds("季度", at: second.end)
    else { return false }
    take(quarter)
    take(second)
    iso = months(value * 3 - 2, (second.integer ?? 4) * 3, year)
    return true
  }
}
