/// Which way the straight quotes of a paragraph face: the first of a kind opens, the next closes.
struct StraightQuotes {
  private var countedTo: Int
  /// `"`, `'` and both in full width: whether one is open.
  private var isOpen = (false, false, false, false)

  init(from start: Int = 0) {
    countedTo = start
  }

  /// Whether the straight quote at `place` closes. Places are asked for in text order, so that each character is looked
  /// at once.
  mutating func closes(at place: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    while countedTo < place {
      switch text[countedTo] {
      case 0x22: isOpen.0.toggle()
      case 0x27: if !Self.isApostrophe(countedTo, in: text) { isOpen.1.toggle() }
      case 0xFF02: isOpen.2.toggle()
      case 0xFF07: isOpen.3.toggle()
      default: break
      }
      countedTo += 1
    }
    switch text[place] {
    case 0x22: return isOpen.0
    case 0x27: return isOpen.1
    case 0xFF02: return isOpen.2
    default: return isOpen.3
    }
  }

  /// Whether letters stand on both sides, as in `don't`.
  private static func isApostrophe(_ at: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    at > 0 && at + 1 < text.count && isLetter(text[at - 1]) && isLetter(text[at + 1])
  }

  private static func isLetter(_ unit: UInt16) -> Bool { unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A }
}
