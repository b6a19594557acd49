/// Which claims of two reports are the same indicator, and why.
///
/// Levels and ranks go first: once by what they say themselves, then again with the evidence of neighbours and owners in the
/// text that are paired without doubt. Changes follow their levels.
struct ReportPairing {
  let old: ReportReading
  let new: ReportReading
  let likeness: Likeness
  private(set) var newOfOld: [Int?]
  private(set) var oldOfNew: [Int?]
  private(set) var candidates: CandidatePairs
  private(set) var judge: Judge
  private let oldTwins: Twins
  private let newTwins: Twins

  /// Above it a pair is evidence for its neighbours.
  private static let sure = 200

  /// - Parameter new: the later of the two.
  init(old: ReportReading, new: ReportReading) {
    let weights = LetterWeights(old.names.map(\.canonical) + new.names.map(\.canonical))
    var (old, new) = (old, new)
    old.complete(with: weights)
    new.complete(with: weights)
    self.old = old
    self.new = new
    judge = Judge(old: old, new: new, weights: weights)
    likeness = judge.likeness
    oldTwins = Twins(old, likeness: likeness)
    newTwins = Twins(new, likeness: likeness)
    newOfOld = Array(repeating: nil, count: old.indices.count)
    oldOfNew = Array(repeating: nil, count: new.indices.count)
    candidates = CandidatePairs()
    pairLevels()
    pairChanges()
  }

  /// The evidence that two claims are the same indicator; nil where there is too little.
  func evidence(old: Int, new: Int) -> Evidence? { candidates[old, new]?.evidence }

  /// What can be compared at all.
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

  private mutating func found(where isWanted: (Measure) -> Bool) -> CandidatePairs {
    var index = CandidateIndex(new, weights: likeness.weights) { isWanted(new.measures[$0]) ? Block(new, $0) : nil }
    var found = CandidatePairs()
    for one in old.indices where isWanted(old.measures[one]) {
      let place = one * new.indices.count / old.indices.count
      let others = index.candidates(for: old.names[one], at: place, in: Block(old, one)) { judge.isComparable(one, $0) }
      for other in others {
        found.add(one, other, judged(one, other))
      }
    }
    return found
  }

  private mutating func judged(_ a: Int, _ b: Int) -> Judgement {
    var judgement = judge.judge(a, b)
    weighLevels(a, b, &judgement)
    return judgement
  }

  private func assigned(_ pairs: CandidatePairs) -> [Int?] {
    pairs.assigned(oldCount: old.indices.count, newCount: new.indices.count)
  }

  private mutating func keep(_ pairs: CandidatePairs, _ rights: [Int?]) {
    candidates.add(pairs)
    for (one, other) in rights.enumerated() {
      guard let other else { continue }
      newOfOld[one] = other
      oldOfNew[other] = one
    }
  }

  private mutating func pairLevels() {
    var levels = found { !$0.isChange }
    var sure = assigned(levels)
    var back = [Int?](repeating: nil, count: new.indices.count)
    for (one, other) in sure.enumerated() {
      guard let other else { continue }
      if levels[one, other]!.total > ReportPairing.sure { back[other] = one } else { sure[one] = nil }
    }
    levels.weigh { pair, judgement in weighNeighbours(pair.old, pair.new, sure, back, &judgement) }
    var paired = assigned(levels)
    alignForms(&paired, levels)
    keep(levels, paired)
  }

  /// What stands before and after the two in their paragraphs, and what they are parts of.
  private func weighNeighbours(
    _ a: Int, _ b: Int, _ sure: [Int?], _ back: [Int?], _ judgement: inout Judgement
  ) {
    guard judgement.likeness >= 450 else { return }
    let step = judgement.likeness > 600 ? 80 : 40
    if let one = old.previousOf[a], let other = new.previousOf[b], sure[one] == other {
      judgement.add(step, "the numbers before are paired too")
    }
    if let one = old.nextOf[a], let other = new.nextOf[b], sure[one] == other {
      judgement.add(step, "the numbers after are paired too")
    }
    guard let one = old.ownerOf[a], let other = new.ownerOf[b] else { return }
    if sure[one] == other {
      judgement.add(100, "what they are parts of is paired too")
    } else if sure[one] != nil || back[other] != nil {
      judgement.add(-150, "parts of something else")
    }
  }

  /// Where a level is told in prose and in a table, prose is paired with prose, and a table with a table.
  private func alignForms(_ paired: inout [Int?], _ levels: CandidatePairs) {
    var isTaken = [Bool](repeating: false, count: new.indices.count)
    for other in paired { if let other { isTaken[other] = true } }
    for one in paired.indices {
      guard let other = paired[one] else { continue }
      let isCell = judge.oldFigures[one].isCell
      guard isCell != judge.newFigures[other].isCell else { continue }
      if let twin = newTwins[other].first(where: {
        judge.newFigures[$0].isCell == isCell && !isTaken[$0] && levels[one, $0] != nil
      }) {
        paired[one] = twin
        isTaken[other] = false
        isTaken[twin] = true
      } else if let twin = oldTwins[one].first(where: {
        judge.oldFigures[$0].isCell != isCell && paired[$0] == nil && levels[$0, other] != nil
      }) {
        paired[one] = nil
        paired[twin] = other
      }
    }
  }

  private mutating func pairChanges() {
    var changes = found { $0.isChange }
    // Changes of paired levels, whatever they are called themselves.
    for (one, other) in newOfOld.enumerated() {
      guard let other else { continue }
      for a in old.changesOf[one].prefix(8) {
        for b in new.changesOf[other].prefix(8) where changes[a, b] == nil && judge.isComparable(a, b) {
          changes.add(a, b, judged(a, b))
        }
      }
    }
    keep(changes, assigned(changes))
  }

  /// A change goes with its level.
  private func weighLevels(_ a: Int, _ b: Int, _ judgement: inout Judgement) {
    guard let x = old.levelOf[a], let y = new.levelOf[b] else { return }
    if newOfOld[x] == y {
      judgement.add(500, "their levels are paired")
    } else if oldTwins.tellings(x).contains(where: { one in
      newTwins.tellings(y).contains { newOfOld[one] == $0 }
    }) {
      judgement.add(400, "their levels, told twice, are paired")
    } else if judge.oldFigures[x].sentence == judge.oldFigures[a].sentence
      && judge.newFigures[y].sentence == judge.newFigures[b].sentence
    {
      judgement.add(-400, "their levels are not paired")
    } else if newOfOld[x] != nil || oldOfNew[y] != nil {
      judgement.add(-100, "their levels are paired otherwise")
    }
  }
}
