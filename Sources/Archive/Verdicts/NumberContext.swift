import ReportModel

/// The words around a number that a verdict quotes.
enum NumberContext {
  static let length = 32

  static func prefix(of span: TextSpan, in text: IndexedText) -> String {
    text[TextSpan(start: max(span.start - length, 0), end: span.start)]
  }

  static func suffix(of span: TextSpan, in text: IndexedText) -> String {
    text[TextSpan(start: span.end, end: min(span.end + length, text.count))]
  }
}
