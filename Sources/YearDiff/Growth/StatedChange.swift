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
  /// What is printed, of a range the middle, in the same; nil where that is no figure.
  let figure: Rational?

  /// - Parameter isMultiple: whether the change is told as what the new level is of the old one (是上年的2倍), not as what came
  ///   to it (增长2倍).
  /// - Returns: nil where the claim does not say how much.
  init?(_ claim: ComparedClaim, kind: Kind, isMultiple: Bool = false) {
    guard claim.record.qualifier != "vague" else { return nil }
    self.kind = kind
    let isDecrease = claim.record.direction == "decrease" && claim.value.map { $0 >= .zero } ?? true
    guard kind == .relative else {
      // A decrease of 3.2 and one of -3.2 are the same.
      bounds = isDecrease ? claim.bounds.negated : claim.bounds
      figure = isDecrease ? claim.value.map { -$0 } : claim.value
      return
    }
    if claim.dimension == "ratio", claim.unit == "番" {
      guard !isDecrease, let bounds = StatedChange.doublings(claim.bounds) else { return nil }
      self.bounds = bounds
      figure = claim.value.flatMap { StatedChange.growth(ofDoublings: $0, roundedUp: false) }
      return
    }
    guard let scale = Rational.inPercent(claim.dimension), let percent = claim.bounds.scaled(by: scale) else {
      return nil
    }
    let value = claim.value?.multiplied(by: scale)
    if isMultiple, claim.dimension == "ratio" {
      let whole = Bounds(low: .hundred, high: .hundred)
      guard let growth = percent.difference(from: whole) else { return nil }
      bounds = growth
      figure = value?.subtracting(.hundred)
    } else {
      bounds = isDecrease ? percent.negated : percent
      figure = isDecrease ? value.map { -$0 } : value
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

  /// The growth in percent of so many doublings: 翻一番 is from half a doubling to one and a half.
  private static func doublings(_ count: Bounds) -> Bounds? {
    var growth = Bounds(low: nil, high: nil)
    if let low = count.low {
      guard let least = self.growth(ofDoublings: low, roundedUp: false) else { return nil }
      growth.low = least
    }
    if let high = count.high {
      guard let most = self.growth(ofDoublings: high, roundedUp: true) else { return nil }
      growth.high = most
    }
    return growth
  }

  private static func growth(ofDoublings count: Rational, roundedUp: Bool) -> Rational? {
    power(ofTwo: count, roundedUp: roundedUp)?.subtracting(.one)?.multiplied(by: .hundred)
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
