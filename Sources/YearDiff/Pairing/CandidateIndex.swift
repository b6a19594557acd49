/// The claims of the new report by the letters of their names, in blocks of what can be compared at all.
///
/// The work is bounded: names that share only common letters are not looked for further once the rarer letters have brought
/// many, and no claim has more than so many candidates.
struct CandidateIndex<Block: Hashable> {
  private struct Posting {
    var claim: Int
    var count: Int
  }

  /// How many entries of the index are looked at for a claim, and how many candidates it keeps.
  private static var reach: Int { 20_000 }
  private static var most: Int { 40 }

  private let new: ReportReading
  private let weights: LetterWeights
  private var blocks: [Block: [UInt32: [Posting]]] = [:]
  private let fullWeights: [Int]
  private let nameWeights: [Int]
  /// The shared weight by claim while one is looked for; 0 elsewhere.
  private var shared: [Int]

  /// - Parameter block: that a claim belongs to; nil for one that is not looked for.
  init(_ new: ReportReading, weights: LetterWeights, block: (Int) -> Block?) {
    self.new = new
    self.weights = weights
    fullWeights = new.names.map { weights.of($0.full) }
    nameWeights = new.names.map { weights.of($0.canonical) }
    shared = Array(repeating: 0, count: new.names.count)
    for index in new.indices {
      guard let block = block(index) else { continue }
      for (letter, count) in CandidateIndex.counted(new.names[index].full) {
        blocks[block, default: [:]][letter, default: []].append(Posting(claim: index, count: count))
      }
    }
  }

  /// The claims that an old one may belong with: enough of the names' letters are shared. By place.
  ///
  /// - Parameters:
  ///   - name: the old one's.
  ///   - place: about where it would stand among the new claims; of equal names the nearest go first.
  mutating func candidates(
    for name: ClaimName, at place: Int, in block: Block, where isComparable: (Int) -> Bool
  ) -> [Int] {
    guard let block = blocks[block] else { return [] }
    var touched: [Int] = []
    var visited = 0
    let letters = CandidateIndex.counted(name.full).filter { block[$0.letter] != nil }.sorted {
      (block[$0.letter]!.count, $0.letter) < (block[$1.letter]!.count, $1.letter)
    }
    for (letter, count) in letters where visited < CandidateIndex.reach {
      let weight = weights[letter]
      for posting in block[letter]! {
        if shared[posting.claim] == 0 { touched.append(posting.claim) }
        shared[posting.claim] += weight * min(count, posting.count)
      }
      visited += block[letter]!.count
    }
    let (full, own) = (weights.of(name.full), weights.of(name.canonical))
    var found: [(claim: Int, share: Int)] = []
    for claim in touched {
      let common = shared[claim]
      shared[claim] = 0
      let share = 2000 * common / max(1, full + fullWeights[claim])
      if share < 300 && 10 * common < 7 * min(own, nameWeights[claim]) { continue }
      if isComparable(claim) { found.append((claim, share)) }
    }
    if found.count > CandidateIndex.most {
      found.sort { (-$0.share, abs($0.claim - place), $0.claim) < (-$1.share, abs($1.claim - place), $1.claim) }
      found.removeLast(found.count - CandidateIndex.most)
    }
    return found.map(\.claim).sorted()
  }

  private static func counted(_ name: Letters) -> [(letter: UInt32, count: Int)] {
    let sorted = name.sorted()
    var counted: [(letter: UInt32, count: Int)] = []
    for letter in sorted {
      if counted.last?.letter == letter { counted[counted.count - 1].count += 1 } else { counted.append((letter, 1)) }
    }
    return counted
  }
}
