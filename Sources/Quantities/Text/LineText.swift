import Lexicon

/// A line of text as the rules read it: scalars in one spelling, each with its class, at the text's own offsets.
///
/// A class, because every candidate and reader holds the line and none changes it.
package final class LineText: Sendable {
  /// As printed, for giving back.
  package let scalars: [UInt32]
  /// Full-width signs as ASCII, blanks as spaces.
  package let folded: [UInt32]
  package let classes: [CharacterClass]

  package var count: Int { folded.count }

  package init(_ text: String) {
    var text = text
    (scalars, folded, classes) = text.withUTF8 { utf8 in
      var classes: [CharacterClass] = []
      var folded: [UInt32] = []
      var count = 0
      let scalars = [UInt32](unsafeUninitializedCapacity: utf8.count) { scalars, written in
        folded = [UInt32](unsafeUninitializedCapacity: utf8.count) { folded, written in
          classes = [CharacterClass](unsafeUninitializedCapacity: utf8.count) { classes, written in
            var at = 0
            while at < utf8.count {
              let scalar = LineText.decode(utf8, &at)
              let fold = FoldedScalar.fold(scalar)
              (scalars.baseAddress! + count).initialize(to: scalar)
              (folded.baseAddress! + count).initialize(to: fold)
              (classes.baseAddress! + count).initialize(to: CharacterClass.of(fold))
              count += 1
            }
            written = count
          }
          written = count
        }
        written = count
      }
      return (scalars, folded, classes)
    }
  }

  /// The scalar at a byte of a String's UTF-8, which is always valid.
  @inline(__always)
  private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
    let lead = UInt32(utf8[at])
    func next(_ offset: Int) -> UInt32 { UInt32(utf8[at + offset] & 0x3F) }
    switch lead {
    case 0..<0x80:
      at += 1
      return lead
    case 0x80..<0xE0:
      defer { at += 2 }
      return (lead & 0x1F) << 6 | next(1)
    case 0xE0..<0xF0:
      defer { at += 3 }
      return (lead & 0x0F) << 12 | next(1) << 6 | next(2)
    default:
      defer { at += 4 }
      return (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    }
  }

  /// The folded scalar at a place; 0 outside the line.
  @inline(__always)
  package subscript(at: Int) -> UInt32 { at >= 0 && at < folded.count ? folded[at] : 0 }

  /// The class at a place; outside the line a sentence's end.
  @inline(__always)
  package func kind(_ at: Int) -> CharacterClass { at >= 0 && at < classes.count ? classes[at] : .sentenceEnd }

  /// The first place from `at` on that is no blank.
  @inline(__always)
  package func afterBlanks(_ at: Int) -> Int {
    var at = at
    while at < classes.count, classes[at] == .blank { at += 1 }
    return at
  }

  /// The place after the last non-blank before `at`.
  @inline(__always)
  package func beforeBlanks(_ at: Int) -> Int {
    var at = at
    while at > 0, classes[at - 1] == .blank { at -= 1 }
    return at
  }

  /// Whether `word` stands at `at`.
  @inline(__always)
  package func holds(_ word: StaticString, at: Int) -> Bool {
    end(of: word, at: at) != nil
  }

  /// The place after `word`, if it stands at `at`.
  @inline(__always)
  package func end(of word: StaticString, at: Int) -> Int? { word.withUTF8Buffer { LineText.matches($0, folded, at) } }

  /// Whether `word` ends at `end`.
  package func ends(_ word: StaticString, at end: Int) -> Bool {
    word.withUTF8Buffer { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return LineText.matches(bytes, folded, end - count) != nil
    }
  }

  /// The place after the word, if it stands there.
  private static func matches(_ word: UnsafeBufferPointer<UInt8>, _ text: [UInt32], _ start: Int) -> Int? {
    guard start >= 0 else { return nil }
    var at = start
    var byte = 0
    while byte < word.count {
      let lead = word[byte]
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var scalar = UInt32(lead) & (width == 1 ? 0x7F : 0xFF >> UInt32(width + 1))
      for next in 1..<max(width, 1) { scalar = scalar << 6 | UInt32(word[byte + next] & 0x3F) }
      guard at < text.count, text[at] == scalar else { return nil }
      at += 1
      byte += width
    }
    return at
  }

  /// Whether any of the words begins at `at`; the length of the longest.
  @inline(__always)
  package func holds(_ words: Keywords, at: Int) -> Int? {
    at >= 0 && at < count ? words.forward.longest(in: folded, from: at, to: count)?.length : nil
  }

  /// Whether any of the words ends at `end`; the length of the longest.
  @inline(__always)
  package func ends(_ words: Keywords, at end: Int) -> Int? {
    end > 0 && end <= count ? words.backward.longest(in: folded, endingAt: end, from: 0)?.length : nil
  }

  /// Whether any of the words stands within `start..<end`.
  package func holds(_ words: Keywords, in start: Int, _ end: Int) -> Bool {
    var at = max(start, 0)
    let end = min(end, count)
    while at < end {
      if words.forward.longest(in: folded, from: at, to: end) != nil { return true }
      at += 1
    }
    return false
  }

  /// How far rules look for a clause's ends: longer ones are lists or damage, and each numeral in them looks.
  private static let longestClause = 120

  /// Where the clause that holds `at` begins: after the last ，；：。, at the line's start, or as far as rules look.
  func clauseStart(_ at: Int) -> Int {
    var at = min(at, count)
    let limit = max(at - LineText.longestClause, 0)
    while at > limit {
      let kind = classes[at - 1]
      if kind == .sentenceEnd { break }
      if kind == .clauseEnd, folded[at - 1] != "、", !isInNumber(at - 1) { break }
      at -= 1
    }
    return at
  }

  /// Where the clause that holds `at` ends: at the next ，；：。, at the line's end, or as far as rules look.
  func clauseEnd(_ at: Int) -> Int {
    var at = max(at, 0)
    let limit = min(at + LineText.longestClause, count)
    while at < limit {
      let kind = classes[at]
      if kind == .sentenceEnd { break }
      if kind == .clauseEnd, folded[at] != "、", !isInNumber(at) { break }
      at += 1
    }
    return at
  }

  /// A comma or colon between two digits belongs to a number or a time.
  private func isInNumber(_ at: Int) -> Bool { kind(at - 1) == .digit && kind(at + 1) == .digit }

  /// Whether a clause, a sentence, a bracket or the line begins here, but for blanks.
  func beginsClause(_ at: Int) -> Bool {
    let at = beforeBlanks(at)
    guard at > 0 else { return true }
    switch classes[at - 1] {
    case .sentenceEnd, .open: return true
    case .clauseEnd: return folded[at - 1] != "、"
    default: return false
    }
  }

  /// Whether a clause, a list's item, a sentence, a bracket or the line ends here, but for blanks.
  func endsClause(_ at: Int) -> Bool {
    let at = afterBlanks(at)
    switch kind(at) {
    case .sentenceEnd, .clauseEnd, .close: return true
    default: return at >= count
    }
  }

  /// Whether only blanks stand before.
  func beginsLine(_ at: Int) -> Bool { beforeBlanks(at) == 0 }
}
