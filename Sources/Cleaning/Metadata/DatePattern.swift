import ReportModel

/// A date as pages print it: `2020-01-10 14:42`, `2020/1/10`, `2020.1.10`, `2020年1月10日 14时42分`, `2007-08-20-23:59:59`.
struct DatePattern: Equatable {
  var timestamp: Timestamp
  /// How many code points it takes.
  var length: Int
  /// Where it begins, in code points.
  var start: Int

  var hasTime: Bool { timestamp.time != nil }

  /// The first date in a text, or nil.
  static func first(in text: String) -> DatePattern? { all(in: text, limit: 1).first }

  /// The dates of a text in order.
  static func all(in text: String, limit: Int = .max) -> [DatePattern] {
    let scalars = Array(text.unicodeScalars)
    var found: [DatePattern] = []
    var at = 0
    while at < scalars.count, found.count < limit {
      guard ChineseDigits.arabic(scalars[at]) != nil else {
        at += 1
        continue
      }
      var reader = Reader(scalars: scalars, at: at)
      if let timestamp = reader.date() ?? reader.americanDate(from: at) {
        found.append(DatePattern(timestamp: timestamp, length: reader.at - at, start: at))
        at = reader.at
      } else {
        while at < scalars.count, ChineseDigits.arabic(scalars[at]) != nil { at += 1 }
      }
    }
    return found
  }

  /// The date that a text begins with when its year is cut to two digits: `10-03-22`.
  static func short(at start: ArraySlice<Unicode.Scalar>) -> Timestamp? {
    var reader = Reader(scalars: Array(start), at: 0)
    return reader.date(hasShortYear: true)
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var at: Int

    private var current: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

    /// - Parameter hasShortYear: the year has its last two digits only, as after a label it may.
    mutating func date(hasShortYear: Bool = false) -> Timestamp? {
      guard var year = number(digits: hasShortYear ? 2...2 : 4...4) else { return nil }
      if hasShortYear { year += year < 50 ? 2000 : 1900 }
      guard (1900...2100).contains(year), let mark = separator(of: "年"),
        let month = number(digits: 1...2), separator(of: "月", like: mark), let day = number(digits: 1...2)
      else { return nil }
      let afterDay = at
      skipBlanks()
      if current == "日" || current == "号" { at += 1 } else { at = afterDay }
      guard let date = Timestamp(year: year, month: month, day: day) else { return nil }
      let end = at
      if let time = time(), let full = Timestamp(year: year, month: month, day: day, time: time) { return full }
      at = end
      return date
    }

    /// `9/17/2004 5:54:13 AM`, as ASP pages on an American system print it; the time must follow.
    mutating func americanDate(from start: Int) -> Timestamp? {
      at = start
      guard let month = number(digits: 1...2), mark("/"), let day = number(digits: 1...2), mark("/"),
        let year = number(digits: 4...4), var time = time()
      else { return nil }
      skipBlanks()
      guard let half = current, half == "A" || half == "P", at + 1 < scalars.count, scalars[at + 1] == "M" else {
        return nil
      }
      at += 2
      if half == "P", time.hour < 12 { time.hour += 12 }
      if half == "A", time.hour == 12 { time.hour = 0 }
      return Timestamp(year: year, month: month, day: day, time: time)
    }

    /// Digits in either width; more digits than the range allows are another kind of number.
    private mutating func number(digits: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while let scalar = current, let digit = ChineseDigits.arabic(scalar), count <= digits.upperBound {
        value = value * 10 + digit
        count += 1
        at += 1
      }
      return digits.contains(count) ? value : nil
    }

    private static let dashes: Set<Unicode.Scalar> = ["-", "/", ".", "－", "—", "–", "／", "．"]

    /// The mark after the year: `年` or a dash of any kind.
    private mutating func separator(of word: Unicode.Scalar) -> Unicode.Scalar? {
      skipBlanks()
      guard let mark = current, mark == word || Reader.dashes.contains(mark) else { return nil }
      at += 1
      skipBlanks()
      return mark
    }

    /// The mark after the month: 月 after 年, the same dash after a dash.
    private mutating func separator(of word: Unicode.Scalar, like first: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard let mark = current, first == "年" ? mark == word : mark == first else { return false }
      at += 1
      skipBlanks()
      return true
    }

    private mutating func time() -> Timestamp.TimeOfDay? {
      skipBlanks()
      if current == "-" || current == "T" || current == "，" || current == "," { at += 1 }
      skipBlanks()
      guard let hour = number(digits: 1...2), mark(":", "：", "时", "點") else { return nil }
      skipBlanks()
      guard let minute = number(digits: 1...2) else { return nil }
      let end = at
      var second = 0
      if mark(":", "：", "分") {
        let afterMark = at
        if let value = number(digits: 1...2) {
          second = value
          if current == "秒" { at += 1 }
        } else {
          at = scalars[end] == "分" ? afterMark : end
        }
      }
      return Timestamp.TimeOfDay(hour: hour, minute: minute, second: second)
    }

    private mutating func mark(_ marks: Unicode.Scalar...) -> Bool {
      guard let scalar = current, marks.contains(scalar) else { return false }
      at += 1
      return true
    }

    private mutating func skipBlanks() {
      while let scalar = current, scalar.isBlank { at += 1 }
    }
  }
}
