import Records

/// The changes that the new report states on the year before, checked against the levels that the two reports print.
struct GrowthAudit {
  let pairing: ReportPairing
  /// In text order.
  private(set) var checks: [GrowthCheck] = []

  private let previous: PreviousLevels
  private let prices: PriceBases
  private var checkOfClaim: [Int: Int] = [:]
  /// The growths that the new report states of its own year, by name.
  private var growths: [Letters: Int] = [:]

  init(_ pairing: ReportPairing) {
    self.pairing = pairing
    previous = PreviousLevels(pairing)
    prices = PriceBases(pairing.new.report)
    let new = pairing.new
    for change in new.indices where isGrowth(change) && !new.isPlanned(change) && new.periods[change] == .ownYear {
      if growths[new.names[change].canonical] == nil { growths[new.names[change].canonical] = change }
    }
    for change in new.indices where isChecked(change) {
      checkOfClaim[change] = checks.count
      checks.append(check(change))
    }
  }

  /// The check of a claim of the new report.
  func check(of claim: Int) -> GrowthCheck? { checkOfClaim[claim].map { checks[$0] } }

  /// Where the level of the year before a level's is printed, the new report's own figure before the old one's.
  func previousLevel(of level: Int) -> GrowthCheck.Place? {
    previous.inNewReport(before: level).map { .new($0) } ?? previous.inOldReport(before: level).map { .old($0) }
  }

  func claim(at place: GrowthCheck.Place) -> ComparedClaim {
    switch place {
    case .old(let index): pairing.old.claim(index)
    case .new(let index): pairing.new.claim(index)
    }
  }

  /// A change on the year before, of the own year, as it came to be.
  private func isChecked(_ index: Int) -> Bool {
    let new = pairing.new
    guard new.measures[index].isChange, !new.isPlanned(index), new.periods[index] == .ownYear else { return false }
    switch new.measures[index].flavour {
    case .none, .real, .current: return true
    case .average, .mom, .plan, .since: return false
    }
  }

  /// Whether it is a growth at the levels' prices, as far as it says.
  private func isGrowth(_ index: Int) -> Bool {
    let measure = pairing.new.measures[index]
    return measure.kind == .relative && (measure.flavour == .none || measure.flavour == .current)
  }

  private func check(_ change: Int) -> GrowthCheck {
    let new = pairing.new
    if new.measures[change].kind == .rate { return checkRate(change) }
    let level = new.levelOf[change]
    var check = GrowthCheck(stated: change, level: level, verdict: .unverifiable, sum: "")
    if let level { compare(change, level, &check) } else { check.sum = "no level is told for it" }
    guard new.measures[change].kind == .relative else { return check }
    if let basis = prices.basis(ofChange: change, level: level) {
      check.verdict = .basisDiffers
      check.sum += "; \(basis.words)"
    } else if new.measures[change].flavour == .real, check.verdict != .consistent {
      check.verdict = .basisDiffers
      check.sum += "; the growth is told in real terms"
    }
    return check
  }

  /// A change beside its level and the one of the year before.
  private func compare(_ change: Int, _ level: Int, _ check: inout GrowthCheck) {
    let (new, claim) = (pairing.new, pairing.new.claim(level))
    guard let stated = StatedChange(of: change, in: new) else {
      check.sum = "it does not say how much"
      return
    }
    guard let place = previousLevel(of: level) else {
      check.sum = "\(GrowthSum.printed(claim)): no figure of the year before"
      return
    }
    check.previous = place
    let comparison = LevelComparison(level: claim, previous: self.claim(at: place), change: new.claim(change), stated)
    check.sum = comparison.sum
    guard let computed = comparison.computed else { return }
    check.computed = computed
    check.statedBounds = comparison.stated
    check.gap = computed.gap(to: comparison.stated)
    check.verdict = comparison.verdict
    guard let old = previous.inOldReport(before: level) else { return }
    if case .new = place {
      let other = LevelComparison(level: claim, previous: pairing.old.claim(old), change: new.claim(change), stated)
      if !self.claim(at: place).bounds.meets(pairing.old.claim(old).bounds), other.computed != nil {
        check.sum += "; on the old report's figure \(other.sum)"
      }
    } else if check.verdict == .contradicts, !isCertain(old, level) {
      check.verdict = .unverifiable
      check.sum += "; the old report's figure may be of something else"
    }
  }

  /// Whether two levels are of the same indicator without much doubt, so that figures that do not fit tell of a fault.
  private func isCertain(_ old: Int, _ level: Int) -> Bool {
    guard let candidate = pairing.candidates[old, level] else { return true }
    return candidate.likeness >= 850
  }

  /// The points by which a growth rate changed: this year's growth less the one of the year before.
  private func checkRate(_ change: Int) -> GrowthCheck {
    let new = pairing.new
    let beside = new.levelOf[change].flatMap { level in new.changesOf[level].first { isGrowth($0) } }
    var check = GrowthCheck(
      stated: change, level: beside ?? growths[new.names[change].canonical], verdict: .unverifiable, sum: "")
    guard let now = check.level else {
      check.sum = "no growth is told for it"
      return check
    }
    guard previous.isYearBefore, let before = pairing.oldOfNew[now] else {
      check.sum = "\(GrowthSum.printed(new.claim(now))): no growth of the year before"
      return check
    }
    check.previous = .old(before)
    let (claim, earlier) = (new.claim(now), pairing.old.claim(before))
    guard let growth = StatedChange(of: now, in: new), let earlierGrowth = StatedChange(of: before, in: pairing.old),
      let points = StatedChange(of: change, in: new),
      let computed = growth.bounds.difference(from: earlierGrowth.bounds)
    else {
      check.sum = "it does not say how much"
      return check
    }
    // 降幅收窄2个百分点: the growth rose by so many.
    let isOfDecrease = OutcomeWords.shared.decline.isFound(in: new.textBefore(change, reach: 30))
    let comparison = LevelComparison(
      computed: computed, stated: isOfDecrease ? points.bounds.negated : points.bounds, unit: .points,
      terms: "(\(GrowthSum.printed(claim))) − (\(GrowthSum.printed(earlier)))", change: new.claim(change))
    check.computed = computed
    check.statedBounds = comparison.stated
    check.gap = computed.gap(to: comparison.stated)
    check.verdict = comparison.verdict
    check.sum = comparison.sum
    return check
  }
}
