/// Pairs of claims that may belong together, with the evidence for each.
struct CandidatePairs {
  struct Pair: Hashable {
    var old: Int
    var new: Int
  }

  private(set) var pairs: [Pair] = []
  private(set) var judgements: [Judgement] = []
  private var places: [Pair: Int] = [:]

  /// Less likely pairs are forgotten.
  private static let least = -400

  mutating func add(_ old: Int, _ new: Int, _ judgement: Judgement) {
    guard judgement.total > CandidatePairs.least else { return }
    places[Pair(old: old, new: new)] = pairs.count
    pairs.append(Pair(old: old, new: new))
    judgements.append(judgement)
  }

  mutating func add(_ others: CandidatePairs) {
    for (pair, judgement) in zip(others.pairs, others.judgements) { add(pair.old, pair.new, judgement) }
  }

  subscript(old: Int, new: Int) -> Judgement? { places[Pair(old: old, new: new)].map { judgements[$0] } }

  mutating func weigh(_ further: (Pair, inout Judgement) -> Void) {
    for index in pairs.indices { further(pairs[index], &judgements[index]) }
  }

  /// The new claim of each old one, so that the sum of the evidence is the greatest.
  func assigned(oldCount: Int, newCount: Int) -> [Int?] {
    let candidates = zip(pairs, judgements).filter { $0.1.total > 0 }.map {
      OptimalAssignment.Candidate(left: $0.0.old, right: $0.0.new, score: $0.1.total)
    }
    return OptimalAssignment(leftCount: oldCount, rightCount: newCount, candidates: candidates).rights
  }
}
