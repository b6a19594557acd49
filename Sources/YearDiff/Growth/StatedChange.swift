import Records

/// A change as a report states it, with its sign: what it says of the figure before the change.
struct StatedChange: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Of the level, in percent: %, ‰, 成, 倍 and 番 alike.
    case relative
    /// In the level's unit.
    case absolute
    /// Between two shares.
    case points
  }

  let kind: Kind
  /// In percent, in the dimension's base unit, or in percentage points; below 0 for a decrease.
  let bounds: Bounds

  /// - Parameter isMultiple: whether the change is told as what the new level is of the old one (是上年的2倍), not as what came
  ///   to it (增长2倍).
  /// - Returns: nil where the claim does not say how much.
  init?(_ claim: ComparedClaim, kind: Kind, isMultiple: Bool = false) {
    guard claim.record.qualifier != "vague" else { return nil }
    self.kind = kind
    guard kind == .relative else {
      bounds = StatedChange.signed(claim.bounds, of: claim)
      return
    }
    if claim.dimension == "ratio", claim.unit == "番" {
      guard claim.record.direction != "decrease", let bounds = StatedChange.doublings(claim.bounds) else { return nil }
      self.bounds = bounds
      return
    }
    let scale: Rational
    switch claim.dimension {
    case "percent": scale = .one
    case "permille": scale = Rational(1, 10) ?? .one
    default: scale = .hundred
    }
    guard let percent = claim.bounds.scaled(by: scale) else { return nil }
    let whole = Bounds(low: .hundred, high: .hundred)
    if isMultiple, claim.dimension == "ratio" {
      guard let growth = percent.difference(from: whole) else { return nil }
      bounds = growth
    } else {
      bounds = StatedChange.signed(percent, of: claim)
    }
  }

  /// The level before the change.
  ///
  /// - Parameter level: after it.
  /// - Returns: nil where the change tells nothing of it, or more digits are needed than there are.
  func before(_ level: ComparedClaim) -> Bounds? {
    switch kind {
    case .relative: level.bounds.beforeGrowth(of: bounds)
    case .absolute: level.bounds.difference(from: bounds)
    case .points: points(in: level.dimension).flatMap { level.bounds.difference(from: $0) }
    }
  }

  /// Percentage points in the unit of a share.
  private func points(in dimension: String) -> Bounds? {
    guard let scale = Rational.inPercent(dimension) else { return nil }
    return Rational.one.divided(by: scale).flatMap { bounds.scaled(by: $0) }
  }

  /// A decrease of 3.2 and one of -3.2 are the same.
  private static func signed(_ bounds: Bounds, of claim: ComparedClaim) -> Bounds {
    let isDecrease = claim.record.direction == "decrease" && claim.value.map { $0 >= .zero } ?? true
    return isDecrease ? bounds.negated : bounds
  }

  /// The growth in percent of so many doublings: 翻一番 is from half a doubling to one and a half.
  private static func doublings(_ count: Bounds) -> Bounds? {
    var growth = Bounds(low: nil, high: nil)
    if let low = count.low {
      guard let least = power(ofTwo: low, roundedUp: false) else { return nil }
      growth.low = least.subtracting(.one)?.multiplied(by: .hundred)
    }
    if let high = count.high {
      guard let most = power(ofTwo: high, roundedUp: true) else { return nil }
      growth.high = most.subtracting(.one)?.multiplied(by: .hundred)
    }
    return growth
  }

  /// 2 to the nearest half outward, as the root of 2 is no fraction: rounded outward too.
  private static func power(ofTwo exponent: Rational, roundedUp: Bool) -> Rational? {
    guard exponent >= .zero, exponent <= Rational(40) else { return nil }
    let (doubled, rest) = (exponent.numerator * 2).quotientAndRemainder(dividingBy: exponent.denominator)
    let halves = doubled + (roundedUp && rest != 0 ? 1 : 0)
    let whole = Rational(Int128(1) << (halves / 2))
    if halves % 2 == 0 { return whole }
    return Rational(roundedUp ? 141_422 : 141_421, 100_000).flatMap { whole.multiplied(by: $0) }
  }
}

extension Rational {
  /// What one base unit of a share's dimension is in percent; nil for what is no share.
  static func inPercent(_ dimension: String) -> Rational? {
    switch dimension {
    case "percent": .one
    case "permille": Rational(1, 10)
    case "ratio": .hundred
    default: nil
    }
  }
}
