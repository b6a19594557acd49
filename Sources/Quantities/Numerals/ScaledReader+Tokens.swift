import Lexicon
import ReportModel

// The tokens of a scaled number, one by one; each says whether the number goes on.
extension ScaledReader {
  mutating func readArabic(_ at: Int) -> Bool {
    if at == reading.start {
      let run = DigitRun(line, at: at)
      pending = run.value
      overflows = run.overflows
      reading.place = run.place
      reading.traits.formUnion(run.traits)
      reading.end = run.end
      reading.rules.add(.arabicDigits)
      return !run.overflows && !run.traits.contains(.dotted)
    }
    guard let lastPower, pending == nil else { return false }
    let run = DigitRun(line, at: at)
    guard run.place == 0, !run.overflows else { return false }
    let next = line.kind(line.afterBlanks(run.end))
    let hasMultiplier = next == .smallMultiplier || next == .bigMultiplier
    // 3万4000 is one number, 3万2019年 two.
    let fits = run.digits <= lastPower && (run.digits > 1 || sawZero || hasMultiplier)
    guard fits, !(run.digits == 4 && line[run.end] == "年") else { return false }
    pending = run.value
    pendingIsChinese = false
    reading.place = 0
    reading.end = run.end
    reading.traits.insert(.arabic)
    reading.traits.remove(.bare)
    return true
  }

  mutating func readChineseDigit(_ at: Int) -> Bool {
    let scalar = line[at]
    let digit = NumeralCharacter.value(of: scalar)
    if digit == 0 {
      // 零 within a number says that a place is empty.
      guard lastPower != nil, pending == nil, !sawZero || lastPower != lastSmall else { return startsWithZero(at) }
      let next = line.kind(at + 1)
      guard next == .chineseDigit || next == .digit || next == .tens || isTen(at + 1) || isSome(at + 1) else {
        return false
      }
      sawZero = true
      reading.end = at + 1
      return true
    }
    if NumeralCharacter.isLiang(scalar) {
      // 三十两 is thirty taels; 两千 is a number.
      let next = line.kind(line.afterBlanks(at + 1))
      guard at == reading.start || next == .smallMultiplier || next == .bigMultiplier else { return false }
    }
    if let pending {
      // 五六百, 十七八: two digits that follow each other are a span, and so are 三五.
      guard pendingIsChinese, pendingHigh == nil, isPair(at),
        pending == ExactDecimal(Int128(digit - 1))
          || pending == ExactDecimal(3) && digit == 5 && line.kind(at + 1) == .han
      else {
        return false
      }
      pendingHigh = ExactDecimal(Int128(digit))
      reading.rules.add(.adjacentDigits)
    } else {
      pending = ExactDecimal(Int128(digit))
      pendingIsChinese = true
      reading.rules.add(.chineseNumeral)
    }
    reading.place = 0
    reading.traits.insert(.chinese)
    reading.traits.remove(.bare)
    reading.end = at + 1
    return true
  }

  mutating func startsWithZero(_ at: Int) -> Bool {
    guard at == reading.start else { return false }
    pending = .zero
    pendingIsChinese = true
    reading.rules.add(.chineseNumeral)
    reading.traits.insert(.chinese)
    reading.end = at + 1
    return line[at + 1] == "点" || line[at + 1] == "點" || isTen(at + 1)
  }

  /// A pair counts where a multiplier or a word follows; digits in a row are read elsewhere.
  func isPair(_ at: Int) -> Bool {
    let next = line.kind(at + 1)
    return next != .chineseDigit && next != .digit
  }

  mutating func readTens(_ at: Int) -> Bool {
    guard pending == nil, lastSmall ?? 9 > 1 else { return false }
    pending = nil
    add(ExactDecimal(Int128(NumeralCharacter.value(of: line[at]))))
    lastSmall = 1
    lastPower = 1
    sawZero = false
    reading.traits.insert(.chinese)
    reading.rules.add(.chineseNumeral)
    reading.end = at + 1
    return true
  }

  mutating func readMultiplier(_ at: Int) -> Bool {
    let power = NumeralCharacter.value(of: line[at])
    let isFirst = at == reading.start
    // 0.6百分点 is no sixty, 三百分之一 a fraction all the same.
    if power == 2, !isFirst, reading.traits.contains(.arabic), line.holds("百分点", at: at) || line.holds("百分之", at: at) {
      return false
    }
    // 12千米, 五千瓦, 2兆瓦: the prefix belongs to the unit.
    if power == 3 || power == 12, !isFirst, UnitReader.isPrefixed(line, at, after: reading) { return false }
    if power == 12, line.kind(at + 1) != .chineseDigit || isFirst { return false }
    if power < 4 {
      guard takeSmall(power, isFirst) else { return false }
      lastSmall = power
    } else {
      guard takeBig(power, isFirst) else { return false }
      lastBig = power
      lastSmall = nil
    }
    lastPower = power
    sawZero = false
    reading.place += power
    reading.scale += power
    reading.traits.insert(.multiplied)
    if isFirst { reading.traits.formUnion([.bare, .chinese]) }
    reading.rules.add(.multiplier)
    reading.end = at + 1
    return true
  }

  mutating func takeSmall(_ power: Int, _ isFirst: Bool) -> Bool {
    if let value = pending {
      guard lastSmall ?? 99 > power else { return false }
      let high = pendingHigh
      pending = nil
      pendingHigh = nil
      add(value.scaled(byPowerOfTen: power), high: high?.scaled(byPowerOfTen: power))
      return true
    }
    // 十, 百: one of it; so also 一千零十 and 一百十一.
    guard isFirst || power == 1 && (sawZero || lastSmall ?? lastBig ?? 0 > 1) else { return false }
    add(ExactDecimal(1, exponent: power))
    return true
  }

  mutating func takeBig(_ power: Int, _ isFirst: Bool) -> Bool {
    if isFirst { section = ExactDecimal(1) }
    closePending(isLast: false)
    // 0万元 is nothing, but a number.
    if section == .zero, total == .zero { return low == nil }
    if let last = lastBig, power < last, section == .zero {
      // 亿万 is an emphatic 亿; 3亿万 is nothing.
      return reading.traits.contains(.bare)
    }
    if let last = lastBig, power >= last {
      // 万亿, 万万: all before it is multiplied.
      total = sum(total, section).scaled(byPowerOfTen: power)
    } else {
      total = sum(total, section.scaled(byPowerOfTen: power))
    }
    low = low?.scaled(byPowerOfTen: power)
    high = high?.scaled(byPowerOfTen: power)
    section = .zero
    return true
  }

  /// 余, 多, 几 between a number and its multiplier: 180余万, 一千多万, 二十几万.
  mutating func readBetween(_ at: Int) -> Bool {
    guard at > reading.start, let word = BetweenWord(line[at]) else { return false }
    let next = line.afterBlanks(at + 1)
    if line.kind(next) == .bigMultiplier && NumeralCharacter.value(of: line[next]) != 12
      || line.kind(next) == .smallMultiplier && pending != nil
    {
      if word == .some, pending != nil { return false }
      reading.qualifier = word == .some ? .vague : .over
      reading.end = at + 1
      reading.rules.add(.qualifierBetween)
      return true
    }
    // 十几: an unknown digit.
    if word == .some, pending == nil, lastPower == 1, at == reading.end {
      reading.qualifier = .vague
      reading.end = at + 1
      reading.rules.add(.unknownDigit)
    }
    return false
  }
}
