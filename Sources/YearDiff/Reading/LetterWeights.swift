import Foundation

/// How much a letter of a name tells, in thousandths: the rarer among the names of two reports, the more.
struct LetterWeights {
  private var weights: [UInt32: Int] = [:]
  /// A letter's that is in no name.
  static let most = 1000

  init(_ names: some Sequence<Letters>) {
    var counts: [UInt32: Int] = [:]
    let all = Set(names)
    for name in all { for letter in Set(name) { counts[letter, default: 0] += 1 } }
    let count = Double(max(2, all.count))
    for (letter, holders) in counts {
      let weight = log(1 + count / Double(holders)) / log(1 + count)
      weights[letter] = Int((weight * Double(LetterWeights.most)).rounded())
    }
  }

  subscript(letter: UInt32) -> Int { weights[letter] ?? LetterWeights.most }

  func of(_ text: some Sequence<UInt32>) -> Int { text.reduce(0) { $0 + self[$1] } }
}
