import ReportModel
import Segmentation
import Synchronization

/// Breaks of sentences and words; for one thread at a time.
final class TextBreaks {
  private let openSentences = Sentences()
  private let openWords = Words()

  func sentences(in text: [Unicode.Scalar]) -> [TextSpan] { openSentences.spans(in: text) }

  func boundaries(in span: TextSpan, of text: [Unicode.Scalar]) -> [Int] { openWords.boundaries(in: span, of: text) }
}

/// Breaks that are kept open between reports: to open them takes as long as to read a page.
final class TextBreaksPool: Sendable {
  // Those that no thread uses. A breaks object is in here or with one thread, never with two: hence the box.
  private let idle = Mutex<[Idle]>([])

  private struct Idle: @unchecked Sendable {
    var breaks: TextBreaks
  }

  func take() -> TextBreaks {
    idle.withLock { $0.popLast() }?.breaks ?? TextBreaks()
  }

  func give(_ breaks: TextBreaks) {
    let idle = Idle(breaks: breaks)
    self.idle.withLock { $0.append(idle) }
  }
}
