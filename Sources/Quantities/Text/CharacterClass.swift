import Lexicon

/// What a folded scalar can be in a numeral or beside one.
package enum CharacterClass: UInt8, Sendable {
  case other
  /// 0 to 9.
  case digit
  /// 〇零一二…九两, formal and traditional forms.
  case chineseDigit
  /// 十百千 and their formal forms.
  case smallMultiplier
  /// 万亿兆.
  case bigMultiplier
  /// 廿卅卌: tens that need no digit.
  case tens
  case half
  /// 首, 翻 and 对, which begin a standing, a doubling or half a price without a numeral character.
  case wordNumber
  case han
  case letter
  case blank
  /// 。！？ and their half-width forms, but the full stop.
  case sentenceEnd
  /// ，；：、 and the tab
  case clauseEnd
  case open
  case close

  /// Whether a numeral can begin here.
  @inline(__always)
  var beginsNumeral: Bool { rawValue >= 1 && rawValue <= 7 }

  /// Whether this is one of the characters that the guide wants accounted for; 兆 is not, but belongs to numerals.
  @inline(__always)
  var isNumeral: Bool { rawValue >= 1 && rawValue <= 6 }

  /// A Chinese numeral character.
  @inline(__always)
  var isChineseNumeral: Bool { rawValue >= 2 && rawValue <= 6 }

  /// A Chinese character of any kind.
  @inline(__always)
  var isHan: Bool { rawValue >= 2 && rawValue <= 8 }

  /// A letter, a digit or a Chinese character.
  @inline(__always)
  package var isWord: Bool { rawValue >= 1 && rawValue <= 9 }

  /// A digit or 十, 百, 千: what the items of a list are numbered with.
  @inline(__always)
  package var numbersLists: Bool { rawValue >= 1 && rawValue <= 3 }

  /// The class of a folded scalar.
  @inline(__always)
  static func of(_ scalar: UInt32) -> CharacterClass {
    scalar < 0x10000 ? table[Int(scalar)] : isRareHan(scalar) ? .han : .other
  }

  private static func isRareHan(_ scalar: UInt32) -> Bool { (0x20000...0x323AF).contains(scalar) }

  private static let table: [CharacterClass] = {
    var table = [CharacterClass](repeating: .other, count: 0x10000)
    func set(_ characters: String, _ value: CharacterClass) {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] = value }
    }
    for scalar in 0x3400...0x4DBF { table[scalar] = .han }
    for scalar in 0x4E00...0x9FFF { table[scalar] = .han }
    for scalar in 0xF900...0xFAFF { table[scalar] = .han }
    for scalar in 0x41...0x5A { table[scalar] = .letter }
    for scalar in 0x61...0x7A { table[scalar] = .letter }
    for scalar in 0x370...0x3FF { table[scalar] = .letter }
    for scalar in 0x2160...0x217F { table[scalar] = .letter }
    set("0123456789", .digit)
    for (characters, _) in NumeralCharacter.digits { set(characters, .chineseDigit) }
    for (characters, power) in NumeralCharacter.multipliers {
      set(characters, power < 4 ? .smallMultiplier : .bigMultiplier)
    }
    for (characters, _) in NumeralCharacter.tens { set(characters, .tens) }
    set("半", .half)
    set("首翻对對", .wordNumber)
    set(" \n", .blank)
    set("。！？!?", .sentenceEnd)
    // A tab parts the cells of a table's row.
    set("，,；;：:、\t", .clauseEnd)
    set("“‘「『《〈（([【〔{［", .open)
    set("”’」』》〉）)]】〕}］", .close)
    return table
  }()
}
