import Extraction
import Lexicon
import Records

/// How what documents gave is written.
enum Rendering: Sendable {
  /// Records, of claims that were read with a lexicon.
  case records(Lexicon)
  /// CSV; with a byte order mark before its first line.
  case rows(hasMark: Bool)
  case reading(ClaimText.Style)

  /// What stands before all documents.
  var head: [UInt8] {
    guard case .rows(let hasMark) = self else { return [] }
    return (hasMark ? CSV.byteOrderMark : []) + ClaimRows.header
  }

  /// What stands between two documents.
  var separator: [UInt8] {
    if case .reading = self { [0x0A] } else { [] }
  }

  /// A document as it is written.
  struct Rendered: Sendable {
    var bytes: [UInt8]
    /// Records that break their schema and are not among the bytes.
    var invalidCount = 0
  }

  /// What writes one document; two threads need two.
  func renderer() -> (Extraction) -> Rendered {
    switch self {
    case .records(let lexicon):
      let encoder = RecordEncoder(lexicon: lexicon)
      return { extraction in
        let bytes = encoder.encode(extraction, wording: Failure.words)
        return Rendered(bytes: bytes, invalidCount: extraction.contents == nil ? 0 : encoder.invalidCount)
      }
    case .rows:
      return { Rendered(bytes: $0.contents.map { ClaimRows($0).bytes } ?? []) }
    case .reading(let style):
      return { Rendered(bytes: $0.contents.map { Array(ClaimText($0, style: style).text.utf8) } ?? []) }
    }
  }
}
