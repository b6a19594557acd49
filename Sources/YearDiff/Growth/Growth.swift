public import ReportModel

/// What a growth between two printed figures can be, by their bounds, and whether a stated one agrees.
///
/// A printed figure stands for all values that its last digit and its qualifier leave open. The growth from `[a, b]` to
/// `[c, d]` is then between c/b − 1 and d/a − 1. All comparisons are of exact products.
public struct Growth: Hashable, Sendable {
  /// The bounds of a figure; nil where it is open.
  public struct Bounds: Hashable, Sendable {
    public var low: ExactDecimal?
    public var high: ExactDecimal?

    public init(low: ExactDecimal?, high: ExactDecimal?) {
      self.low = low
      self.high = high
    }
  }

  public enum Verdict: Hashable, Sendable {
    case consistent
    case contradicts
    /// A figure is not positive, too long, or open where it matters.
    case unverifiable
  }

  public let previous: Bounds
  public let current: Bounds

  public init(from previous: Bounds, to current: Bounds) {
    self.previous = previous
    self.current = current
  }

  /// Whether a stated growth, in percent, agrees: whether there are figures and a growth inside the bounds that fit.
  public func verdict(onPercent stated: Bounds) -> Verdict {
    guard let previousLow = previous.low, previousLow > .zero, previous.high.map({ $0 > .zero }) ?? true,
      current.low.map({ $0 >= .zero }) ?? true
    else { return .unverifiable }
    // The least growth there can be is more than the most that is stated: 100·c > (100 + p)·b.
    if let low = current.low, let high = previous.high, let most = stated.high {
      guard let left = low.multiplied(by: Growth.hundred),
        let right = most.adding(Growth.hundred)?.multiplied(by: high)
      else { return .unverifiable }
      if left > right { return .contradicts }
    }
    if let high = current.high, let least = stated.low {
      guard let left = high.multiplied(by: Growth.hundred),
        let right = least.adding(Growth.hundred)?.multiplied(by: previousLow)
      else { return .unverifiable }
      if left < right { return .contradicts }
    }
    let isBounded = current.low != nil && current.high != nil && previous.high != nil
    return isBounded ? .consistent : .unverifiable
  }

  /// Whether a stated change in percentage points, between two percentages, agrees.
  public func verdict(onPoints stated: Bounds) -> Verdict {
    guard let a = previous.low, let b = previous.high, let c = current.low, let d = current.high,
      let least = c.adding(-b), let most = d.adding(-a)
    else { return .unverifiable }
    if let high = stated.high, least > high { return .contradicts }
    if let low = stated.low, most < low { return .contradicts }
    return .consistent
  }

  /// The least and the most growth there can be, in percent, rounded; nil where a bound is open or not positive.
  public func percent(places: Int) -> (low: ExactDecimal, high: ExactDecimal)? {
    guard let a = previous.low, let b = previous.high, let c = current.low, let d = current.high, a > .zero,
      let least = c.adding(-b)?.multiplied(by: Growth.hundred)?.divided(by: b, places: places),
      let most = d.adding(-a)?.multiplied(by: Growth.hundred)?.divided(by: a, places: places)
    else { return nil }
    return (least, most)
  }

  /// What the figure of the year before must have been for a current figure and its stated growth in percent, rounded.
  public static func previous(
    of current: Bounds, grownBy stated: Bounds, places: Int
  ) -> (low: ExactDecimal, high: ExactDecimal)? {
    guard let c = current.low, let d = current.high, let p = stated.low?.adding(hundred),
      let q = stated.high?.adding(hundred), p > .zero,
      let low = c.multiplied(by: hundred)?.divided(by: q, places: places),
      let high = d.multiplied(by: hundred)?.divided(by: p, places: places)
    else { return nil }
    return (low, high)
  }

  private static let hundred = ExactDecimal(100)
}
