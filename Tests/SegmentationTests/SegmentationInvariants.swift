import ReportModel
import Segmentation
import Testing

/// What holds for the sentences and clauses of any text; nil, or what does not hold.
func violation(in text: [Unicode.Scalar], _ sentences: borrowing Sentences) -> String? {
  let spans = sentences.spans(in: text)
  if spans != sentences.spans(in: text) { return "two runs differ" }
  let string = text.string(TextSpan(start: 0, end: text.count))
  if spans != sentences.spans(in: string) { return "a string and its scalars differ" }
  var end = 0
  for (index, span) in spans.enumerated() {
    if span.start < end || span.length < 1 || span.end > text.count { return "out of order: \(span)" }
    if text[end..<span.start].contains(where: { !$0.properties.isWhitespace }) { return "not covered before \(span)" }
    if !isTrimmed(span, text) { return "not trimmed: \(span)" }
    if text[span.start..<span.end].contains("\n") { return "across paragraphs: \(span)" }
    let next = index + 1 < spans.count ? spans[index + 1].start : text.count
    let isLast = next == text.count || text[span.end..<next].contains(where: lineEnds.contains)
    if let violation = endViolation(of: span, in: text, isLastOfLine: isLast) {
      return "\(violation): \(text.string(span))"
    }
    if let violation = clauseViolation(of: span, in: text) { return "\(violation) in \(text.string(span))" }
    end = span.end
  }
  if text[end...].contains(where: { !$0.properties.isWhitespace }) { return "not covered at the end" }
  return nil
}

private let terminators = Set("。！？!?｡︒‼⁇⁈⁉".unicodeScalars)
private let lineEnds = Set("\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars)

/// A sentence ends at the first terminator after a word, and before the end of its paragraph only there. In addresses
/// terminators end nothing.
private func endViolation(of sentence: TextSpan, in text: [Unicode.Scalar], isLastOfLine: Bool) -> String? {
  let sentenceText = text[sentence.start..<sentence.end]
  let string = text.string(sentence)
  if string.contains("://") || string.contains("www.") { return nil }
  guard let word = sentenceText.firstIndex(where: \.isLetterLike) else { return nil }
  guard let terminator = sentenceText[word...].firstIndex(where: terminators.contains) else {
    return isLastOfLine ? nil : "ends without a terminator"
  }
  return sentenceText[terminator...].contains(where: \.isLetterLike) ? "goes on after a terminator" : nil
}

extension Unicode.Scalar {
  /// Neither punctuation nor a blank nor a mark on another character.
  fileprivate var isLetterLike: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
      .connectorPunctuation, .otherPunctuation, .nonspacingMark, .spacingMark, .enclosingMark, .format:
      false
    default: !properties.isWhitespace
    }
  }
}

/// What does not hold for the clauses of one sentence.
private func clauseViolation(of sentence: TextSpan, in text: [Unicode.Scalar]) -> String? {
  let clauses = Clauses.clauses(of: sentence, in: text)
  if clauses != Clauses.clauses(of: sentence, in: text) { return "two runs differ" }
  // The clauses that hold the next one, from the outermost.
  var holders: [Clause] = []
  var covered = sentence.start
  for clause in clauses {
    let span = clause.span
    if span.start < sentence.start || span.end > sentence.end || span.length < 1 { return "outside: \(clause)" }
    if !isTrimmed(span, text) { return "not trimmed: \(clause)" }
    if clause.depth > holders.count || clause.depth < 0 { return "too deep: \(clause)" }
    if clause.depth < holders.count, span.start < holders[clause.depth].span.end { return "overlap: \(clause)" }
    holders.removeSubrange(clause.depth...)
    if let holder = holders.last, span.start <= holder.span.start || span.end >= holder.span.end {
      return "not nested: \(clause)"
    }
    holders.append(clause)
    if clause.depth == 0 {
      if text[covered..<span.start].contains(where: isWord) { return "words before \(clause)" }
      covered = span.end
    }
    if (clause.separator == nil) && clause.level != .end { return "no separator: \(clause)" }
  }
  return text[covered..<sentence.end].contains(where: isWord) ? "words at the end" : nil
}

private func isTrimmed(_ span: TextSpan, _ text: [Unicode.Scalar]) -> Bool {
  !text[span.start].properties.isWhitespace && !text[span.end - 1].properties.isWhitespace
}

/// Whether a character must be in a clause.
private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  !scalar.properties.isWhitespace && !"，、；：。！？,;:!?､｡﹐﹑﹔﹕︒‼⁇⁈⁉".unicodeScalars.contains(scalar)
}
