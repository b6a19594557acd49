import TestSupport

/// A whole number with decimals, written in the ways in which reports print numbers. The writers share no code with the
/// readers.
struct WrittenNumber {
  /// 1 to 16 digits without leading zeros.
  let whole: UInt64
  /// Digits after the point; empty for a whole number.
  let fraction: String

  /// A number of a random length, so that short ones are as frequent as long ones.
  init(
    using random: inout SeededGenerator, wholeDigits: ClosedRange<Int> = 1...12,
    fractionDigits: ClosedRange<Int> = 0...4
  ) {
    let digits = Int.random(in: wholeDigits, using: &random)
    let limit = (0..<digits).reduce(UInt64(1)) { power, _ in power * 10 }
    // Round numbers are as usual in reports as others.
    var whole = UInt64.random(in: (digits == 1 ? 0 : limit / 10)..<limit, using: &random)
    if Bool.random(using: &random) {
      let step = (0..<Int.random(in: 0..<digits, using: &random)).reduce(UInt64(1)) { power, _ in power * 10 }
      whole = whole / step * step
    }
    self.whole = whole
    let length = Int.random(in: fractionDigits, using: &random)
    fraction = (0..<length).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
  }

  /// The value in plain notation, without trailing zeros.
  var value: String {
    var fraction = Substring(fraction)
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
  }

  var arabic: String { fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)" }

  var fullWidth: String {
    String(
      String.UnicodeScalarView(
        arabic.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0)! }))
  }

  var grouped: String {
    var digits = Array("\(whole)")
    var at = digits.count - 3
    while at > 0 {
      digits.insert(",", at: at)
      at -= 3
    }
    return String(digits) + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// The usual Chinese form: 一万零五, 三百二十点五.
  func chinese(_ script: Script) -> String {
    var text = WrittenNumber.section(whole, script)
    if !fraction.isEmpty { text += script.point + fraction.map { script.digits[$0.wholeNumberValue!] }.joined() }
    return text
  }

  /// Digits in a row: 一九〇三.
  func positional(_ script: Script) -> String { "\(whole)".map { script.digits[$0.wholeNumberValue!] }.joined() }

  struct Script {
    let digits: [String]
    let units: [String]
    let tenThousand: String
    let hundredMillion: String
    let point: String

    static let plain = Script(
      digits: "零一二三四五六七八九".map(String.init), units: ["", "十", "百", "千"], tenThousand: "万", hundredMillion: "亿",
      point: "点")
    static let formal = Script(
      digits: "零壹贰叁肆伍陆柒捌玖".map(String.init), units: ["", "拾", "佰", "仟"], tenThousand: "万", hundredMillion: "亿",
      point: "点")
    static let traditional = Script(
      digits: "零壹貳參肆伍陸柒捌玖".map(String.init), units: ["", "拾", "佰", "仟"], tenThousand: "萬", hundredMillion: "億",
      point: "點")
  }

  private static func section(_ number: UInt64, _ script: Script) -> String {
    if number == 0 { return script.digits[0] }
    let parts: [(UInt64, String)] = [
      (1_0000_0000, script.hundredMillion), (1_0000, script.tenThousand), (1000, script.units[3]),
      (100, script.units[2]), (10, script.units[1]),
    ]
    for (size, unit) in parts where number >= size {
      let (head, rest) = number.quotientAndRemainder(dividingBy: size)
      var text = section(head, script) + unit
      if rest > 0 {
        // An empty place between is told by one 零.
        if rest < size / 10 { text += script.digits[0] }
        text += section(rest, script)
      }
      return text
    }
    return script.digits[Int(number)]
  }
}
