import Records

/// Which claims of the new report tell the outcome of the old report's targets.
///
/// Plans are told in other words than what came of them, and more often in fewer: the names decide, how much of the shorter
/// one stands in the longer one, and how near the outcome is to the target.
struct TargetPairing {
  /// A target of the old report for one indicator.
  struct Target {
    /// In the old report's claims.
    var claim: Int
    /// Which of the parts of its name it is for.
    var part: Int
  }

  private(set) var targets: [Target] = []
  /// The new report's claims that tell an outcome of its own year, by name.
  private(set) var tellings: [Letters: [Int]] = [:]
  /// By target, in the new report's claims.
  private(set) var outcomes: [Int?] = []
  /// The names of the targets.
  private(set) var names: [ClaimName] = []

  /// What outcomes a target can have at all.
  private struct Block: Hashable {
    var kind: Measure.Kind
    var family: String
  }

  /// - Parameter year: the new report's own, in years after the old report's.
  init(_ pairing: ReportPairing, year: Int) {
    let (old, new) = (pairing.old, pairing.new)
    for claim in old.indices where TargetPairing.isTarget(claim, old, year: year) {
      let parts = TargetParts.of(old.claim(claim), named: old.names[claim])
      for part in 0..<max(1, parts.count) { targets.append(Target(claim: claim, part: part)) }
      names += parts.isEmpty ? [old.names[claim]] : parts.map { ClaimName(raw: $0) }
    }
    let isOutcome = new.indices.map { !new.isPlanned($0) && new.periods[$0] == .ownYear }
    for claim in new.indices where isOutcome[claim] { tellings[new.names[claim].canonical, default: []].append(claim) }
    var index = CandidateIndex(new, weights: pairing.likeness.weights) { claim in
      isOutcome[claim] ? TargetPairing.block(new, claim) : nil
    }
    var candidates: [OptimalAssignment.Candidate] = []
    for part in 0..<TargetParts.most {
      let layer = targets.indices.filter { targets[$0].part == part }
      if layer.isEmpty { break }
      var reading = old
      for target in layer { reading.names[targets[target].claim] = names[target] }
      // The names are as the pairing has weighed them, but for those of parts.
      let hasParts = layer.contains { names[$0].raw != old.names[targets[$0].claim].raw }
      var judge =
        hasParts ? Judge(old: reading, new: new, weights: pairing.likeness.weights) : pairing.judge
      for target in layer {
        let claim = targets[target].claim
        let place = claim * new.indices.count / old.indices.count
        let found = index.candidates(for: names[target], at: place, in: TargetPairing.block(old, claim)) {
          judge.mayBeOutcome(claim, $0)
        }
        for outcome in found {
          let score = judge.weighOutcome(claim, outcome)
          if score > 0 { candidates.append(OptimalAssignment.Candidate(left: target, right: outcome, score: score)) }
        }
      }
    }
    outcomes =
      OptimalAssignment(leftCount: targets.count, rightCount: new.indices.count, candidates: candidates).rights
  }

  /// A plan for the new report's year, or for at most two years after it.
  private static func isTarget(_ claim: Int, _ old: ReportReading, year: Int) -> Bool {
    let period = old.periods[claim]
    guard old.isPlanned(claim), old.measures[claim].kind != .rank else { return false }
    return (year...year + 2).contains(period.last) && (period.first <= year || period.first == period.last)
      && period.first <= year + 1
  }

  private static func block(_ reading: ReportReading, _ claim: Int) -> Block {
    let kind = reading.measures[claim].kind
    switch kind {
    case .level, .absolute: return Block(kind: kind, family: reading.family(claim))
    case .rank, .relative, .points, .rate: return Block(kind: kind, family: "")
    }
  }
}

extension Judge {
  fileprivate func mayBeOutcome(_ target: Int, _ outcome: Int) -> Bool {
    let flavour = new.measures[outcome].flavour
    return (flavour == .none || flavour == .current || flavour == old.measures[target].flavour)
      && !old.claim(target).isOtherCurrency(than: new.claim(outcome))
  }

  fileprivate mutating func weighOutcome(_ target: Int, _ outcome: Int) -> Int {
    var judgement = Judgement()
    weighNames(target, outcome, &judgement)
    judgement.add(weightCovered(target, outcome), "the shorter name stands in the longer one")
    weighModifiers(oldTraits[target], newTraits[outcome], target, outcome, &judgement)
    guard !judgement.isExcluded else { return judgement.total }
    weighUnits(target, outcome, &judgement)
    judgement.add(weightOfSize(target, outcome), "the size beside the target")
    return judgement.total
  }

  private mutating func weightCovered(_ target: Int, _ outcome: Int) -> Int {
    let (x, y) = (oldTraits[target], newTraits[outcome])
    guard x.headers.isEmpty, y.headers.isEmpty, !old.names[target].isBare, !new.names[outcome].isBare else { return 0 }
    let found = numbers.compare(x.name, y.name, by: likeness)
    let (weight, rest) =
      x.nameWeight <= y.nameWeight ? (x.nameWeight, found.restOfOld) : (y.nameWeight, found.restOfNew)
    guard !found.isSame, weight > 0 else { return 0 }
    return max(0, 300 - 300 * likeness.weights.of(rest) / weight - 150)
  }

  /// A target that is met to the letter, with a figure that is not round, is hardly met by chance.
  private func weightOfSize(_ target: Int, _ outcome: Int) -> Int {
    guard old.isLevel(target), let asked = old.claim(target).value, let told = new.claim(outcome).value,
      asked > .zero, told > .zero
    else { return 0 }
    if asked == told, asked >= Rational(20) { return asked.isMultipleOfTen ? 120 : 220 }
    switch told.approximation / asked.approximation {
    case 0.9...1.3: return 80
    case 0.6..<2: return 30
    case 0.2..<5: return -50
    default: return -200
    }
  }
}

extension Rational {
  fileprivate var isMultipleOfTen: Bool { denominator == 1 && numerator % 10 == 0 }
}
