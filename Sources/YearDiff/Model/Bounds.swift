/// The least and the most that a printed figure stands for, by its last digit and its qualifier; nil where it is open.
public struct Bounds: Hashable, Sendable {
  public var low: Rational?
  public var high: Rational?

  public init(low: Rational?, high: Rational?) {
    self.low = low
    self.high = high
  }

  /// Whether there is a number that both stand for. Ends belong to the bounds.
  public func meets(_ other: Bounds) -> Bool {
    if let low, let high = other.high, low > high { return false }
    if let high, let low = other.low, high < low { return false }
    return true
  }

  /// Both ends, where neither is open.
  public var ends: (low: Rational, high: Rational)? {
    if let low, let high { (low, high) } else { nil }
  }

  /// All with the other sign.
  public var negated: Bounds { Bounds(low: high.map { -$0 }, high: low.map { -$0 }) }

  /// All times a number that is not negative; nil where that needs more digits than there are.
  public func scaled(by factor: Rational) -> Bounds? {
    var scaled = Bounds(low: nil, high: nil)
    if let low {
      guard let low = low.multiplied(by: factor) else { return nil }
      scaled.low = low
    }
    if let high {
      guard let high = high.multiplied(by: factor) else { return nil }
      scaled.high = high
    }
    return scaled
  }
}
