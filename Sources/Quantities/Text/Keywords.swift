import Lexicon

/// A closed set of words that rules look for. They may be written in either width.
struct Keywords: Sendable {
  let forward: Trie
  let backward: Trie

  init(_ words: [String]) {
    let folded = words.map { word in
      String(String.UnicodeScalarView(word.unicodeScalars.map { Unicode.Scalar(FoldedScalar.fold($0.value)) ?? $0 }))
    }
    forward = Trie(folded)
    backward = Trie(backward: folded)
  }

  /// The words, separated by blanks.
  init(_ words: String) { self.init(words.split(separator: " ").map(String.init)) }
}
