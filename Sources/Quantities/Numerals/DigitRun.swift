import Lexicon
import ReportModel

/// Arabic digits with their separators and point.
///
/// Groups of thousands are parted by ASCII commas, or by wide commas between wide digits; `1,23` and `1, 234` are two
/// numbers. Digits with several points (2019.12.31, 1.2.1) are one number each.
struct DigitRun {
  var significand: Int128 = 0
  /// The power of ten of the last digit: 0, or minus the digits after the point.
  var place = 0
  var end: Int
  var traits: Reading.Traits = [.arabic]
  /// Digits printed, leading zeros too.
  var digits = 0
  var overflows = false

  /// Reads at a digit, or at a point before one.
  init(_ line: LineText, at start: Int) {
    end = start
    if line[start] != "." { readWhole(line) }
    guard line[end] == ".", line.kind(end + 1) == .digit else {
      readExponent(line)
      return
    }
    // 2019.12.31 and 3.2017年: the point parts two numbers.
    if DigitRun.isDotted(line, from: start, point: end) {
      traits.insert(.dotted)
      return
    }
    traits.insert(.decimal)
    end += 1
    while line.kind(end) == .digit {
      append(line[end])
      place -= 1
      end += 1
    }
    readExponent(line)
  }

  private mutating func readWhole(_ line: LineText) {
    let start = end
    while line.kind(end) == .digit {
      append(line[end])
      end += 1
    }
    guard end - start <= 3, significand > 0 else { return }
    while DigitRun.isSeparator(line, end), DigitRun.isGroup(line, end + 1) {
      for at in end + 1..<end + 4 { append(line[at]) }
      end += 4
    }
  }

  private static func isSeparator(_ line: LineText, _ at: Int) -> Bool {
    line[at] == "," || line[at] == "，" && line.scalars[at - 1] >= 0xFF10
  }

  private static func isGroup(_ line: LineText, _ at: Int) -> Bool {
    line.kind(at) == .digit && line.kind(at + 1) == .digit && line.kind(at + 2) == .digit && line.kind(at + 3) != .digit
  }

  /// Whether the point at `point` is one of several, or parts a list number from a year.
  private static func isDotted(_ line: LineText, from start: Int, point: Int) -> Bool {
    var at = point + 1
    while line.kind(at) == .digit { at += 1 }
    if line[at] == ".", line.kind(at + 1) == .digit { return true }
    if start >= 2, line[start - 1] == ".", line.kind(start - 2) == .digit { return true }
    return at - point == 5 && point - start <= 2 && line[at] == "年" && line.beginsClause(start)
  }

  /// `2e5`: digits only, no letter after.
  private mutating func readExponent(_ line: LineText) {
    guard line[end] == "e" || line[end] == "E" else { return }
    var at = end + 1
    let isNegative = line[at] == "-"
    if isNegative || line[at] == "+" { at += 1 }
    guard line.kind(at) == .digit else { return }
    var exponent = 0
    var count = 0
    while line.kind(at) == .digit, count < 3 {
      exponent = exponent * 10 + NumeralCharacter.value(of: line[at])
      at += 1
      count += 1
    }
    guard count <= 2, exponent <= 30, line.kind(at) != .letter, line.kind(at) != .digit else { return }
    place += isNegative ? -exponent : exponent
    end = at
  }

  private mutating func append(_ scalar: UInt32) {
    digits += 1
    guard digits <= 36 else {
      overflows = true
      return
    }
    significand = significand &* 10 &+ Int128(NumeralCharacter.value(of: scalar))
  }

  var value: ExactDecimal { ExactDecimal(significand, exponent: place) }
}
