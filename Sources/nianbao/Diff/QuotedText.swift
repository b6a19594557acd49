import Records
import YearDiff

/// A quote's text with what is marked in it, in code points from its start. What is longer than a sentence is ever is cut around
/// the first mark: a page without full stops is not to be repeated for each of its numbers.
struct QuotedText {
  let text: String
  let marks: [Range<Int>]

  /// Code points on either side of the first mark.
  private static let reach = 300

  init(_ quote: DiffItem.Quote, in diff: YearDiff) {
    switch quote.text {
    case .sentence(let index):
      let sentence = (quote.isOld ? diff.old : diff.new).sentences[index]
      let named = quote.name.flatMap { NamePlace(of: $0, in: sentence.text) }
      let quoted =
        named.map { QuotedText(sentence, places: [$0.range]) }
        ?? QuotedText(sentence, marks: quote.marks.map { diff.claim($0) })
      (text, marks) = (quoted.text, quoted.marks)
    case .cell(let place):
      let claim = diff.claim(place)
      let path = (claim.cell?.headers ?? []).filter { !$0.isEmpty }.joined(separator: " › ")
      let head = path.isEmpty ? "" : path + ": "
      text = head + claim.record.quantity.text
      let start = head.unicodeScalars.count
      marks = [start..<start + claim.record.quantity.text.unicodeScalars.count]
    }
  }

  /// - Parameter claims: of the sentence; the first is what must be seen.
  init(_ sentence: RecordedSentence, marks claims: [ComparedClaim]) {
    self.init(sentence, places: claims.map { $0.start - sentence.start..<$0.end - sentence.start })
  }

  /// - Parameter places: in the sentence; the first is what must be seen.
  private init(_ sentence: RecordedSentence, places: [Range<Int>]) {
    let scalars = sentence.text.unicodeScalars
    let from = max((places.first?.lowerBound ?? 0) - QuotedText.reach, 0)
    let rest = scalars.dropFirst(from)
    let shown = rest.prefix((places.first?.upperBound ?? 0) + QuotedText.reach - from)
    let before = from > 0 ? "…" : ""
    text = before + String(shown) + (shown.endIndex < rest.endIndex ? "…" : "")
    let shift = from - before.unicodeScalars.count
    let length = shown.count + before.unicodeScalars.count
    marks = places.map { $0.lowerBound - shift..<$0.upperBound - shift }.filter {
      $0.lowerBound >= 0 && $0.upperBound <= length
    }
  }
}
