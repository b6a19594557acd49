import Lexicon
import ReportModel

/// Numbers in which 十百千万亿 scale what stands before them: 三千二百, 一万零五, 3.3万, 2千5百万, 180余万, 七百八十点五.
///
/// Within a number the multipliers descend, except that 万 and 亿 multiply all before them (一千万, 万亿). A digit after a
/// multiplier without 零 between counts in the next lower place (四百五 is 450).
struct ScaledReader {
  let line: LineText
  var reading: Reading
  /// Closed parts, and the part under the last 万 or 亿.
  var total = ExactDecimal.zero
  var section = ExactDecimal.zero
  /// A digit, or an Arabic number, that no multiplier has taken yet.
  var pending: ExactDecimal?
  var pendingIsChinese = false
  /// The upper end of a pair such as 五六百.
  var pendingHigh: ExactDecimal?
  var low: ExactDecimal?
  var high: ExactDecimal?
  /// The power of the last multiplier, of the last below 万, and of the last 万 or 亿.
  var lastPower: Int?
  var lastSmall: Int?
  var lastBig: Int?
  var sawZero = false
  var overflows = false

  init(_ line: LineText, at start: Int) {
    self.line = line
    reading = Reading(start: start, end: start)
    while step() {}
    finish()
  }

  /// Reads one token; false at the number's end.
  mutating func step() -> Bool {
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
  func joinsAcrossBlank(_ at: Int) -> Bool {
    switch line.kind(at) {
    case .smallMultiplier, .bigMultiplier: return true
    case .chineseDigit, .digit:
      guard pending == nil else { return false }
      var next = at + 1
      while line.kind(next) == .digit { next += 1 }
      let after = line.kind(line.afterBlanks(next))
      return after == .smallMultiplier || after == .bigMultiplier
        || line.kind(at) == .chineseDigit && lastPower != nil && line.kind(next) != .han
    case .han: return BetweenWord(line[at]) != nil
    default: return false
    }
  }

}
