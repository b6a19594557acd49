/// A stated change beside what two printed figures give.
struct LevelComparison {
  /// In percent, in percentage points or in the stated change's unit; nil where the figures give nothing.
  let computed: Bounds?
  /// In the same.
  let stated: Bounds
  let verdict: GrowthCheck.Verdict
  /// In words.
  let sum: String

  /// Figures further apart have lost a 万 or 亿 on the way.
  private static let most = Rational(1000)

  /// - Parameter change: the claim that the stated change is of.
  init(level: ComparedClaim, previous: ComparedClaim, change: ComparedClaim, _ stated: StatedChange) {
    let terms = { (sign: String) in "\(GrowthSum.printed(level)) \(sign) \(GrowthSum.printed(previous))" }
    let fails = { (why: String) in "\(GrowthSum.printed(level)) after \(GrowthSum.printed(previous)): \(why)" }
    guard let (now, before) = LevelComparison.alike(level, previous) else {
      self.init(computed: nil, stated: stated.bounds, sum: fails("their units differ"))
      return
    }
    let computed: Bounds?
    var shown = stated.bounds
    let unit: GrowthSum.ShownUnit
    switch stated.kind {
    case .relative:
      (computed, unit) = (now.growth(from: before), .percent)
    case .points:
      (computed, unit) = (now.difference(from: before), .points)
    case .absolute:
      let inverse = Rational.one.divided(by: change.factor) ?? .one
      computed = now.difference(from: before)?.scaled(by: inverse)
      shown = stated.bounds.scaled(by: inverse) ?? stated.bounds
      unit = .printed(change)
    }
    guard let computed, computed != Bounds(low: nil, high: nil) else {
      self.init(
        computed: nil, stated: shown,
        sum: fails(stated.kind == .relative ? "there is no percentage" : "there is no difference"))
      return
    }
    let words = terms(stated.kind == .relative ? "÷" : "−") + (stated.kind == .relative ? " − 1" : "")
    let comparison = LevelComparison(computed: computed, stated: shown, unit: unit, terms: words, change: change)
    if comparison.verdict == .contradicts, LevelComparison.isMultiplierLost(level, previous) {
      self.init(computed: computed, stated: shown, sum: comparison.sum + "; a multiplier such as 万 seems to be lost")
    } else {
      self = comparison
    }
  }

  /// - Parameters:
  ///   - unit: what the bounds are shown in.
  ///   - terms: what they were computed from.
  init(computed: Bounds, stated: Bounds, unit: GrowthSum.ShownUnit, terms: String, change: ComparedClaim) {
    self.computed = computed
    self.stated = stated
    sum = GrowthSum(terms: terms, computed: computed, stated: stated, unit: unit, change: change).text
    if !computed.meets(stated) {
      verdict = .contradicts
    } else if computed.ends == nil || stated == Bounds(low: nil, high: nil) {
      verdict = .unverifiable
    } else {
      verdict = .consistent
    }
  }

  private init(computed: Bounds?, stated: Bounds, sum: String) {
    self.computed = computed
    self.stated = stated
    self.sum = sum
    verdict = .unverifiable
  }

  /// Both in one unit, shares in percent; nil where there is none.
  private static func alike(_ level: ComparedClaim, _ previous: ComparedClaim) -> (Bounds, Bounds)? {
    if let one = Rational.inPercent(level.dimension), let other = Rational.inPercent(previous.dimension),
      let now = level.bounds.scaled(by: one), let before = previous.bounds.scaled(by: other)
    {
      return (now, before)
    }
    let isCount = Set([level.dimension, previous.dimension]).isSubset(of: ["count", "none"])
    guard level.dimension == previous.dimension || isCount, !level.isOtherCurrency(than: previous) else { return nil }
    return (level.bounds, previous.bounds)
  }

  private static func isMultiplierLost(_ level: ComparedClaim, _ previous: ComparedClaim) -> Bool {
    guard let now = level.value?.magnitude, let before = previous.value?.magnitude, now > .zero, before > .zero,
      let ratio = now.divided(by: before), let inverse = before.divided(by: now)
    else { return false }
    return ratio > most || inverse > most
  }
}
