internal import CICU
public import ReportModel

/// Splits a report's text into sentences.
///
/// A sentence ends after 。, ！ or ？ of either width with what closes after it, and at the end of its paragraph; ； and a
/// bare dot end none. It begins and ends with a character that is no blank, and every such character is in one sentence.
///
/// ICU's break engine runs over the text with rules of our own (`CICU/sentences.c` says why not with ICU's) and cuts it
/// into pieces; `SentenceJoiner` puts together what rules cannot tell from what is before them.
///
/// Open one and keep it; two threads need two.
public struct Sentences: ~Copyable {
  private let engine: OpaquePointer

  public init() {
    // The rules are part of the program: only a machine without memory refuses them.
    guard let engine = nb_sentences_open() else { fatalError("ICU cannot open the rules for sentences") }
    self.engine = engine
  }

  deinit {
    nb_sentences_close(engine)
  }

  /// The sentences of a text, in order.
  ///
  /// - Parameter text: paragraphs with line ends between; U+2028 and the like end one too.
  public func spans(in text: String) -> [TextSpan] {
    var units: [UInt16] = []
    units.reserveCapacity(text.utf8.count)
    var isBasic = true
    for unit in text.utf16 {
      units.append(unit)
      if UTF16.isLeadSurrogate(unit) { isBasic = false }
    }
    return spans(in: units, isBasic: isBasic)
  }

  /// The sentences of a text, in order.
  public func spans(in text: [Unicode.Scalar]) -> [TextSpan] {
    var units: [UInt16] = []
    units.reserveCapacity(text.count + 16)
    var isBasic = true
    for scalar in text {
      if let unit = UInt16(exactly: scalar.value) {
        units.append(unit)
      } else {
        isBasic = false
        units.append(contentsOf: UTF16.encode(scalar)!)
      }
    }
    return spans(in: units, isBasic: isBasic)
  }

  private func spans(in units: [UInt16], isBasic: Bool) -> [TextSpan] {
    units.withUnsafeBufferPointer { units in
      var joiner = SentenceJoiner(text: units)
      nb_sentences_begin(engine, units.baseAddress, Int32(units.count))
      withUnsafeTemporaryAllocation(of: nb_piece.self, capacity: 256) { pieces in
        var count: Int
        repeat {
          count = Int(nb_sentences_next(engine, pieces.baseAddress, Int32(pieces.count)))
          for piece in pieces[..<count] { joiner.add(end: Int(piece.end), kind: piece.kind) }
        } while count == pieces.count
      }
      joiner.endLine()
      return isBasic ? joiner.spans : Self.codePoints(joiner.spans, in: units)
    }
  }

  /// Spans in UTF-16 units as spans in code points.
  private static func codePoints(_ spans: [TextSpan], in units: UnsafeBufferPointer<UInt16>) -> [TextSpan] {
    var at = 0
    var passed = 0
    func codePoint(_ place: Int) -> Int {
      while at < place {
        if UTF16.isTrailSurrogate(units[at]) { passed += 1 }
        at += 1
      }
      return place - passed
    }
    return spans.map { span in
      let start = codePoint(span.start)
      return TextSpan(start: start, end: codePoint(span.end))
    }
  }
}
