import Foundation
import ReportModel

/// When a document was retrieved, as its caller states it, in the one form in which times of sight are kept, `Clock`'s.
struct RetrievalTime: Hashable {
  let text: String

  /// nil where it is no time.
  ///
  /// - Parameter stated: ISO 8601 in its extended form. What is left out at its end is the beginning of the day, month or
  ///   year; a time without a zone is that of China, as it is on pages.
  init?(_ stated: String) {
    guard
      let match = stated.wholeMatch(
        of:
          /([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?(?: ?([Zz]|[+\-][0-9]{2}(?::?[0-9]{2})?))?)?)?)?/
      )
    else { return nil }
    let parts = match.output
    let (hour, minute, second) = (Int(parts.4 ?? "0")!, Int(parts.5 ?? "0")!, Int(parts.6 ?? "0")!)
    let (year, month, day) = (Int(parts.1)!, Int(parts.2 ?? "1")!, Int(parts.3 ?? "1")!)
    guard let zone = RetrievalTime.seconds(ofZone: parts.8 ?? "+08"),
      let time = Timestamp(
        year: year, month: month, day: day, time: Timestamp.TimeOfDay(hour: hour, minute: minute, second: second))
    else { return nil }
    let seconds = RetrievalTime.days(until: time) * 86_400 + (hour * 60 + minute) * 60 + second - zone
    let text = Clock.text(of: Date(timeIntervalSince1970: TimeInterval(seconds)))
    let milliseconds = (parts.7.map(String.init) ?? "").padding(toLength: 3, withPad: "0", startingAt: 0)
    self.text = text.dropLast(4) + milliseconds + "Z"
  }

  /// How far a zone's clocks are before those of UTC; nil where there can be no such zone.
  private static func seconds(ofZone zone: Substring) -> Int? {
    let digits = zone.filter(\.isNumber)
    guard let sign = zone.first, sign == "+" || sign == "-" else { return 0 }
    let (hours, minutes) = (Int(digits.prefix(2))!, Int(digits.dropFirst(2)) ?? 0)
    guard hours < 24, minutes < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes) * 60
  }

  /// The days from the beginning of 1970 to a day, by the Gregorian calendar.
  private static func days(until time: Timestamp) -> Int {
    // Years from March on: the day that is put in is the last.
    let (year, month) = time.month > 2 ? (time.year, time.month - 3) : (time.year - 1, time.month + 9)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + time.day - 719_469
  }
}
