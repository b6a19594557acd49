/// Words that can stand between a numeral and its multiplier.
enum BetweenWord {
  /// 余, 多, 来.
  case more
  /// 几: a digit that is not told.
  case some

  init?(_ scalar: UInt32) {
    switch scalar {
    case "余", "餘", "多", "来": self = .more
    case "几", "幾": self = .some
    default: return nil
    }
  }
}
