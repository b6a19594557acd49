import TestSupport
import Testing

@testable import YearDiff

/// The short ways against the long ones.
@Suite struct RationalTests {
  @Test func lowestTerms() {
    #expect(Rational(6, -4) == Rational(-3, 2))
    #expect(Rational(0, 7) == .zero)
    #expect(Rational(1, 0) == nil)
    #expect(Rational(record: "2000/3")?.multiplied(by: Rational(15)) == Rational(10000))
    let large = Int128(Int64.max) * 6
    #expect(Rational(large, 4) == Rational(Int128(Int64.max) * 3, 2))
    #expect(Rational(large, large) == .one)
  }

  @Test func sumsAndOrder() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let numbers = (0..<4).map { _ in Int128(Int.random(in: -50...50, using: &random)) }
      guard let a = Rational(numbers[0], abs(numbers[1]) + 1), let b = Rational(numbers[2], abs(numbers[3]) + 1) else {
        Issue.record("denominators are above 0")
        return
      }
      #expect(a.adding(b)?.subtracting(b) == a)
      #expect(a.adding(b) == b.adding(a))
      #expect((a < b) == (a.approximation < b.approximation))
      if b != .zero { #expect(a.multiplied(by: b)?.divided(by: b) == a) }
    }
  }

  /// Products that do not fit are compared all the same.
  @Test func longNumbersAreOrdered() throws {
    let a = try #require(Rational(.max, .max - 1))
    let b = try #require(Rational(.max - 1, .max - 2))
    #expect(a < b)
    #expect(-b < -a)
    #expect(a.adding(b) == nil)
    #expect(a.multiplied(by: b) == Rational(.max, .max - 2))
  }
}
