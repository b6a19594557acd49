extension StringProtocol {
  /// Without the blanks at both ends, the ideographic and the no-break space among them.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[first...last])
  }

  /// Without any blank.
  var withoutBlanks: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isBlank { kept.append(scalar) }
    return String(kept)
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }

  /// Where a phrase stands first, byte by byte: the standard library's search compares characters, which is many times
  /// slower and for Chinese comes to the same.
  func firstPlace(of phrase: String) -> Range<String.Index>? {
    var text = self
    var phrase = phrase
    let place = text.withUTF8 { text in
      phrase.withUTF8 { phrase -> Int? in
        guard let first = phrase.first, text.count >= phrase.count else { return nil }
        for at in 0...(text.count - phrase.count) where text[at] == first {
          if text[at..<at + phrase.count].elementsEqual(phrase) { return at }
        }
        return nil
      }
    }
    guard let place else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: phrase.utf8.count)
  }

  /// Whether a phrase stands anywhere in the text.
  func holds(_ phrase: String) -> Bool { firstPlace(of: phrase) != nil }

  /// Whether the text begins with a phrase.
  func begins(with phrase: String) -> Bool { utf8.starts(with: phrase.utf8) }

  /// Whether the text ends in a phrase.
  func ends(with phrase: String) -> Bool {
    utf8.count >= phrase.utf8.count && utf8.suffix(phrase.utf8.count).elementsEqual(phrase.utf8)
  }
}

extension Unicode.Scalar {
  /// White space, and the invisible characters that pages put in its place.
  var isBlank: Bool {
    switch value {
    case 0...0x20, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0xFEFF: true
    default: false
    }
  }

  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A character of the basic CJK block.
  var isHan: Bool { value >= 0x4E00 && value <= 0x9FFF }
}
