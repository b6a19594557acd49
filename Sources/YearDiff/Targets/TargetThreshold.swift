import Records

/// The figure at which a target counts as reached.
///
/// A level is in base units; a change in percent, percentage points or base units, below 0 for a decrease.
struct TargetThreshold {
  /// What is printed.
  let point: Rational
  /// With the slack of 左右 and the like.
  let slack: Rational
  /// Whether the target is to come to so much at most.
  let isLessBetter: Bool

  /// nil for a target without a figure.
  init?(of target: Int, in reading: ReportReading) {
    let claim = reading.claim(target)
    let qualifier = claim.record.qualifier
    let words = OutcomeWords.shared
    let isLess =
      qualifier == "atMost" || qualifier == "under"
      || words.less.isFound(in: reading.textBefore(target, reach: 20))
    let isAbout = qualifier == "about"
    guard reading.measures[target].isChange else {
      guard let point = claim.isRange ? claim.bounds.low : claim.value ?? claim.bounds.low ?? claim.bounds.high else {
        return nil
      }
      let isHarm = words.harm.isFound(in: reading.names[target].canonical)
      isLessBetter = isLess || (isHarm && qualifier != "atLeast" && qualifier != "over")
      self.point = point
      slack = isAbout ? (isLessBetter ? claim.bounds.high : claim.bounds.low) ?? point : point
      return
    }
    guard let change = StatedChange(of: target, in: reading) else { return nil }
    let isDecrease = claim.record.direction == "decrease"
    let nearest = isDecrease ? change.bounds.high : change.bounds.low
    guard let point = claim.isRange ? nearest : change.figure ?? nearest else { return nil }
    let isLessBetter = isLess != isDecrease
    let about = isAbout ? change.bounds.ends.flatMap { $0.high.subtracting($0.low)?.divided(by: Rational(2)) } : nil
    self.isLessBetter = isLessBetter
    self.point = point
    slack = about.flatMap { isLessBetter ? point.adding($0) : point.subtracting($0) } ?? point
  }

  func isReached(by value: Rational) -> Bool { isLessBetter ? value <= slack : value >= slack }

  /// Whether what is printed is reached, without slack, give or take so much.
  func isPointReached(by value: Rational, orNearly half: Rational = .zero) -> Bool {
    let nearly = (isLessBetter ? point.adding(half) : point.subtracting(half)) ?? point
    return isLessBetter ? value <= nearly : value >= nearly
  }
}
