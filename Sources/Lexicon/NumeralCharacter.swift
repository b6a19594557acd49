/// The values of Chinese numeral characters: plain, formal (壹), traditional (兩) and the few old tens (廿).
package enum NumeralCharacter {
  package static let digits: [(characters: String, value: Int)] = [
    ("零〇○", 0), ("一壹弌", 1), ("二贰貳两兩俩倆弍", 2), ("三叁參叄弎", 3), ("四肆", 4), ("五伍", 5), ("六陆陸", 6), ("七柒", 7), ("八捌", 8),
    ("九玖", 9),
  ]

  /// The power of ten that each stands for.
  package static let multipliers: [(characters: String, power: Int)] = [
    ("十拾", 1), ("百佰", 2), ("千仟", 3), ("万萬", 4), ("亿億", 8), ("兆", 12),
  ]

  /// Whether it is one of the characters that the annotation guide wants accounted for, in either width or script.
  package static func contains(_ scalar: UInt32) -> Bool { all.contains(scalar) }

  private static let all: Set<UInt32> = {
    let chinese =
      digits.map(\.characters) + multipliers.dropLast().map(\.characters) + tens.map(\.characters) + [
        "半", "0123456789",
      ]
    return Set(chinese.joined().unicodeScalars.map(\.value))
  }()

  /// Tens that need no digit.
  package static let tens: [(characters: String, value: Int)] = [("廿卄", 20), ("卅", 30), ("卌", 40)]
}
