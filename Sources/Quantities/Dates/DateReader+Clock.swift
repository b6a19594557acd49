import Lexicon
import ReportModel

// Times of day.
extension DateReader {
  /// 14:42, 9:00—17:00, 14时30分, 上午9点.
  mutating func readClock(_ hour: Reading) -> Bool {
    guard let value = hour.integer, value <= 24 else { return false }
    if line[hour.end] == ":", hour.isArabic, let minute = number(hour.end + 1), minute.isArabic,
      minute.end - minute.start == 2, (minute.integer ?? 99) < 60, line[minute.end] != ".",
      !line.holds(Self.ratioWords, in: hour.start - 8, hour.start), line.kind(hour.start - 1) != .digit,
      line.scalars[hour.end] != "∶"
    {
      take(hour)
      take(minute)
      isClock = true
      if line[minute.end] == ":", let second = number(minute.end + 1), (second.integer ?? 99) < 60 { take(second) }
      return true
    }
    guard line[hour.end] == "时" || line[hour.end] == "点" else { return false }
    let isTold = line.ends(Self.beforeHour, at: hour.start) != nil
    if let minute = number(hour.end + 1), line[minute.end] == "分", (minute.integer ?? 99) < 60 {
      take(hour)
      take(minute)
      isClock = true
      return true
    }
    guard isTold || line[hour.end] == "时" && line.holds(Self.afterHour, at: hour.end + 1) != nil else {
      return false
    }
    take(hour)
    isClock = true
    return true
  }

  private static let ratioWords = Keywords("比 配比 比例 之比")
  private static let beforeHour = Keywords("上午 下午 早上 晚上 凌晨 中午 傍晚 早 晚 日 当晚 晚间 清晨 夜间 至 -")
  private static let afterHour = Keywords("许 整 至 起 前 止 到")
}
