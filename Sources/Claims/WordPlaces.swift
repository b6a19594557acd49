import Quantities
import ReportModel

extension LineText {
  /// The first of some words that begins in a stretch and ends in it.
  ///
  /// - Parameter isMeant: whether a word is one that is looked for; else the next one counts.
  func firstPlace(
    of words: Keywords, in start: Int, _ end: Int, where isMeant: (TextSpan) -> Bool = { _ in true }
  ) -> TextSpan? {
    var at = start
    while at < end {
      if let place = place(of: words, at: at, before: end), isMeant(place) { return place }
      at += 1
    }
    return nil
  }

  /// The last of some words that begins in a stretch and ends in it.
  ///
  /// - Parameter isMeant: whether a word is one that is looked for; else the one before counts.
  func lastPlace(
    of words: Keywords, in start: Int, _ end: Int, where isMeant: (TextSpan) -> Bool = { _ in true }
  ) -> TextSpan? {
    var at = end - 1
    while at >= start {
      if let place = place(of: words, at: at, before: end), isMeant(place) { return place }
      at -= 1
    }
    return nil
  }

  private func place(of words: Keywords, at: Int, before end: Int) -> TextSpan? {
    guard let length = holds(words, at: at), at + length <= end else { return nil }
    return TextSpan(start: at, end: at + length)
  }
}
