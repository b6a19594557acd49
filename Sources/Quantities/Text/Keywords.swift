package import Lexicon

/// Words that rules look for. They may be written in either width.
package struct Keywords: Sendable {
  package let forward: Trie
  package let backward: Trie

  package init(_ words: [String]) {
    let folded = words.map { word in
      String(String.UnicodeScalarView(word.unicodeScalars.map { Unicode.Scalar(FoldedScalar.fold($0.value)) ?? $0 }))
    }
    forward = Trie(folded)
    backward = Trie(backward: folded)
  }

  /// The words, separated by blanks.
  package init(_ words: String) { self.init(words.split(separator: " ").map(String.init)) }
}
