/// The values of Chinese numeral characters: plain, formal (壹), traditional (兩) and the few old tens (廿).
package enum NumeralCharacter {
  static let digits: [(characters: String, value: Int)] = [
    ("零〇○", 0), ("一壹弌", 1), ("二贰貳两兩俩倆弍", 2), ("三叁參叄弎", 3), ("四肆", 4), ("五伍", 5), ("六陆陸", 6), ("七柒", 7), ("八捌", 8),
    ("九玖", 9),
  ]

  /// The power of ten that each stands for.
  static let multipliers: [(characters: String, power: Int)] = [
    ("十拾", 1), ("百佰", 2), ("千仟", 3), ("万萬", 4), ("亿億", 8), ("兆", 12),
  ]

  /// The value of a digit or of 廿, 卅, 卌; the power of ten of a multiplier.
  @inline(__always)
  package static func value(of scalar: UInt32) -> Int {
    scalar < 0x80 ? Int(scalar) - 0x30 : Int(values[Int(scalar) - 0x25CB])
  }

  // From ○ (U+25CB) on; no scalar of the classes lies lower or above the basic block.
  private static let values: [Int8] = {
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
