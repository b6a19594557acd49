import Lexicon
import ReportModel

// 百分之八, 三分之一, 1/3, 2又3分之1, 一半.
extension NumeralReader {
  /// 百分之八, 千分之二, 万分之三: the number is the whole expression, its unit the rate.
  func percentWord(_ at: Int) -> Reading? {
    let unit: Reading.NumberUnit
    switch (line.kind(at), NumeralCharacter.value(of: max(line[at], 0x30))) {
    case (.smallMultiplier, 2): unit = .percent
    case (.smallMultiplier, 3): unit = .permille
    case (.bigMultiplier, 4): unit = .permyriad
    default: return nil
    }
    guard let numerator = afterFractionWord(at + 1) else { return nil }
    var start = numerator
    var isNegative = false
    if line[start] == "负" || line[start] == "負" || line[start] == "-" {
      isNegative = true
      start += 1
    }
    guard line.kind(start).isNumeral || BetweenWord(line[start]) == .some && line.kind(start + 1) == .smallMultiplier
    else { return nil }
    var reading = plain(line.kind(start).isNumeral ? start : start + 1)
    if !line.kind(start).isNumeral { reading.qualifier = .vague }
    if line[at + 1] != "分", line[at] == line[start], reading.traits.contains(.bare) { return nil }
    readSuffix(&reading)
    if isNegative { reading.negate() }
    reading.start = at
    reading.unit = unit
    reading.traits.remove(.bare)
    reading.traits.insert(.chinese)
    reading.rules.add(.percentWord)
    return reading
  }

  /// The place after 分之, if that stands at `at`.
  func afterFractionWord(_ at: Int) -> Int? {
    let first = line.afterBlanks(at)
    guard first - at <= 2, line[first] == "分" else { return nil }
    let second = line.afterBlanks(first + 1)
    guard second - first <= 3, line[second] == "之" else { return nil }
    let end = line.afterBlanks(second + 1)
    return end - second <= 3 ? end : nil
  }

  /// 三分之一, 2又3分之1, 1/3.
  func readFraction(_ reading: inout Reading) {
    guard let value = reading.value?.decimal, !readSimpleFraction(&reading) else { return }
    // 2又三分之一: the whole stands first.
    let and = line.afterBlanks(reading.end)
    guard and - reading.end <= 1, line[and] == "又" else { return }
    let next = line.afterBlanks(and + 1)
    guard line.kind(next).isNumeral else { return }
    var part = plain(next)
    guard readSimpleFraction(&part), let sum = part.value?.adding(value) else { return }
    reading.takeFraction(sum, end: part.end, .mixedFraction)
  }

  /// Makes the number the denominator before 分之 or the numerator before a stroke; false when neither follows.
  private func readSimpleFraction(_ reading: inout Reading) -> Bool {
    guard let value = reading.value?.decimal else { return false }
    if let numerator = afterFractionWord(reading.end), line.kind(numerator).isNumeral {
      let top = plain(numerator)
      guard let quotient = top.value?.decimal.flatMap({ NumericValue(numerator: $0, denominator: value) }) else {
        return false
      }
      reading.takeFraction(quotient, end: top.end, .fractionWord)
      return true
    }
    guard reading.isArabic, line[reading.end] == "/", line.kind(reading.end + 1) == .digit,
      line[reading.start - 1] != "/", !reading.traits.contains(.decimal)
    else { return false }
    let bottom = DigitRun(line, at: reading.end + 1)
    guard bottom.place == 0, !bottom.overflows, line[bottom.end] != "/",
      let quotient = NumericValue(numerator: value, denominator: bottom.value)
    else { return false }
    reading.takeFraction(quotient, end: bottom.end, .fractionSlash)
    return true
  }

  /// 一半, and 半 after a number without a unit.
  func readHalf(_ reading: inout Reading) {
    guard line.kind(reading.end) == .half, reading.integer == 1, reading.end - reading.start == 1,
      line.kind(reading.start) == .chineseDigit || line.kind(reading.start) == .digit
    else { return }
    reading.value = .decimal(ExactDecimal(5, exponent: -1))
    reading.end += 1
    reading.traits.formUnion([.fraction, .half, .chinese])
    reading.rules.add(.half)
  }
}
