import Lexicon
import ReportModel

/// Reads a calendar expression as a whole: a day, a month, a year, a span or a time of day. Its numbers come out one by
/// one, all with the expression's ISO 8601 form.
struct DateReader {
  let line: LineText
  /// The numbers of the expression.
  var numbers: [Reading] = []
  var iso: String?
  var isClock = false

  /// nil when no calendar expression begins at `at`.
  init?(_ line: LineText, at: Int) {
    self.line = line
    if line.kind(at) == .half {
      guard readHalf(at, year: nil) else { return nil }
      return
    }
    guard DateReader.canBegin(line, at), let first = number(at) else { return nil }
    if isYear(first) {
      guard readYear(first) else { return nil }
    } else if let value = first.integer, first.end - first.start <= 2 || first.isChinese && value <= 31 {
      guard readShortYear(first) || readMonth(first, year: nil) || readQuarter(first, year: nil) || readClock(first)
      else {
        return nil
      }
    } else {
      return nil
    }
  }

  /// Whether what follows the digits can go on in a calendar expression: most numbers are told by that.
  static func canBegin(_ line: LineText, _ at: Int) -> Bool {
    guard line.kind(at) == .digit else { return true }
    var end = at + 1
    while line.kind(end) == .digit, end - at <= 4 { end += 1 }
    switch line[line.afterBlanks(end)] {
    case "年", "月", "日", "号", "时", "点", "季", "世", "财", "学", "届", "-", "–", "—",
      "―", "~",
      "/", ":", ".", "至", "到", "、", "和", "及", "与":
      return true
    default: return false
    }
  }

  /// A plain whole number: Arabic digits, or Chinese ones.
  func number(_ at: Int) -> Reading? {
    switch line.kind(at) {
    case .digit:
      guard line.kind(at - 1) != .digit else { return nil }
      var end = at
      while line.kind(end) == .digit, end - at <= 4 { end += 1 }
      return end - at <= 4 ? NumeralReader(line: line, floor: at).plainDigits(at, to: end) : nil
    case .chineseDigit, .smallMultiplier, .tens:
      guard !line.kind(at - 1).isChineseNumeral else { return nil }
      let reading = NumeralReader(line: line, floor: at).plain(at)
      guard reading.isChinese, reading.integer != nil, !reading.traits.contains(.decimal) else { return nil }
      return reading
    default: return nil
    }
  }

  func isYear(_ reading: Reading) -> Bool {
    guard let value = reading.integer, (1000...2999).contains(value), reading.end - reading.start == 4 else {
      return false
    }
    return reading.isArabic || reading.traits.contains(.positional)
  }

  mutating func take(_ reading: Reading) { numbers.append(reading) }

  // MARK: Years

  mutating func readYear(_ year: Reading) -> Bool {
    let value = year.integer ?? 0
    let next = line.afterBlanks(year.end)
    if line[next] == "年" || line.holds("财年", at: next) || line.holds("学年", at: next) || line.holds("届", at: next) {
      take(year)
      iso = Self.padded(value, 4)
      guard line[next] == "年" else { return true }
      let after = line.afterBlanks(next + 1)
      if let month = number(after), readMonth(month, year: value) || readQuarter(month, year: value) { return true }
      if readHalf(after + 1, year: value) { return true }
      if line[after] == "前", let quarter = number(after + 1), readQuarter(quarter, year: value) { return true }
      // 2018年至2020年: one span.
      if let second = afterSeparator(next + 1).flatMap(number), isYear(second),
        line[line.afterBlanks(second.end)] == "年"
      {
        take(second)
        iso = Self.padded(value, 4) + "/" + Self.padded(second.integer ?? 0, 4)
      }
      return true
    }
    if readNumericDate(year) { return true }
    guard let second = afterSeparator(year.end, alsoLists: true).flatMap(number) else { return false }
    if isYear(second) {
      // 2018、2019年: each its own.
      if isList(year.end) {
        take(year)
        iso = Self.padded(value, 4)
        return line[line.afterBlanks(second.end)] == "年"
      }
      let end = line.afterBlanks(second.end)
      let isPlain = !line.kind(end).isHan && line[end] != "%"
      guard
        line[end] == "年" || line.holds("财年", at: end) || line.holds("学年", at: end)
          || isPlain && second.integer! > value && second.integer! < 2100 && value > 1900
      else { return false }
      take(year)
      take(second)
      iso = Self.padded(value, 4) + "/" + Self.padded(second.integer ?? 0, 4)
      return true
    }
    return false
  }

  /// 98年, 08年, 90年代.
  mutating func readShortYear(_ year: Reading) -> Bool {
    guard let value = year.integer else { return false }
    if line.holds("世纪", at: year.end) || line.holds("年代", at: year.end) {
      take(year)
      return true
    }
    guard year.isArabic, year.end - year.start == 2, line[year.end] == "年", value >= 90 || line[year.start] == "0"
    else { return false }
    take(year)
    iso = Self.padded(value >= 50 ? 1900 + value : 2000 + value, 4)
    return true
  }

  /// 2020-01-10, 2019/3/5, 2019.12.31, with a time after it.
  mutating func readNumericDate(_ year: Reading) -> Bool {
    let mark = line[year.end]
    guard year.isArabic, mark == "-" || mark == "/" || mark == ".", let month = number(year.end + 1),
      month.isArabic, let monthValue = month.integer, (1...12).contains(monthValue), month.end - month.start <= 2
    else { return false }
    let text = Self.month(monthValue, year.integer)
    guard line[month.end] == mark, let day = number(month.end + 1), day.isArabic, let dayValue = day.integer,
      (1...31).contains(dayValue), day.end - day.start <= 2
    else {
      guard mark == "-", month.end - month.start == 2, line.endsClause(month.end) else { return false }
      take(year)
      take(month)
      iso = text
      return true
    }
    take(year)
    take(month)
    take(day)
    iso = text + "-" + Self.padded(dayValue, 2)
    if let hour = number(line.afterBlanks(day.end)), line[hour.end] == ":" { _ = readClock(hour) }
    return true
  }

  // MARK: Small parts

  func isList(_ at: Int) -> Bool {
    let mark = line[line.afterBlanks(at)]
    return mark == "、" || mark == "和" || mark == "及" || mark == "与"
  }

  /// The place after 至, 到, a dash, or for lists 、 和 及.
  func afterSeparator(_ at: Int, alsoLists: Bool = false) -> Int? {
    let start = line.afterBlanks(at)
    switch line[start] {
    case "-", "–", "—", "~", "至", "到", "―":
      var end = start + 1
      if line[end] == line[start] { end += 1 }
      return line.afterBlanks(end)
    case "、", "和", "及", "与", "/": return alsoLists ? line.afterBlanks(start + 1) : nil
    default: return nil
    }
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }
}
