internal import ReportModel

/// Which brackets and quotes of a sentence close in it.
///
/// One that is not closed, or not opened, is plain text: a missing bracket must not swallow the rest of the sentence.
enum BracketPairs {
  struct Pair {
    var open: Int
    /// Before the pair is closed, -1.
    var close: Int
  }

  /// The pairs between `start` and `end`, by where they open. Of two pairs, one holds the other or ends before it begins.
  static func find(in text: [Unicode.Scalar], from start: Int, to end: Int) -> [Pair] {
    var pairs: [Pair] = []
    var open: [(bracket: Bracket, pair: Int)] = []
    // How many of each kind are open: a closing one without a partner must not search the whole stack for it.
    var counts = [Int](repeating: 0, count: Bracket.allCases.count)

    func push(_ bracket: Bracket, _ at: Int) {
      open.append((bracket, pairs.count))
      counts[bracket.rawValue] += 1
      pairs.append(Pair(open: at, close: -1))
    }
    func pop(_ bracket: Bracket, _ at: Int) {
      guard counts[bracket.rawValue] > 0 else { return }
      while let last = open.popLast() {
        counts[last.bracket.rawValue] -= 1
        if last.bracket == bracket {
          pairs[last.pair].close = at
          return
        }
      }
    }

    for at in start..<end {
      switch Mark(text[at]) {
      case .opening(let bracket): push(bracket, at)
      case .closing(let bracket): pop(bracket, at)
      case .straight(let bracket):
        if isApostrophe(at, in: text, from: start, to: end) { continue }
        if counts[bracket.rawValue] > 0 { pop(bracket, at) } else { push(bracket, at) }
      default: break
      }
    }
    return pairs.filter { $0.close >= 0 }
  }

  private static func isApostrophe(_ at: Int, in text: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
    text[at] == "'" && at > start && at + 1 < end && text[at - 1].isASCIILetter && text[at + 1].isASCIILetter
  }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { value | 0x20 >= 0x61 && value | 0x20 <= 0x7A }
}
