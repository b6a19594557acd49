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

  /// Whether a word runs on from `before` into `after`.
  func isInsideWord(_ before: Substring, _ after: Substring) -> Bool {
    guard let words else { return false }
    // Words are short: a window on both sides tells as much as the whole text.
    let head = Array(before.suffix(12).utf16)
    let text = head + Array(after.prefix(12).utf16)
    return nb_words_is_boundary(words, text, Int32(text.count), Int32(head.count)) == 0
  }
}
