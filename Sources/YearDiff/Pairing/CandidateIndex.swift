/// The claims of the new report by the letters of their names, in blocks of what can be compared at all.
///
/// The work is bounded: names that share only common letters are not looked for further once the rarer letters have brought
/// many, and no claim has more than so many candidates.
struct CandidateIndex {
  private struct Block: Hashable {
    var measure: Measure
    var isPlanned: Bool
    var period: RelativePeriod

    init(_ reading: ReportReading, _ index: Int) {
      measure = reading.measures[index]
      isPlanned = reading.isPlanned(index)
      period = reading.periods[index]
    }
  }

  private struct Posting {
    var claim: Int
    var count: Int
  }

  /// How many entries of the index are looked at for a claim, and how many candidates it keeps.
  private static let reach = 20_000
  private static let most = 64

  private let new: ReportReading
  private let weights: LetterWeights
  private var blocks: [Block: [UInt32: [Posting]]] = [:]
  private let fullWeights: [Int]
  private let nameWeights: [Int]
  /// The shared weight by claim while one is looked for; 0 elsewhere.
  private var shared: [Int]

  init(_ new: ReportReading, weights: LetterWeights, isWanted: (Measure) -> Bool) {
    self.new = new
    self.weights = weights
    fullWeights = new.names.map { weights.of($0.full) }
    nameWeights = new.names.map { weights.of($0.canonical) }
    shared = Array(repeating: 0, count: new.names.count)
    for index in new.indices where isWanted(new.measures[index]) {
      let block = Block(new, index)
      for (letter, count) in CandidateIndex.counted(new.names[index].full) {
        blocks[block, default: [:]][letter, default: []].append(Posting(claim: index, count: count))
      }
    }
  }

  /// The claims that an old one may belong with: enough of the names' letters are shared. By place.
  mutating func candidates(for old: ReportReading, _ index: Int, where isComparable: (Int) -> Bool) -> [Int] {
    guard let block = blocks[Block(old, index)] else { return [] }
    let name = old.names[index]
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
      // Of equal names those at about the same place.
      let place = old.names.isEmpty ? 0 : index * new.names.count / old.names.count
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
