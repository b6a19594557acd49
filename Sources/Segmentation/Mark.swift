/// What a character does to clauses.
enum Mark {
  /// Part of a clause.
  case word
  case blank
  case separator(Clause.Level)
  /// Ends sentences. The same characters as in the break rules.
  case terminator
  case opening(Bracket)
  case closing(Bracket)
  /// A straight quote, which opens or closes.
  case straight(Bracket)

  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    // Nearly all of a report is Chinese characters, letters and digits.
    if value >= 0x3031 && value < 0xFE00 || value >= 0x30 && value <= 0x39 || value >= 0x61 && value <= 0x7A {
      self = .word
    } else {
      self = Self.rare(scalar)
    }
  }

  private static func rare(_ scalar: Unicode.Scalar) -> Mark {
    switch scalar {
    case "、", "､", "﹑": return .separator(.enumeration)
    case "，", ",", "﹐": return .separator(.comma)
    case "：", ":", "﹕": return .separator(.colon)
    case "；", ";", "﹔": return .separator(.semicolon)
    case "。", "｡", "︒", "！", "!", "？", "?", "‼", "⁇", "⁈", "⁉": return .terminator
    case "\"", "＂": return .straight(.straightDouble)
    case "'", "＇": return .straight(.straightSingle)
    default: break
    }
    if let (bracket, opens) = Bracket.of(scalar) { return opens ? .opening(bracket) : .closing(bracket) }
    return scalar.isBlank ? .blank : .word
  }
}

/// A kind of bracket or quote. Full and half width are one kind: reports mix them within a pair.
enum Bracket: Int, CaseIterable {
  case round
  case square
  case tortoiseShell
  case lenticular
  case curly
  case angle
  case doubleAngle
  case corner
  case whiteCorner
  case double
  case single
  case primed
  case straightDouble
  case straightSingle

  static func of(_ scalar: Unicode.Scalar) -> (Bracket, opens: Bool)? {
    switch scalar {
    case "（", "(", "﹙": (.round, true)
    case "）", ")", "﹚": (.round, false)
    case "［", "[": (.square, true)
    case "］", "]": (.square, false)
    case "〔", "﹝": (.tortoiseShell, true)
    case "〕", "﹞": (.tortoiseShell, false)
    case "【", "〖": (.lenticular, true)
    case "】", "〗": (.lenticular, false)
    case "｛", "{": (.curly, true)
    case "｝", "}": (.curly, false)
    case "〈": (.angle, true)
    case "〉": (.angle, false)
    case "《", "«": (.doubleAngle, true)
    case "》", "»": (.doubleAngle, false)
    case "「", "｢": (.corner, true)
    case "」", "｣": (.corner, false)
    case "『": (.whiteCorner, true)
    case "』": (.whiteCorner, false)
    case "“": (.double, true)
    case "”": (.double, false)
    case "‘": (.single, true)
    case "’": (.single, false)
    case "〝": (.primed, true)
    case "〞", "〟": (.primed, false)
    default: nil
    }
  }
}
