import Lexicon
import ReportModel

/// Reads the number expression that begins at a numeral character, with what belongs to it before that: a sign, 数, 几, 上.
struct NumeralReader {
  let line: LineText
  /// Where the last numeral ended: nothing is taken from before it.
  let floor: Int

  /// The number at `at`, which is a numeral character.
  func read(at: Int) -> Reading {
    if var reading = percentWord(at) {
      takePrefix(&reading)
      return reading
    }
    var reading = plain(at)
    readHalf(&reading)
    readFraction(&reading)
    readSuffix(&reading)
    takePrefix(&reading)
    return reading
  }

  /// Whether a number can be read at `at`.
  func begins(_ at: Int) -> Bool { line.kind(at).isNumeral && plain(at).end > at }

  /// A number without fractions, signs and prefixes.
  func plain(_ at: Int) -> Reading {
    switch line.kind(at) {
    case .digit:
      if let reading = digitsOnly(at) { return reading }
      return ScaledReader(line, at: at).reading
    case .chineseDigit:
      if let reading = positional(at) { return reading }
      return ScaledReader(line, at: at).reading
    case .half:
      // 半百 is fifty.
      if line[at + 1] == "百", line.endsClause(at + 2) {
        var reading = Reading(start: at, end: at + 2)
        reading.value = .decimal(ExactDecimal(50))
        reading.traits = [.chinese]
        reading.rules.add(.half)
        return reading
      }
      var reading = Reading(start: at, end: at + 1)
      if line[reading.end] == "数" || line[reading.end] == "數" { reading.end += 1 }
      reading.value = .decimal(ExactDecimal(5, exponent: -1))
      reading.traits = [.chinese, .half, .fraction]
      reading.rules.add(.half)
      return reading
    default: return ScaledReader(line, at: at).reading
    }
  }

  /// Digits that nothing scales: the most frequent numbers, read without a sum.
  func digitsOnly(_ at: Int) -> Reading? {
    let run = DigitRun(line, at: at)
    switch line.kind(run.end) {
    case .smallMultiplier, .bigMultiplier, .blank: return nil
    case .han where BetweenWord(line[run.end]) != nil: return nil
    default: break
    }
    var reading = Reading(start: at, end: run.end)
    if !run.overflows { reading.value = .decimal(run.value) }
    reading.place = run.place
    reading.traits = run.traits
    reading.rules.add(.arabicDigits)
    return reading
  }

  /// The digits of a stretch and nothing else.
  func plainDigits(_ start: Int, to end: Int) -> Reading {
    var reading = Reading(start: start, end: end)
    var value: Int128 = 0
    for at in start..<min(end, start + 30) { value = value * 10 + Int128(NumeralCharacter.value(of: line[at])) }
    if end - start <= 30 { reading.value = .decimal(ExactDecimal(value)) }
    reading.traits = [.arabic]
    reading.rules.add(.arabicDigits)
    return reading
  }

  // MARK: Digits in a row

  /// 二〇一九, 零零三, 一二点三零: each digit is one place. nil for a single digit and for spans like 五六百.
  func positional(_ at: Int) -> Reading? {
    var end = at
    var value: Int128 = 0
    while end - at < 36, line.kind(end) == .chineseDigit, !NumeralCharacter.isLiang(line[end]) {
      value = value * 10 + Int128(NumeralCharacter.value(of: line[end]))
      end += 1
    }
    guard end - at >= 2 else { return nil }
    switch line.kind(end) {
    // The last digit of 一二十 has a multiplier of its own.
    case .smallMultiplier, .bigMultiplier: return nil
    default: break
    }
    let (first, last) = (NumeralCharacter.value(of: line[at]), NumeralCharacter.value(of: line[end - 1]))
    if end - at == 2, last == first + 1 || first == 3 && last == 5,
      line[end] != "点", !line.endsClause(end)
    {
      return nil
    }
    var reading = Reading(start: at, end: end)
    reading.traits = [.chinese, .positional]
    reading.rules.add(.positionalDigits)
    var number = ExactDecimal(value)
    if line[end] == "点" || line[end] == "點", line.kind(end + 1) == .chineseDigit {
      var fraction = end + 1
      while line.kind(fraction) == .chineseDigit, fraction - at < 36 {
        value = value * 10 + Int128(NumeralCharacter.value(of: line[fraction]))
        fraction += 1
      }
      reading.place = end + 1 - fraction
      number = ExactDecimal(value, exponent: reading.place)
      reading.end = fraction
      reading.traits.insert(.decimal)
    }
    reading.value = .decimal(number)
    return reading
  }

}
