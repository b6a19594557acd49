import CICU

/// ICU's word breaks, asked at one place.
struct WordBoundary: ~Copyable {
  private let words: OpaquePointer?

  init() {
    words = nb_words_open()
  }

  deinit {
    nb_words_close(words)
  }

  /// How a text hangs together where two pieces of it meet.
  enum Junction {
    /// A word of ICU's dictionary runs across.
    case insideWord
    /// A lone character stands on either side: a word that the dictionary does not have may run across.
    case betweenSingles
    case betweenWords
  }

  func junction(_ before: Substring, _ after: Substring) -> Junction {
    guard let words else { return .betweenWords }
    // Words are short: a window on both sides tells as much as the whole text.
    let head = Array(before.suffix(12).utf16)
    let text = head + Array(after.prefix(12).utf16)
    func isBoundary(_ offset: Int) -> Bool {
      nb_words_is_boundary(words, text, Int32(text.count), Int32(offset)) != 0
    }
    if !isBoundary(head.count) { return .insideWord }
    return isBoundary(head.count - 1) && isBoundary(head.count + 1) ? .betweenSingles : .betweenWords
  }
}
