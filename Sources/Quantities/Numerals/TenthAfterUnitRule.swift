import Lexicon
import ReportModel

/// A digit after 成 is a tenth of it: `七成六` is 7.6. Two digits before 折 are one and a tenth: `八五折` is 8.5.
enum TenthAfterUnitRule {
  static func apply(_ candidate: inout Candidate) {
    let line = candidate.line
    if candidate.unitIs("折"), let integer = candidate.integer, (11...99).contains(integer) {
      candidate.reading.value = .decimal(ExactDecimal(Int128(integer), exponent: -1))
      candidate.reading.place = -1
      candidate.reading.rules.add(.tenthAfterUnit)
      return
    }
    guard candidate.unitIs("成") else { return }
    let at = line.afterBlanks(candidate.unitEnd)
    guard at - candidate.unitEnd <= 1, line.kind(at) == .chineseDigit,
      line.endsClause(at + 1) || line.holds(afterTenth, at: at + 1) != nil,
      let value = candidate.reading.value?.decimal, value.isInteger,
      let sum = value.adding(ExactDecimal(Int128(NumeralCharacter.value(of: line[at])), exponent: -1))
    else { return }
    candidate.reading.value = .decimal(sum)
    candidate.reading.place = -1
    candidate.reading.rules.add(.tenthAfterUnit)
    // The number is the whole: 七成六.
    candidate.reading.end = at + 1
    candidate.unit?.end = at + 1
  }

  private static let afterTenth = Keywords("的 以上 左右 以下 多")
}
