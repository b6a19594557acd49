import ReportModel

/// The sum of claims' values, exact, with what their printed digits allow.
///
/// Of n addends each stands for half a unit of its last digit more or less, so the sum does for n halves.
struct ExactSum {
  private(set) var value = Rational.zero
  private(set) var bounds = Bounds(low: .zero, high: .zero)

  /// - Parameter claims: in the report's claims; nil where one has no value, or the sum has too many digits.
  init?(
    _ claims: some Sequence<Int>, less subtracted: some Sequence<Int> = EmptyCollection<Int>(),
    in report: ComparedReport
  ) {
    for claim in claims {
      guard add(report.claims[claim].value, report.claims[claim].bounds) else { return nil }
    }
    for claim in subtracted {
      guard add(report.claims[claim].value.map { -$0 }, report.claims[claim].bounds.negated) else { return nil }
    }
  }

  private mutating func add(_ number: Rational?, _ other: Bounds) -> Bool {
    guard let number, let sum = value.adding(number) else { return false }
    value = sum
    return bounds.add(other)
  }

  /// How wide the bounds are beside the value, in hundred-thousandths; nil where they are open.
  var looseness: Int? {
    guard let (low, high) = bounds.ends, let width = high.subtracting(low) else { return nil }
    return width.share(of: value)
  }
}

extension Bounds {
  /// Adds the ends; false where that needs more digits than there are.
  fileprivate mutating func add(_ other: Bounds) -> Bool {
    var sum = Bounds(low: nil, high: nil)
    if let low, let more = other.low {
      guard let total = low.adding(more) else { return false }
      sum.low = total
    }
    if let high, let more = other.high {
      guard let total = high.adding(more) else { return false }
      sum.high = total
    }
    self = sum
    return true
  }
}

extension Rational {
  /// The size of this beside another's, in hundred-thousandths, at most a million times it; of nothing everything is.
  func share(of other: Rational) -> Int {
    let limit = 100_000_000_000
    guard numerator != 0 else { return 0 }
    guard let ratio = magnitude.divided(by: other.magnitude)?.multiplied(by: Rational(100_000)),
      let whole = ratio.decimal(places: 0)
    else { return limit }
    return whole < ExactDecimal(Int128(limit)) ? Int(whole.description) ?? limit : limit
  }
}
