import Lexicon
import ReportModel

/// Amounts in several coins: `五元三毛`, `壹拾壹元壹角壹分`.
enum CompoundMoneyRule {
  static func join(_ candidate: inout Candidate) {
    let line = candidate.line
    guard let unit = candidate.unit?.entry, unit.code == "CNY", candidate.unit?.isComposite == false,
      var sum = candidate.reading.value?.decimal
    else { return }
    // 1角5分 counts in 角.
    let coins: [(Keywords, Int)]
    switch unit.factor {
    case "1": coins = [(Self.tenths, -1), (Self.hundredths, -2)]
    case "0.1": coins = [(Self.hundredths, -1)]
    default: return
    }
    var end = candidate.unitEnd
    for (coins, power) in coins {
      guard line.kind(end).isNumeral, line.kind(end) != .half else { continue }
      let part = NumeralReader(line: line, floor: end).read(at: end)
      guard let coin = line.holds(coins, at: part.end), let value = part.value?.decimal,
        let total = sum.adding(value.scaled(byPowerOfTen: power))
      else { continue }
      sum = total
      end = part.end + coin
      candidate.reading.place = power
      candidate.reading.end = part.end
      candidate.reading.value = .decimal(sum)
      candidate.reading.rules.add(.compoundMoney)
    }
    if candidate.reading.rules.contains(RuleSet(.compoundMoney)) {
      candidate.unit?.end = end
    }
  }

  private static let tenths = Keywords("角 毛")
  private static let hundredths = Keywords("分")
}
