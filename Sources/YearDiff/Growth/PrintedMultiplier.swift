import Records
import ReportModel

/// The 万 or 亿 that a number is printed with: behind it, or, of a cell, before the unit in its header.
struct PrintedMultiplier {
  let word: String
  let factor: Rational

  /// Longer ones first.
  private static let all: [(word: String, power: Int)] = [("万亿", 12), ("亿", 8), ("万", 4), ("千", 3), ("百", 2)]

  /// nil where there is none.
  init?(of claim: ComparedClaim) {
    let number = PlainText.of(claim.record.number.text)
    let printed = ExactDecimal(number.filter { $0 != "," }).flatMap { Rational($0) }
    let value = claim.record.value.flatMap { Rational(record: $0) }
    for (word, power) in PrintedMultiplier.all {
      guard let factor = ExactDecimal.power(power).map({ Rational($0) }) else { continue }
      let isInHeader = claim.cell != nil && printed != .zero && printed?.multiplied(by: factor) == value
      guard number.hasSuffix(word) || (isInHeader && value != nil) else { continue }
      self.word = word
      self.factor = factor
      return
    }
    return nil
  }
}
