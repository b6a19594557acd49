import Lexicon
import ReportModel

// What belongs to a number and stands after or before its digits.
extension NumeralReader {
  /// 40k, 3M: letters that multiply, with no letter or Chinese word after.
  func readSuffix(_ reading: inout Reading) {
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

  func takePrefix(_ reading: inout Reading) {
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
      let isSign =
        earlier != .digit && earlier != .letter
        && (earlier != .close || line.kind(before - 2) != .digit) && line[before - 1] != "-"
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

  func takeSign(_ reading: inout Reading, from start: Int) {
    guard start >= floor else { return }
    reading.negate()
    reading.start = start
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

  mutating func takeFraction(_ quotient: NumericValue, end: Int, _ rule: Rule) {
    value = quotient
    self.end = end
    place = 0
    traits.insert(.fraction)
    traits.remove(.bare)
    rules.add(rule)
  }

  mutating func takeVague(from start: Int) {
    self.start = start
    qualifier = .vague
    traits.remove(.bare)
    traits.insert(.chinese)
    rules.add(.vaguePrefix)
  }
}
