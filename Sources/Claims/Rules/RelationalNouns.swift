import Quantities
import ReportModel

extension ParagraphReader {
  /// Whether a subject is only nouns that belong to something before.
  func isRelational(_ span: TextSpan) -> Bool {
    guard let head = relationalHead(span) else { return false }
    return head.end == span.end
  }

  /// The relational noun, or several joined by 和, at the head of a subject; nothing may follow but a comparison.
  func relationalHead(_ span: TextSpan) -> TextSpan? {
    var at = span.start
    var end = at
    while at < span.end {
      guard let length = relationalLength(at, span.end) else { return nil }
      end = at + length
      guard end < span.end else { break }
      if line.holds(ComparisonWords.afterNoun, at: end) != nil { break }
      guard let next = separatorEnd(end, span.end), next < span.end else { return nil }
      at = next
    }
    return end > span.start ? TextSpan(start: span.start, end: end) : nil
  }

  private func relationalLength(_ at: Int, _ end: Int) -> Int? {
    if let length = line.holds(vocabulary.attachingNouns, at: at), ends(at + length, end) { return length }
    if let length = line.holds(vocabulary.replacingNouns, at: at), ends(at + length, end) { return length }
    // 办结率: a rate of three characters.
    for length in 3...4 where at + length <= end && line[at + length - 1] == "率" && ends(at + length, end) {
      return line.holds(vocabulary.ownRates, at: at) == nil ? length : nil
    }
    return nil
  }

  private func ends(_ at: Int, _ end: Int) -> Bool {
    at == end || line.holds(ComparisonWords.afterNoun, at: at) != nil || separatorEnd(at, end) != nil
  }
}
