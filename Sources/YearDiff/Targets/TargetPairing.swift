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
    for claim in new.indices where TargetPairing.isOutcome(claim, new) {
      tellings[new.names[claim].canonical, default: []].append(claim)
    }
    outcomes =
      OptimalAssignment(leftCount: targets.count, rightCount: new.indices.count, candidates: weighed(pairing)).rights
  }

  /// The outcomes that each target may have. Targets for several indicators are weighed a part after the other, each time as
  /// if the report named that part alone.
  private func weighed(_ pairing: ReportPairing) -> [OptimalAssignment.Candidate] {
    let (old, new) = (pairing.old, pairing.new)
    var index = CandidateIndex(new, weights: pairing.likeness.weights) { claim in
      TargetPairing.isOutcome(claim, new) ? TargetPairing.block(new, claim) : nil
    }
    var candidates: [OptimalAssignment.Candidate] = []
    for part in 0..<TargetParts.most {
      let layer = targets.indices.filter { targets[$0].part == part }
      if layer.isEmpty { break }
      var judge = self.judge(of: layer, pairing)
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
    return candidates
  }

  /// The pairing's, where the targets have the names that they are printed with.
  private func judge(of layer: [Int], _ pairing: ReportPairing) -> Judge {
    guard layer.contains(where: { names[$0].raw != pairing.old.names[targets[$0].claim].raw }) else {
      return pairing.judge
    }
    var reading = pairing.old
    for target in layer { reading.names[targets[target].claim] = names[target] }
    return Judge(old: reading, new: pairing.new, weights: pairing.likeness.weights)
  }

  private static func isOutcome(_ claim: Int, _ new: ReportReading) -> Bool {
    !new.isPlanned(claim) && new.periods[claim] == .ownYear
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
    weighModifiers(
      oldTraits[target], newTraits[outcome], target, outcome, &judgement, classWeights: Judge.onOneSideOfTargets)
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
    let ratio = told.approximation / asked.approximation
    // So many more than new ones were asked for are all that there are.
    if ratio > 3, oldTraits[target].isNew, !newTraits[outcome].isNew { return -600 }
    switch ratio {
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
