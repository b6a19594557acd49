internal import CICU
internal import ReportModel

/// Puts sentences together from the pieces that the break rules cut.
///
/// - A piece without a word goes with the sentence before it, or with the one after where its paragraph begins with it.
/// - A straight quote closes what the one before it in the paragraph opened, or opens what follows.
/// - ! and ? in a web address end nothing.
struct SentenceJoiner {
  /// In UTF-16.
  let text: UnsafeBufferPointer<UInt16>
  /// In UTF-16 units.
  private(set) var spans: [TextSpan] = []
  private var pieceStart = 0
  /// In `spans`: the first sentence of the paragraph.
  private var firstOfLine = 0
  /// What waits for the sentence that it begins.
  private var waiting: TextSpan?
  /// The last sentence was cut in a web address.
  private var isInAddress = false
  private var quotes = StraightQuotes()

  init(text: UnsafeBufferPointer<UInt16>) {
    self.text = text
  }

  mutating func add(end: Int, kind: Int32) {
    let start = pieceStart
    pieceStart = end
    if kind == Int32(NB_PIECE_LINE_END) {
      endLine()
      quotes = StraightQuotes(from: end)
    } else if let span = trimmed(start, end) {
      place(span, kind: kind)
      isInAddress = breaksAddress(from: start, at: end)
    }
  }

  mutating func endLine() {
    if let waiting {
      if spans.count > firstOfLine { spans[spans.count - 1].end = waiting.end } else { spans.append(waiting) }
    }
    waiting = nil
    isInAddress = false
    firstOfLine = spans.count
  }

  private mutating func place(_ span: TextSpan, kind: Int32) {
    let hasSentence = spans.count > firstOfLine && waiting == nil
    let goesBack =
      isInAddress || kind == Int32(NB_PIECE_PUNCTUATION)
      || kind == Int32(NB_PIECE_QUOTE) && quotes.closes(at: span.start, in: text)
    if goesBack && hasSentence {
      spans[spans.count - 1].end = span.end
    } else if kind == Int32(NB_PIECE_SENTENCE) {
      spans.append(TextSpan(start: waiting?.start ?? span.start, end: span.end))
      waiting = nil
    } else {
      waiting = TextSpan(start: waiting?.start ?? span.start, end: span.end)
    }
  }

  private func trimmed(_ start: Int, _ end: Int) -> TextSpan? {
    var start = start
    var end = end
    while start < end, Blanks.contain(UInt32(text[start])) { start += 1 }
    while start < end, Blanks.contain(UInt32(text[end - 1])) { end -= 1 }
    return start < end ? TextSpan(start: start, end: end) : nil
  }

  /// Whether an address runs across the end of a piece. Each piece is looked through once at most.
  private func breaksAddress(from start: Int, at end: Int) -> Bool {
    guard end < text.count, holdsAddress(end), holdsAddress(end - 1) else { return false }
    var at = end
    while at > start, holdsAddress(at - 1) {
      at -= 1
      if begins("://", at) || begins("www.", at) { return true }
    }
    return at == start && isInAddress
  }

  @inline(__always)
  private func holdsAddress(_ at: Int) -> Bool { WebAddress.mayHold(UInt32(text[at])) }

  @inline(__always)
  private func begins(_ mark: StaticString, _ at: Int) -> Bool {
    mark.withUTF8Buffer { mark in
      at + mark.count <= text.count && mark.indices.allSatisfy { text[at + $0] == UInt16(mark[$0]) }
    }
  }
}
