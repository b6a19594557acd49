import Records

/// The targets of the old report beside what the new one tells of its own year.
struct TargetAudit {
  /// By the targets' place in the old report.
  private(set) var outcomes: [TargetOutcome] = []

  /// How many tellings of one name are looked at.
  private static let most = 64

  private let pairing: ReportPairing
  private let growth: GrowthAudit
  /// The new report's own year, in years after the old report's.
  private let year: Int

  init(_ pairing: ReportPairing, _ growth: GrowthAudit) {
    self.pairing = pairing
    self.growth = growth
    guard let old = pairing.old.ownYear, let new = pairing.new.ownYear, new > old else {
      year = 0
      return
    }
    year = new - old
    let targets = TargetPairing(pairing, year: year)
    outcomes = targets.targets.indices.map { index in
      let target = targets.targets[index].claim
      guard let threshold = TargetThreshold(of: target, in: pairing.old) else {
        return TargetOutcome(
          target: target, outcome: targets.outcomes[index],
          verdict: targets.outcomes[index] == nil ? .notMentioned : .unclear,
          reason: "the target is without a figure")
      }
      guard let outcome = targets.outcomes[index] else {
        return byLevels(target, threshold, targets.tellings[targets.names[index].canonical] ?? [])
          ?? TargetOutcome(target: target, verdict: .notMentioned)
      }
      return judged(target, threshold, outcome, tellings: targets.tellings)
    }
  }

  /// By all that the new report tells of the outcome: two prices, or a growth that the levels contradict, leave it unclear.
  private func judged(
    _ target: Int, _ threshold: TargetThreshold, _ outcome: Int, tellings: [Letters: [Int]]
  ) -> TargetOutcome {
    let new = pairing.new
    var verdicts: Set<TargetOutcome.Verdict> = []
    var reasons: [String] = []
    let others = tellings[new.names[outcome].canonical, default: []].prefix(TargetAudit.most)
      .filter { isOtherTelling($0, of: outcome) }
    for telling in [outcome] + others {
      guard let value = figure(telling) else { continue }
      verdicts.insert(threshold.isReached(by: value) ? .met : .missed)
      if let check = growth.check(of: telling), check.verdict == .contradicts,
        let middle = check.computed?.ends.flatMap({ $0.low.adding($0.high)?.divided(by: Rational(2)) }),
        threshold.isPointReached(by: middle) != threshold.isPointReached(by: value)
      {
        verdicts = [.met, .missed]
        reasons.append("the levels give \(TargetAudit.words(middle))")
      }
    }
    let verdict = verdicts.count == 1 ? verdicts.first : nil
    if verdict == .missed, pairing.old.periods[target].last > year {
      return TargetOutcome(
        target: target, outcome: outcome, verdict: .unclear, reason: "the target is for a later year")
    }
    if verdicts.count > 1, reasons.isEmpty { reasons = ["the report tells it with different figures"] }
    return TargetOutcome(
      target: target, outcome: outcome, verdict: verdict ?? .unclear,
      reason: reasons.isEmpty ? nil : reasons.joined(separator: "; "))
  }

  /// A growth that is asked for, and told by the levels alone.
  private func byLevels(_ target: Int, _ threshold: TargetThreshold, _ tellings: [Int]) -> TargetOutcome? {
    let (old, new) = (pairing.old, pairing.new)
    guard old.measures[target].kind == .relative, old.measures[target].flavour == .none else { return nil }
    for level in tellings where new.isLevel(level) && !new.names[level].isBare {
      guard let value = new.claim(level).value,
        let previous = growth.previousLevel(of: level).flatMap({ growth.claim(at: $0).value }), previous > .zero,
        let grown = value.divided(by: previous)?.subtracting(.one)?.multiplied(by: .hundred)
      else { continue }
      // The levels tell more digits than the target has.
      let half = old.claim(target).dimension == "ratio" ? nil : old.claim(target).halfResolution
      return TargetOutcome(
        target: target, outcome: level,
        verdict: threshold.isPointReached(by: grown, orNearly: half ?? .zero) ? .met : .missed,
        reason: "the levels give \(TargetAudit.words(grown))")
    }
    return nil
  }

  private func isOtherTelling(_ claim: Int, of outcome: Int) -> Bool {
    let new = pairing.new
    let measure = new.measures[claim]
    guard claim != outcome, measure.kind == new.measures[outcome].kind, !new.names[claim].isBare else { return false }
    guard measure.flavour == .none || measure.flavour == .current else { return false }
    let (one, other) = (new.claim(claim), new.claim(outcome))
    return new.family(claim) == new.family(outcome) && one.unit == other.unit
      && !one.record.flags.contains("cumulative")
  }

  /// What is printed, as thresholds are.
  private func figure(_ claim: Int) -> Rational? {
    let new = pairing.new
    guard new.measures[claim].isChange else {
      return new.claim(claim).value ?? new.claim(claim).bounds.low ?? new.claim(claim).bounds.high
    }
    return StatedChange(of: claim, in: new)?.figure
  }

  private static func words(_ percent: Rational) -> String {
    percent.decimal(places: 1).map { "\($0) %" } ?? "another growth"
  }
}

extension ComparedClaim {
  /// Half of one unit of the last printed digit.
  fileprivate var halfResolution: Rational? {
    record.resolution.flatMap { Rational(record: $0) }?.divided(by: Rational(2))
  }
}
