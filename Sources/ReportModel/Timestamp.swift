/// A date of the Gregorian calendar, with a time of day where one is printed. Chinese pages print China Standard Time.
public struct Timestamp: Hashable, Sendable, CustomStringConvertible {
  public struct TimeOfDay: Hashable, Sendable {
    public var hour: Int
    public var minute: Int
    public var second: Int

    public init(hour: Int, minute: Int, second: Int) {
      self.hour = hour
      self.minute = minute
      self.second = second
    }
  }

  public let year: Int
  public let month: Int
  public let day: Int
  /// nil when only the day is printed.
  public let time: TimeOfDay?

  /// nil when the calendar has no such day or the clock no such time.
  public init?(year: Int, month: Int, day: Int, time: TimeOfDay? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Timestamp.days(inMonth: month, of: year)
    else { return nil }
    if let time {
      guard (0...23).contains(time.hour), (0...59).contains(time.minute), (0...59).contains(time.second) else {
        return nil
      }
    }
    self.year = year
    self.month = month
    self.day = day
    self.time = time
  }

  /// ISO 8601: `2020-01-10`, or `2020-01-10T14:42:00+08:00` when a time is printed.
  public var description: String {
    let date = "\(Timestamp.padded(year, 4))-\(Timestamp.padded(month, 2))-\(Timestamp.padded(day, 2))"
    guard let time else { return date }
    let clock = [time.hour, time.minute, time.second].map { Timestamp.padded($0, 2) }.joined(separator: ":")
    return "\(date)T\(clock)+08:00"
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
