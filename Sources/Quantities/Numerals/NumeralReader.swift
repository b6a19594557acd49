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
  private func digitsOnly(_ at: Int) -> Reading? {
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
  private func positional(_ at: Int) -> Reading? {
    var end = at
    var value: Int128 = 0
    while end - at < 36, line.kind(end) == .chineseDigit, !isLiang(line[end]) {
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

  private func isLiang(_ scalar: UInt32) -> Bool { scalar == "两" || scalar == "兩" || scalar == "俩" }

  // MARK: Fractions

  /// 百分之八, 千分之二, 万分之三: the number is the whole expression, its unit the rate.
  private func percentWord(_ at: Int) -> Reading? {
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
  private func afterFractionWord(_ at: Int) -> Int? {
    let first = line.afterBlanks(at)
    guard first - at <= 2, line[first] == "分" else { return nil }
    let second = line.afterBlanks(first + 1)
    guard second - first <= 3, line[second] == "之" else { return nil }
    let end = line.afterBlanks(second + 1)
    return end - second <= 3 ? end : nil
  }

  /// 三分之一, 2又3分之1, 1/3.
  private func readFraction(_ reading: inout Reading) {
    guard let value = reading.value?.decimal else { return }
    if let numerator = afterFractionWord(reading.end), line.kind(numerator).isNumeral {
      let top = plain(numerator)
      if let quotient = top.value?.decimal.flatMap({ NumericValue(numerator: $0, denominator: value) }) {
        reading.takeFraction(quotient, end: top.end, .fractionWord)
      }
      return
    }
    if reading.isArabic, line[reading.end] == "/", line.kind(reading.end + 1) == .digit,
      line[reading.start - 1] != "/", !reading.traits.contains(.decimal)
    {
      let bottom = DigitRun(line, at: reading.end + 1)
      guard bottom.place == 0, !bottom.overflows, line[bottom.end] != "/",
        let quotient = NumericValue(numerator: value, denominator: bottom.value)
      else { return }
      reading.takeFraction(quotient, end: bottom.end, .fractionSlash)
      return
    }
    // 2又三分之一: the whole stands first.
    let and = line.afterBlanks(reading.end)
    guard and - reading.end <= 1, line[and] == "又" else { return }
    let next = line.afterBlanks(and + 1)
    guard line.kind(next).isNumeral else { return }
    var part = plain(next)
    let mark = part.end
    readFraction(&part)
    guard part.end > mark, part.traits.contains(.fraction), let sum = part.value?.adding(value) else { return }
    reading.takeFraction(sum, end: part.end, .mixedFraction)
  }

  /// 一半, and 半 after a number without a unit.
  private func readHalf(_ reading: inout Reading) {
    guard line.kind(reading.end) == .half, reading.integer == 1, reading.end - reading.start == 1,
      line.kind(reading.start) == .chineseDigit || line.kind(reading.start) == .digit
    else { return }
    reading.value = .decimal(ExactDecimal(5, exponent: -1))
    reading.end += 1
    reading.traits.formUnion([.fraction, .half, .chinese])
    reading.rules.add(.half)
  }

  // MARK: What stands after and before

  /// 40k, 3M: letters that multiply, with no letter or Chinese word after.
  private func readSuffix(_ reading: inout Reading) {
    guard reading.isArabic || reading.unit != .none, let value = reading.value?.decimal else { return }
    let at = line[reading.end] == " " ? reading.end + 1 : reading.end
    let power: Int
    switch line[at] {
    case "K", "k": power = 3
    case "M" where line.endsClause(at + 1): power = 6
    case "G" where line.endsClause(at + 1) && reading.traits.contains(.decimal): power = 9
    default: return
    }
    // 100M宽带 are megabits.
    if power > 3, line.holds(Self.dataWords, in: line.clauseStart(reading.start), line.clauseEnd(at)) { return }
    let next = line.kind(at + 1)
    guard next != .letter, next != .digit, line[at + 1] != "/",
      next != .han || line[at + 1] == "个" || line[at + 1] == "個"
    else { return }
    reading.value = .decimal(value.scaled(byPowerOfTen: power))
    reading.place += power
    reading.end = at + 1
    reading.rules.add(.letterMultiplier)
  }

  private static let dataWords = Keywords("宽带 带宽 网速 速率 流量 光纤 网络 内存 存储 接入 移动")

  private func takePrefix(_ reading: inout Reading) {
    let before = reading.start - 1
    guard before >= floor else { return }
    switch line[before] {
    case "数", "數":
      guard reading.traits.contains(.bare), line.ends(Self.countingNouns, at: before) == nil else { break }
      reading.takeVague(from: before)
    case "几", "幾":
      guard reading.traits.contains(.bare) else { break }
      reading.takeVague(from: before)
    case "上":
      guard reading.traits.contains(.bare), reading.unit == .none, line.ends(Self.placeNouns, at: before) == nil else {
        break
      }
      reading.takeVague(from: before)
    case "负", "負":
      guard line.ends(Self.bearing, at: before + 1) == nil else { break }
      takeSign(&reading, from: before)
    case "-":
      let earlier = line.kind(before - 1)
      let isSign = earlier != .digit && earlier != .letter && earlier != .close && line[before - 1] != "-"
      // Page numbers stand between dashes.
      guard reading.isArabic, isSign, line[reading.end] != "-", reading.unit == .none,
        !earlier.isChineseNumeral || before == floor
      else { break }
      takeSign(&reading, from: before)
    case " " where before > floor && (line[before - 1] == "负" || line[before - 1] == "負"):
      takeSign(&reading, from: before - 1)
    case " " where before == 1 && line[0] == "-" && reading.isArabic:
      takeSign(&reading, from: 0)
    case "下" where line.ends("零下", at: before + 1):
      takeSign(&reading, from: before - 1)
    default: break
    }
  }

  private func takeSign(_ reading: inout Reading, from start: Int) {
    guard start >= floor else { return }
    reading.negate()
    reading.start = start
    reading.traits.insert(.signed)
    reading.rules.add(.negative)
  }

  /// In these, 负 is a burden.
  private static let bearing = Keywords("减负 担负 肩负 背负 抱负 欺负 自负 胜负 辜负 增负 正负")
  /// Before these, 数 is a noun's end: 总数, 人数, 多数.
  private static let countingNouns = Keywords("人 总 次 件 户 个 分 倍 位 岁 系 基 指 函 参 多 少 大 复 对 奇 偶 点 度 量 栏 头 只 段 套 项 笔 额 篇 名 字")
  /// After these, 上 is a place or part of a verb: 网上, 以上, 加上.
  private static let placeNouns = Keywords(
    "以 网 路 线 早 晚 会 场 身 船 车 街 地 海 天 山 水 桌 台 社 村 马 向 赶 跟 迎 升 涨 增 同 如 之 在 础 总 体 面 用 本 际 事 历史")
}

extension Reading {
  mutating func negate() {
    switch value {
    case .decimal(let number): value = .decimal(-number)
    case .fraction(let top, let bottom): value = .fraction(numerator: -top, denominator: bottom)
    case nil: break
    }
  }

  fileprivate mutating func takeFraction(_ quotient: NumericValue, end: Int, _ rule: Rule) {
    value = quotient
    self.end = end
    place = 0
    traits.insert(.fraction)
    traits.remove(.bare)
    rules.add(rule)
  }

  fileprivate mutating func takeVague(from start: Int) {
    self.start = start
    qualifier = .vague
    traits.remove(.bare)
    traits.insert(.chinese)
    rules.add(.vaguePrefix)
  }
}
