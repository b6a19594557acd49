import Lexicon

extension NumeralCharacter {
  /// 两, which is a digit before a magnitude or a measure word only, and a weight elsewhere.
  static func isLiang(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "两", "兩", "俩", "倆": true
    default: false
    }
  }

  /// The value of a digit or of 廿, 卅, 卌; the power of ten of a multiplier.
  @inline(__always)
  static func value(of scalar: UInt32) -> Int {
    scalar < 0x80 ? Int(scalar) - 0x30 : Int(NumeralValue.table[Int(scalar) - 0x25CB])
  }
}

private enum NumeralValue {
  // From ○ (U+25CB) on; no scalar of the classes lies lower or above the basic block.
  static let table: [Int8] = {
    var values = [Int8](repeating: 0, count: 0xA000 - 0x25CB)
    for (characters, value) in NumeralCharacter.digits + NumeralCharacter.multipliers + NumeralCharacter.tens {
      for scalar in characters.unicodeScalars { values[Int(scalar.value) - 0x25CB] = Int8(value) }
    }
    return values
  }()
}
