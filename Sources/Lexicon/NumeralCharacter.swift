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
    let chinese = digits.map(\.characters) + multipliers.dropLast().map(\.characters) + ["半廿卄卅卌", "0123456789"]
    return Set(chinese.joined().unicodeScalars.map(\.value))
  }()

  /// The value of a digit or of 廿, 卅, 卌; the power of ten of a multiplier.
  @inlinable
  @inline(__always)
  package static func value(of scalar: UInt32) -> Int {
    scalar < 0x80 ? Int(scalar) - 0x30 : Int(values[Int(scalar) - 0x25CB])
  }

  // From ○ (U+25CB) on; no scalar of the classes lies lower or above the basic block.
  @usableFromInline
  static let values: [Int8] = {
    var values = [Int8](repeating: 0, count: 0xA000 - 0x25CB)
    func set(_ characters: String, _ value: Int) {
      for scalar in characters.unicodeScalars { values[Int(scalar.value) - 0x25CB] = Int8(value) }
    }
    for (characters, value) in digits + multipliers { set(characters, value) }
    set("廿卄", 20)
    set("卅", 30)
    set("卌", 40)
    return values
  }()
}
