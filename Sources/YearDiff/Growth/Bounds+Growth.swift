// A printed figure stands for all values that its last digit and its qualifier leave open, so a sum of printed figures has
// bounds, not one value. Each of these gives the least and the most that there can be; nil where a sum needs more digits
// than there are.

extension Bounds {
  /// The growth from an earlier figure to this one, in percent: from `[a, b]` to `[c, d]` it is between c/b − 1 and d/a − 1.
  ///
  /// An end is open where a figure's is. nil where there is no percentage: the earlier figure is, or may be, 0 or less, or
  /// this one is below 0. What is printed as 0 is not below.
  func growth(from previous: Bounds) -> Bounds? {
    guard previous.isPositive, let current = notNegative else { return nil }
    return current.combined(with: previous) { $0.growth(from: $1) }
  }

  /// This figure less another one, in their unit.
  func difference(from other: Bounds) -> Bounds? {
    combined(with: other) { $0.subtracting($1) }
  }

  /// The figure that has grown to this one by so many percent; nil where nothing would be left of it, or it would be below 0.
  func beforeGrowth(of percent: Bounds) -> Bounds? {
    guard let current = notNegative, percent.low.map({ $0 > -.hundred }) ?? true else { return nil }
    return current.combined(with: percent) { $0.beforeGrowth(of: $1) }
  }

  /// How far the two lie apart; 0 where they meet.
  func gap(to other: Bounds) -> Rational? {
    if let low, let high = other.high, low > high { return low.subtracting(high) }
    if let high, let low = other.low, high < low { return low.subtracting(high) }
    return .zero
  }

  /// What becomes smaller with the other figure: the least of this with the most of that, and the other way round.
  private func combined(with other: Bounds, by operation: (Rational, Rational) -> Rational?) -> Bounds? {
    var combined = Bounds(low: nil, high: nil)
    if let low, let high = other.high {
      guard let least = operation(low, high) else { return nil }
      combined.low = least
    }
    if let high, let low = other.low {
      guard let most = operation(high, low) else { return nil }
      combined.high = most
    }
    return combined
  }

  private var isPositive: Bool {
    if let low { return low > .zero }
    return high.map { $0 > .zero } ?? true
  }

  /// Without what is below 0; nil where all of it is.
  private var notNegative: Bounds? {
    if let high, high < .zero { return nil }
    guard let low, low < .zero else { return self }
    return Bounds(low: .zero, high: high)
  }
}

extension Rational {
  fileprivate func growth(from previous: Rational) -> Rational? {
    divided(by: previous)?.subtracting(.one)?.multiplied(by: .hundred)
  }

  fileprivate func beforeGrowth(of percent: Rational) -> Rational? {
    percent.adding(.hundred).flatMap { divided(by: $0) }?.multiplied(by: .hundred)
  }
}
