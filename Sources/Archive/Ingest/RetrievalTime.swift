import Foundation
import ReportModel

/// When a document was retrieved, as its caller states it, in the one form in which times of sight are kept, `Clock`'s.
struct RetrievalTime: Hashable {
  let text: String

  /// nil where it is no time, or one at which there were no pages.
  ///
  /// - Parameter stated: ISO 8601 in its extended form. What is left out at its end is the beginning of the day, month or
  ///   year; a time without a zone is that of China, as it is on pages.
  init?(_ stated: String) {
    // Not a Regex: that is compiled anew each time, and costs as much as all else about a document that is known.
    var scan = Scan(stated)
    // Beyond these years a zone may make five digits of four, and the Julian calendar another day.
    guard let parts = scan.parts(), scan.rest.isEmpty, (1970...9998).contains(parts.year),
      let time = Timestamp(
        year: parts.year, month: parts.month, day: parts.day,
        time: Timestamp.TimeOfDay(hour: parts.hour, minute: parts.minute, second: parts.second))
    else { return nil }
    let minutes = RetrievalTime.days(until: time) * 1440 + parts.hour * 60 + parts.minute - parts.zone
    let whole = Clock.text(of: Date(timeIntervalSince1970: TimeInterval(minutes * 60 + parts.second)))
    text = whole.dropLast(4) + parts.milliseconds + "Z"
  }

  private struct Parts {
    var (year, month, day) = (0, 1, 1)
    var (hour, minute, second) = (0, 0, 0)
    var milliseconds = "000"
    /// Minutes that its clocks are before those of UTC.
    var zone = 8 * 60
  }

  private struct Scan {
    var rest: Substring.UTF8View

    init(_ text: String) {
      rest = Substring(text).utf8
    }

    mutating func parts() -> Parts? {
      var parts = Parts()
      guard number(4, into: &parts.year) else { return nil }
      guard take("-") else { return parts }
      guard number(2, into: &parts.month) else { return nil }
      guard take("-") else { return parts }
      guard number(2, into: &parts.day) else { return nil }
      guard take("T") || take("t") || take(" ") else { return parts }
      guard number(2, into: &parts.hour), take(":"), number(2, into: &parts.minute) else { return nil }
      if take(":") {
        guard number(2, into: &parts.second) else { return nil }
        if take(".") || take(",") {
          let digits = rest.prefix(while: Scan.isDigit)
          guard !digits.isEmpty else { return nil }
          rest = rest.dropFirst(digits.count)
          parts.milliseconds = String((String(Substring(digits)) + "00").prefix(3))
        }
      }
      return rest.isEmpty || zone(into: &parts.zone) ? parts : nil
    }

    private mutating func zone(into minutes: inout Int) -> Bool {
      _ = take(" ")
      if take("Z") || take("z") {
        minutes = 0
        return true
      }
      let isBefore = take("+")
      guard isBefore || take("-") else { return false }
      var (hours, rest) = (0, 0)
      guard number(2, into: &hours), hours < 24 else { return false }
      if take(":") || !self.rest.isEmpty {
        guard number(2, into: &rest), rest < 60 else { return false }
      }
      minutes = (isBefore ? 1 : -1) * (hours * 60 + rest)
      return true
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest = rest.dropFirst()
      return true
    }

    private mutating func number(_ count: Int, into value: inout Int) -> Bool {
      let digits = rest.prefix(count)
      guard digits.count == count, digits.allSatisfy(Scan.isDigit) else { return false }
      value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      rest = rest.dropFirst(count)
      return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  }

  /// The days from the beginning of 1970 to a day, by the Gregorian calendar.
  private static func days(until time: Timestamp) -> Int {
    // Years from March on: the day that is put in is the last.
    let (year, month) = time.month > 2 ? (time.year, time.month - 3) : (time.year - 1, time.month + 9)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + time.day - 719_469
  }
}
