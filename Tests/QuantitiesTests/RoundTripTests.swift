import Lexicon
import Quantities
import ReportModel
import TestSupport
import Testing

/// A number, written and read again, is the same number: 100 000 of each written form, with fixed seeds.
@Suite struct RoundTripTests {
  private static let count = 100_000
  private let recognizer = NumeralRecognizer()

  /// The value of the one numeral of `text` before 个, which must be all of it.
  private func value(of text: String) -> String? {
    let numerals = recognizer.recognize("共有" + text + "个。").numerals
    guard numerals.count == 1, let numeral = numerals.first, numeral.unit.text == "个",
      numeral.span == TextSpan(start: 2, end: 2 + text.unicodeScalars.count)
    else { return nil }
    return numeral.value?.description
  }

  private func check(
    seed: UInt64, _ wholeDigits: ClosedRange<Int> = 1...12, _ fractionDigits: ClosedRange<Int> = 0...4,
    write: (WrittenNumber) -> String, expect: (WrittenNumber) -> String = { $0.value }
  ) {
    var random = SeededGenerator(seed: seed)
    var failures: [String] = []
    for _ in 0..<Self.count {
      let number = WrittenNumber(using: &random, wholeDigits: wholeDigits, fractionDigits: fractionDigits)
      let text = write(number)
      let got = value(of: text)
      if got != expect(number) { failures.append("\(text) is \(got ?? "nothing")") }
    }
    #expect(failures.isEmpty, "\(failures.count) of \(Self.count): \(failures.prefix(5))")
  }

  @Test func arabic() { check(seed: 1) { $0.arabic } }
  @Test func fullWidth() { check(seed: 2) { $0.fullWidth } }
  @Test func grouped() { check(seed: 3, 4...12) { $0.grouped } }
  @Test func chinese() { check(seed: 4) { $0.chinese(.plain) } }
  @Test func formal() { check(seed: 5) { $0.chinese(.formal) } }
  @Test func traditional() { check(seed: 6) { $0.chinese(.traditional) } }
  @Test func positional() { check(seed: 7, 3...12, 0...0) { $0.positional(.plain) } }

  @Test func mixed() {
    let multipliers = [("万", 4), ("亿", 8), ("万亿", 12), ("百万", 6), ("千万", 7), ("萬", 4), ("億", 8)]
    var turn = 0
    check(
      seed: 8, 1...4,
      write: { number in
        turn += 1
        return number.arabic + multipliers[turn % multipliers.count].0
      },
      expect: { number in
        ExactDecimal(number.value)!.scaled(byPowerOfTen: multipliers[turn % multipliers.count].1).description
      })
  }

  /// The values of a text's quantities, ranges as two.
  private func values(_ text: String) -> [String] {
    recognizer.recognize(text).numerals.filter(\.isQuantity).flatMap { numeral in
      [numeral.value, numeral.low, numeral.high].compactMap { $0?.description }
    }
  }

  /// Percent words, signs, ranges and lists keep the numbers they are made of.
  @Test func inFrames() {
    var random = SeededGenerator(seed: 9)
    var failures: [String] = []
    for turn in 0..<Self.count {
      let first = WrittenNumber(using: &random, wholeDigits: 1...3, fractionDigits: 1...2)
      let second = WrittenNumber(using: &random, wholeDigits: 4...5, fractionDigits: 1...2)
      let (text, expected): (String, [String]) =
        switch turn % 6 {
        case 0: ("增长百分之\(first.chinese(.plain))。", [first.value])
        case 1: ("增长-\(second.arabic)%。", ["-" + second.value])
        case 2: ("每户\(first.arabic)至\(second.arabic)亩。", [first.value, second.value])
        case 3: ("分别为\(first.arabic)、\(second.arabic)吨。", [first.value, second.value])
        case 4: ("约\(second.grouped)万元左右。", [ExactDecimal(second.value)!.scaled(byPowerOfTen: 4).description])
        default: ("由\(first.arabic)%提高到\(second.arabic)%。", [first.value, second.value])
        }
      let got = values(text)
      if got != expected { failures.append("\(text) is \(got)") }
    }
    #expect(failures.isEmpty, "\(failures.count) of \(Self.count): \(failures.prefix(5))")
  }
}
