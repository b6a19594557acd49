internal import CICU
public import ReportModel

/// ICU's word breaks, for the short stretches where words are needed: they run at a twentieth of the speed of sentences, and
/// they cannot find numbers.
///
/// Open one and keep it; two threads need two.
public struct Words: ~Copyable {
  private let words: OpaquePointer

  public init() {
    guard let words = nb_words_open() else { fatalError("ICU has no word breaks for Chinese") }
    self.words = words
  }

  deinit {
    nb_words_close(words)
  }

  /// Where the words of a stretch begin and end, in code points of the text: the stretch's start first, its end last, and
  /// a word, a mark or a run of blanks between each two. The stretch is read by itself, without what is around it.
  public func boundaries(in span: TextSpan, of text: [Unicode.Scalar]) -> [Int] {
    guard span.length > 0 else { return [span.start] }
    var units: [UInt16] = []
    units.reserveCapacity(span.length)
    for scalar in text[span.start..<span.end] { units.append(contentsOf: UTF16.encode(scalar)!) }
    let ends = [Int32](unsafeUninitializedCapacity: units.count) { ends, count in
      count = max(0, Int(nb_words_find(words, units, Int32(units.count), ends.baseAddress, Int32(units.count))))
    }
    var boundaries = [span.start]
    boundaries.reserveCapacity(ends.count + 1)
    var at = 0
    var place = span.start
    for end in ends {
      while at < Int(end) {
        if !UTF16.isTrailSurrogate(units[at]) { place += 1 }
        at += 1
      }
      boundaries.append(place)
    }
    return boundaries
  }
}
