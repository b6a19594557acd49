import Foundation

/// The time, for when things were done. No record states it.
enum Clock {
  static func now() -> String { text(of: Date()) }

  /// UTC to the millisecond, always as long: texts compare as times do.
  static func text(of date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
