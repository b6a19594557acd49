import Quantities
import ReportModel

extension ParagraphReader {
  /// Takes the words around a quantity apart.
  ///
  /// - Parameters:
  ///   - pre: the words before it.
  ///   - post: the words after it, up to the end of the statement.
  ///   - isBetween: the words before it stand between it and another quantity of the clause.
  func phrase(pre: TextSpan, post: TextSpan, of quantity: Numeral, isBetween: Bool = false) -> Phrase {
    let lead = lead(pre.start, pre.end)
    var phrase = Phrase(
      subject: TextSpan(start: lead.end, end: pre.end), post: words(after: post),
      lead: TextSpan(start: pre.start, end: lead.end))
    phrase.opensPart = lead.opensPart
    if quantity.kind == .rank, !isBetween {
      readStanding(&phrase)
      return phrase
    }
    readTie(&phrase, quantity)
    readShare(&phrase, quantity)
    // 分别新增3所和9所
    if line.holds("分别", at: phrase.subject.start), phrase.subject.length > 2 {
      phrase.isDistributed = true
      phrase.subject.start += 2
    }
    readVerb(&phrase, quantity)
    dropTrailing(&phrase, quantity)
    return phrase
  }

  /// The words after a quantity; a mark alone is none.
  private func words(after span: TextSpan) -> TextSpan {
    let post = trimmed(span.start, span.end)
    return holdsWord(post) ? post : TextSpan(start: post.start, end: post.start)
  }
}
