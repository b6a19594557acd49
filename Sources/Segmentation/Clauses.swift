public import ReportModel

/// Splits a sentence into clauses.
///
/// ；，、： of either width separate, except in a number, in a web address and in the number that a heading begins with. What
/// stands in brackets or quotes makes clauses of its own, one deeper, and does not part the clause around it.
public enum Clauses {
  /// The clauses of a sentence, by where they begin; of those that hold one another the outer one comes first.
  public static func clauses(of sentence: TextSpan, in text: [Unicode.Scalar]) -> [Clause] {
    var splitter = ClauseSplitter(sentence: sentence, text: text)
    splitter.run()
    return splitter.clauses
  }
}

/// One pass over a sentence. Brackets nest in an array, not in calls.
private struct ClauseSplitter {
  /// A bracket that is open, or the sentence.
  private struct Frame {
    /// Where the bracket closes, or the sentence ends.
    var close: Int
    /// In `clauses`: the clause that has begun.
    var clause: Int?
    /// The first of the 。！？ after the clause's last word.
    var terminator: Unicode.Scalar?
  }

  let text: [Unicode.Scalar]
  let start: Int
  let end: Int
  private(set) var clauses: [Clause] = []
  private var frames: [Frame]
  private var current: Frame

  init(sentence: TextSpan, text: [Unicode.Scalar]) {
    self.text = text
    start = sentence.start
    end = sentence.end
    frames = []
    current = Frame(close: sentence.end)
  }

  mutating func run() {
    let numbers = NumberMarks(text: text, start: start, end: end)
    let marker = start + ListMarker.length(of: TextSpan(start: start, end: end), in: text)
    let pairs = BracketPairs.find(in: text, from: marker, to: end)
    var nextPair = 0
    var at = start
    while at < end {
      let scalar = text[at]
      let mark = at < marker ? Mark.word : Mark(scalar)
      switch mark {
      case .blank: break
      case .word:
        extend(to: at)
        if scalar == "w", at == start || !text[at - 1].isASCIILetter { at = skipAddress(at) }
      case .terminator:
        if current.clause != nil, current.terminator == nil { current.terminator = scalar }
      case .separator(let level):
        if level == .colon, WebAddress.end(of: text, from: at, to: end) != nil {
          at = skipAddress(at)
        } else if numbers.hold(at, level) {
          extend(to: at)
        } else {
          close(scalar, level)
        }
      case .opening, .closing, .straight:
        if at == current.close, let outer = frames.popLast() {
          close(current.terminator, .end)
          current = outer
        }
        extend(to: at)
        if nextPair < pairs.count, pairs[nextPair].open == at {
          frames.append(current)
          current = Frame(close: pairs[nextPair].close)
          nextPair += 1
        }
      }
      at += 1
    }
    close(current.terminator, .end)
  }

  /// Takes a character into the clause, or begins one with it.
  @inline(__always)
  private mutating func extend(to at: Int) {
    current.terminator = nil
    if let clause = current.clause {
      clauses[clause].span.end = at + 1
    } else {
      current.clause = clauses.count
      clauses.append(
        Clause(span: TextSpan(start: at, end: at + 1), depth: frames.count, separator: nil, level: .end))
    }
  }

  private mutating func close(_ separator: Unicode.Scalar?, _ level: Clause.Level) {
    if let clause = current.clause {
      clauses[clause].separator = separator
      clauses[clause].level = level
    }
    current.clause = nil
    current.terminator = nil
  }

  /// Takes the address that begins at `at`, if one does, and returns its last character.
  private mutating func skipAddress(_ at: Int) -> Int {
    guard let end = WebAddress.end(of: text, from: at, to: end) else { return at }
    extend(to: end - 1)
    return max(at, end - 1)
  }
}
