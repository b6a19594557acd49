import Lexicon
import Quantities

/// A unit that a series is asked for in: one of the reports' units, with or without a multiplier.
struct AskedUnit {
  /// As it was asked for: 亿元.
  let text: String
  /// 元 of 亿元.
  private let base: String
  private let sense: UnitSense?
  /// The multiplier as a power of ten: 8 of 亿元.
  let power: Int

  init(_ text: String) {
    self.text = text
    // 万 alone is a multiplier and no unit.
    let printed = AskedUnit.recognizer.unit(printedAs: text).flatMap { $0.unit.text.isEmpty ? nil : $0 }
    base = printed?.unit.text ?? text
    sense = printed.map { UnitSense($0.unit) }
    power = printed?.power ?? 0
  }

  /// Whether a report uses it, by whatever word.
  func isUsed(by member: SeriesMember) -> Bool { member.unit == base || member.sense == sense }

  func isUsed(by claim: ArchivedClaim) -> Bool { claim.unit == base || UnitSense(claim) == sense }

  private static let recognizer = NumeralRecognizer(lexicon: .standard)
}
