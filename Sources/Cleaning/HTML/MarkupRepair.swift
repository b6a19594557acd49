/// Markup that libxml2 reads otherwise than a browser. It is made a processing instruction of the same length, which
/// libxml2 passes over, so that every offset holds and no white space comes into the text.
///
/// - `</body>` and `</html>`: www.gov.cn closes both before the article. A browser goes on inside the element that was
///   open; libxml2 closes every element and starts a second `<html>`.
/// - End tags of elements that are not open: a browser passes them over; libxml2 looks through all open elements for
///   each of them.
/// - `<![if …]>` and `<![endif]>` outside comments: a browser takes Word's marks for comments; libxml2 for text.
/// - `<!-->` and `<!--->`: whole comments to a browser; libxml2 reads on to the next `-->`.
/// - More than a thousand attributes in one tag: libxml2 compares each with all before it. The rest becomes white space.
/// - `&nbsp` without its semicolon: a browser takes it for the character; libxml2 for text. It becomes white space.
struct MarkupRepair {
  /// How many elements are open, by a hash of their name: a chance hit only leaves an end tag to the parser.
  private var open = Array(repeating: 0, count: 1 << 12)
  /// No comment ends after this.
  private var lastCommentEnd = Int.max

  static func blank(_ source: inout [UInt8]) {
    var repair = MarkupRepair()
    source.withUnsafeMutableBufferPointer { repair.blank($0) }
  }

  private mutating func blank(_ source: UnsafeMutableBufferPointer<UInt8>) {
    var at = 0
    while at + 3 < source.count {
      let byte = source[at]
      if byte == UInt8(ascii: "&") { blankReference(source, at) }
      guard byte == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      switch source[at + 1] {
      case UInt8(ascii: "/"): blankEnd(source, at)
      case UInt8(ascii: "!"): at = passMark(source, at)
      case let next where ASCII.isLetter(next):
        open[MarkupRepair.hash(source, at + 1)] += 1
        capAttributes(source, at)
      default: break
      }
      at += 1
    }
  }

  private mutating func blankEnd(_ source: UnsafeMutableBufferPointer<UInt8>, _ at: Int) {
    guard ASCII.isLetter(source[at + 2]) else { return }
    let isWhole = ASCII.matches("body", source, at: at + 2) || ASCII.matches("html", source, at: at + 2)
    let name = MarkupRepair.hash(source, at + 2)
    if open[name] > 0 {
      open[name] -= 1
      if !isWhole { return }
    }
    // </p> and </br> stand for an element of their own.
    guard source[at + 2] | 0x20 != UInt8(ascii: "p"), !ASCII.matches("br", source, at: at + 2) else { return }
    // An unfinished tag is left to the parser.
    var end = at + 2
    while end < source.count, source[end] != UInt8(ascii: ">"), source[end] != UInt8(ascii: "<"), end < at + 80 {
      end += 1
    }
    if end < source.count, source[end] == UInt8(ascii: ">") { blank(source, at...end) }
  }

  private static let maximumAttributes = 1000
  private static let longestName = 32
  /// No tag of a real page is longer.
  private static let longestTag = 1 << 22
  /// A tag longer than that was met: its quotes do not match, and tags are no longer measured.
  private var hasEndlessTag = false

  private mutating func capAttributes(_ source: UnsafeMutableBufferPointer<UInt8>, _ start: Int) {
    guard !hasEndlessTag else { return }
    let limit = min(source.count, start + MarkupRepair.longestTag)
    var at = start + 1
    var quote: UInt8 = 0
    var count = 0
    var excess: Int?
    while at < limit {
      let byte = source[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if source[at - 1] == UInt8(ascii: "=") || source[at - 1] <= 0x20 { quote = byte }
      } else if byte > 0x20, source[at - 1] <= 0x20 {
        count += 1
        if count == MarkupRepair.maximumAttributes { excess = at }
      }
      at += 1
    }
    if at == limit { hasEndlessTag = true }
    guard let excess, at < limit else { return }
    for index in excess..<at { source[index] = 0x20 }
  }

  /// Steps over a comment, blanks other marks; returns the place of the last byte dealt with.
  private mutating func passMark(_ source: UnsafeMutableBufferPointer<UInt8>, _ at: Int) -> Int {
    if source[at + 2] == UInt8(ascii: "[") {
      // Never more than a condition; CDATA is no HTML and is passed over by a browser, too.
      let limit = min(source.count, at + 80)
      guard let end = source[at..<limit].firstIndex(of: UInt8(ascii: ">")) else { return at }
      blank(source, at...end)
      return end
    }
    guard source[at + 2] == UInt8(ascii: "-"), source[at + 3] == UInt8(ascii: "-") else { return at }
    let dashes = at + 4 < source.count && source[at + 4] == UInt8(ascii: "-") ? 5 : 4
    if at + dashes < source.count, source[at + dashes] == UInt8(ascii: ">") {
      blank(source, at...at + dashes)
      return at + dashes
    }
    guard at < lastCommentEnd else { return at }
    var end = at + 4
    while end + 2 < source.count {
      if source[end] == UInt8(ascii: "-"), source[end + 1] == UInt8(ascii: "-"), source[end + 2] == UInt8(ascii: ">") {
        return end + 2
      }
      end += 1
    }
    lastCommentEnd = at
    return at
  }

  private func blankReference(_ source: UnsafeMutableBufferPointer<UInt8>, _ at: Int) {
    guard at + 5 < source.count, ASCII.matches("nbsp", source, at: at + 1) else { return }
    let next = source[at + 5]
    guard next != UInt8(ascii: ";"), !ASCII.isLetter(next) else { return }
    for index in at...at + 4 { source[index] = 0x20 }
  }

  /// Makes markup of four bytes or more `<?aaa>`.
  private func blank(_ source: UnsafeMutableBufferPointer<UInt8>, _ range: ClosedRange<Int>) {
    for index in range { source[index] = UInt8(ascii: "a") }
    source[range.lowerBound] = UInt8(ascii: "<")
    source[range.lowerBound + 1] = UInt8(ascii: "?")
    source[range.upperBound] = UInt8(ascii: ">")
  }

  /// A tag's name, any case, to twelve bits.
  private static func hash(_ source: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    var at = start
    while at < min(source.count, start + longestName), source[at] > 0x20, source[at] != UInt8(ascii: ">"),
      source[at] != UInt8(ascii: "/"), source[at] != UInt8(ascii: "<")
    {
      hash = (hash ^ UInt32(source[at] | 0x20)) &* 16_777_619
      at += 1
    }
    return Int((hash >> 20) ^ (hash & 0xFFF)) & 0xFFF
  }
}
