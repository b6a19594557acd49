import Lexicon
import ReportModel

/// A digit after 成 is a tenth of it: `七成六` is 7.6.
enum TenthAfterUnitRule {
  static func apply(_ candidate: inout Candidate) {
    guard candidate.unitIs("成") else { return }
    let line = candidate.line
    let at = line.afterBlanks(candidate.unitEnd)
    guard at - candidate.unitEnd <= 1, line.kind(at) == .chineseDigit,
      line.endsClause(at + 1) || line.holds(afterTenth, at: at + 1) != nil,
      let value = candidate.reading.value?.decimal, value.isInteger,
      let sum = value.adding(ExactDecimal(Int128(NumeralCharacter.value(of: line[at])), exponent: -1))
    else { return }
    candidate.reading.value = .decimal(sum)
    candidate.reading.place = -1
    candidate.reading.rules.add(.tenthAfterUnit)
    candidate.unit?.end = at + 1
  }

  private static let afterTenth = Keywords("的 以上 左右 以下 多")
}
