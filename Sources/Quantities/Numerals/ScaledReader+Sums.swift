import Lexicon
import ReportModel

// Adding the parts up.
extension ScaledReader {
  mutating func add(_ value: ExactDecimal, high upper: ExactDecimal? = nil) {
    if let upper {
      low = total.adding(section)?.adding(value)
      high = total.adding(section)?.adding(upper)
    }
    section = sum(section, value)
  }

  /// The sum; too many digits make the whole number too long.
  mutating func sum(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactDecimal {
    guard let sum = a.adding(b) else {
      overflows = true
      return .zero
    }
    return sum
  }

  /// Adds a digit without a multiplier of its own.
  mutating func closePending(isLast: Bool) {
    guard let value = pending else { return }
    let high = pendingHigh
    pending = nil
    pendingHigh = nil
    var power = 0
    if isLast || lastSmall != nil, pendingIsChinese, !sawZero, let lastPower, lastPower > 1, high == nil {
      power = lastPower - 1
      reading.place = power
    }
    add(value.scaled(byPowerOfTen: power), high: high)
  }

  mutating func finish() {
    closePending(isLast: true)
    readPoint()
    if overflows { return }
    if let low, let high {
      reading.low = .decimal(low)
      reading.high = .decimal(high)
    } else {
      reading.value = total.adding(section).map { .decimal($0) }
    }
  }

  /// 点 and Chinese digits: 三点五.
  mutating func readPoint() {
    var at = line.afterBlanks(reading.end)
    guard at - reading.end <= 1, line[at] == "点" || line[at] == "點", low == nil,
      reading.traits.contains(.chinese) || reading.traits.contains(.multiplied)
    else { return }
    at = line.afterBlanks(at + 1)
    let first = at
    var fraction: Int128 = 0
    while at - first < 30,
      line.kind(at) == .digit || line.kind(at) == .chineseDigit && !NumeralCharacter.isLiang(line[at])
    {
      fraction = fraction * 10 + Int128(NumeralCharacter.value(of: line[at]))
      at += 1
    }
    // 十点三十分 is a time.
    guard at > first, line.kind(at) != .smallMultiplier, line.kind(at) != .tens, line[at] != "分" else { return }
    section = section.adding(ExactDecimal(fraction, exponent: first - at)) ?? section
    reading.place = first - at
    reading.traits.formUnion([.decimal, .chinese])
    reading.rules.add(.chinesePoint)
    reading.end = at
    // 五点二亿.
    while line.kind(reading.end) == .bigMultiplier, NumeralCharacter.value(of: line[reading.end]) < 12 {
      let power = NumeralCharacter.value(of: line[reading.end])
      total = total.adding(section)?.scaled(byPowerOfTen: power) ?? total
      section = .zero
      reading.place += power
      reading.end += 1
      reading.traits.insert(.multiplied)
    }
  }

  func isTen(_ at: Int) -> Bool {
    line.kind(at) == .smallMultiplier && NumeralCharacter.value(of: line[at]) == 1
  }

  func isSome(_ at: Int) -> Bool { BetweenWord(line[at]) == .some }
}
