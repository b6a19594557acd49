import Lexicon
import ReportModel

/// Numbers in which 十百千万亿 scale what stands before them: 三千二百, 一万零五, 3.3万, 2千5百万, 180余万, 七百八十点五.
///
/// Within a number the multipliers descend, except that 万 and 亿 multiply all before them (一千万, 万亿). A digit after a
/// multiplier without 零 between counts in the next lower place (四百五 is 450).
struct ScaledReader {
  private let line: LineText
  private(set) var reading: Reading
  /// Closed parts, and the part under the last 万 or 亿.
  private var total = ExactDecimal.zero
  private var section = ExactDecimal.zero
  /// A digit, or an Arabic number, that no multiplier has taken yet.
  private var pending: ExactDecimal?
  private var pendingIsChinese = false
  /// The upper end of a pair such as 五六百.
  private var pendingHigh: ExactDecimal?
  private var low: ExactDecimal?
  private var high: ExactDecimal?
  /// The power of the last multiplier, of the last below 万, and of the last 万 or 亿.
  private var lastPower: Int?
  private var lastSmall: Int?
  private var lastBig: Int?
  private var sawZero = false
  private var overflows = false

  init(_ line: LineText, at start: Int) {
    self.line = line
    reading = Reading(start: start, end: start)
    while step() {}
    finish()
  }

  /// Reads one token; false at the number's end.
  private mutating func step() -> Bool {
    var at = reading.end
    if at > reading.start, line.kind(at) == .blank {
      at = line.afterBlanks(at)
      guard at - reading.end <= 2, joinsAcrossBlank(at) else { return false }
    }
    switch line.kind(at) {
    case .digit: return readArabic(at)
    case .chineseDigit: return readChineseDigit(at)
    case .tens: return readTens(at)
    case .smallMultiplier, .bigMultiplier: return readMultiplier(at)
    case .other where at == reading.start && line[at] == ".": return readArabic(at)
    default: return readBetween(at)
    }
  }

  /// 一百 五 十, 7 万5 千: a blank parts nothing where the grammar goes on.
  private func joinsAcrossBlank(_ at: Int) -> Bool {
    switch line.kind(at) {
    case .smallMultiplier, .bigMultiplier: return true
    case .chineseDigit, .digit:
      guard pending == nil else { return false }
      var next = at + 1
      while line.kind(next) == .digit { next += 1 }
      let after = line.kind(line.afterBlanks(next))
      return after == .smallMultiplier || after == .bigMultiplier
        || line.kind(at) == .chineseDigit && lastPower != nil && line.kind(next) != .han
    case .han: return "余多几餘幾".unicodeScalars.contains { $0.value == line[at] }
    default: return false
    }
  }

  // MARK: Tokens

  private mutating func readArabic(_ at: Int) -> Bool {
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

  private mutating func readChineseDigit(_ at: Int) -> Bool {
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
    if isLiang(scalar) {
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

  private mutating func startsWithZero(_ at: Int) -> Bool {
    guard at == reading.start else { return false }
    pending = .zero
    pendingIsChinese = true
    reading.rules.add(.chineseNumeral)
    reading.traits.insert(.chinese)
    reading.end = at + 1
    return line[at + 1] == "点" || line[at + 1] == "點" || isTen(at + 1)
  }

  /// A pair counts where a multiplier or a word follows; digits in a row are read elsewhere.
  private func isPair(_ at: Int) -> Bool {
    let next = line.kind(at + 1)
    return next != .chineseDigit && next != .digit
  }

  private mutating func readTens(_ at: Int) -> Bool {
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

  private mutating func readMultiplier(_ at: Int) -> Bool {
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

  private mutating func takeSmall(_ power: Int, _ isFirst: Bool) -> Bool {
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

  private mutating func takeBig(_ power: Int, _ isFirst: Bool) -> Bool {
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
      total = (total.adding(section) ?? .zero).scaled(byPowerOfTen: power)
    } else {
      total = total.adding(section.scaled(byPowerOfTen: power)) ?? .zero
    }
    low = low?.scaled(byPowerOfTen: power)
    high = high?.scaled(byPowerOfTen: power)
    section = .zero
    return true
  }

  /// 余, 多, 几 between a number and its multiplier: 180余万, 一千多万, 二十几万.
  private mutating func readBetween(_ at: Int) -> Bool {
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

  // MARK: Sums

  private mutating func add(_ value: ExactDecimal, high upper: ExactDecimal? = nil) {
    if let upper {
      low = total.adding(section)?.adding(value)
      high = total.adding(section)?.adding(upper)
    }
    section = section.adding(value) ?? .zero
  }

  /// Adds a digit without a multiplier of its own.
  private mutating func closePending(isLast: Bool) {
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

  private mutating func finish() {
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
  private mutating func readPoint() {
    var at = line.afterBlanks(reading.end)
    guard at - reading.end <= 1, line[at] == "点" || line[at] == "點", low == nil,
      reading.traits.contains(.chinese) || reading.traits.contains(.multiplied)
    else { return }
    at = line.afterBlanks(at + 1)
    let first = at
    var fraction: Int128 = 0
    while at - first < 30, line.kind(at) == .digit || line.kind(at) == .chineseDigit && !isLiang(line[at]) {
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

  private func isTen(_ at: Int) -> Bool {
    line.kind(at) == .smallMultiplier && NumeralCharacter.value(of: line[at]) == 1
  }

  private func isSome(_ at: Int) -> Bool { BetweenWord(line[at]) == .some }

  private func isLiang(_ scalar: UInt32) -> Bool {
    scalar == "两" || scalar == "兩" || scalar == "俩" || scalar == "倆"
  }
}

/// Words that can stand between a numeral and its multiplier.
enum BetweenWord {
  /// 余, 多, 来.
  case more
  /// 几: a digit that is not told.
  case some

  init?(_ scalar: UInt32) {
    switch scalar {
    case "余", "餘", "多", "来": self = .more
    case "几", "幾": self = .some
    default: return nil
    }
  }
}
