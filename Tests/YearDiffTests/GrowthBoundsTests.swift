import ReportModel
import Testing

@testable import YearDiff

/// The sums of printed figures, by hand.
@Suite struct GrowthBoundsTests {
  /// A figure as printed: half a unit of its last digit to both sides.
  private func printed(_ text: String) -> Bounds {
    let value = Rational(record: text)!
    let parts = text.split(separator: ".")
    let half = Rational(1, 2 * ExactDecimal.power(parts.count > 1 ? parts[1].count : 0)!)!
    return Bounds(low: value.subtracting(half), high: value.adding(half))
  }

  private func exactly(_ text: String) -> Bounds { Bounds(low: Rational(record: text), high: Rational(record: text)) }

  /// Both ends, rounded to the nearest.
  private func shown(_ bounds: Bounds?, places: Int) -> [String?] {
    [bounds?.low?.decimal(places: places)?.description, bounds?.high?.decimal(places: places)?.description]
  }

  @Test(arguments: [
    ("175.6", "7.97", "8.089", "+7.97 to +8.089 %", true), ("178.2", "6.396", "6.511", "+6.395 to +6.512 %", false),
    ("174.5", "8.651", "8.77", "+8.65 to +8.771 %", false),
  ])
  func eightPercentTo189_7(
    _ previous: String, _ low: String, _ high: String, _ outward: String, _ meets: Bool
  ) throws {
    let growth = try #require(printed("189.7").growth(from: printed(previous)))
    #expect(shown(growth, places: 3) == [low, high])
    #expect(GrowthSum.shown(growth, printed("8")) == (outward, "+7.5 to +8.5 %"))
    #expect(growth.meets(printed("8")) == meets)
    #expect((growth.gap(to: printed("8")) == .zero) == meets)
  }

  @Test func theYearBefore() throws {
    let implied = try #require(printed("189.7").beforeGrowth(of: printed("8")))
    #expect(shown(implied, places: 4) == ["174.7926", "176.5116"])
    let dust = try #require(printed("44").beforeGrowth(of: printed("-15.4")))
    #expect(shown(dust, places: 3) == ["51.388", "52.632"])
  }

  @Test func doubled() {
    #expect(exactly("2000").growth(from: exactly("1000")) == exactly("100"))
  }

  /// From nothing, or across zero, there is no percentage.
  @Test func noPercentage() {
    #expect(exactly("5").growth(from: exactly("0")) == nil)
    #expect(exactly("5").growth(from: printed("0.0")) == nil)
    #expect(exactly("5").growth(from: exactly("-3")) == nil)
    #expect(exactly("-5").growth(from: exactly("3")) == nil)
    #expect(exactly("-5").growth(from: exactly("-3")) == nil)
    #expect(exactly("5").difference(from: exactly("-3")) == exactly("8"))
  }

  /// To nothing is all of it, and what is printed as 0 is never below.
  @Test func toNothing() {
    #expect(exactly("0").growth(from: exactly("8")) == exactly("-100"))
    #expect(printed("0").growth(from: exactly("5")) == Bounds(low: -.hundred, high: Rational(-90)))
  }

  @Test func openEnds() {
    let over = Bounds(low: Rational(200), high: nil)
    // Over 200 after 100 is about 100 % at least: 50 % cannot be, 150 % can.
    let growth = over.growth(from: printed("100"))
    #expect(growth?.low?.decimal(places: 2, roundedUp: false)?.description == "99")
    #expect(growth?.high == nil)
    #expect(growth?.meets(printed("50")) == false)
    #expect(growth?.meets(printed("150")) == true)
    // After less than 100, 200 is more than 100 % more.
    #expect(exactly("200").growth(from: Bounds(low: nil, high: .hundred)) == Bounds(low: .hundred, high: nil))
    #expect(exactly("200").beforeGrowth(of: Bounds(low: .hundred, high: nil)) == Bounds(low: nil, high: .hundred))
  }

  @Test func percentagePoints() throws {
    let points = try #require(printed("47.9").difference(from: printed("46.2")))
    #expect(points == Bounds(low: Rational(record: "1.6"), high: Rational(record: "1.8")))
    #expect(points.meets(printed("1.7")))
    #expect(points.meets(printed("1.65")))
    #expect(!points.meets(printed("1.5")))
    #expect(points.gap(to: printed("1.5")) == Rational(1, 20))
    #expect(printed("1.5").gap(to: points) == Rational(1, 20))
  }

  /// What needs more digits than there are is not told, and does not stop the program.
  @Test func tooLong() {
    let long = Bounds(low: Rational(.max - 1), high: Rational(.max))
    let longer = Bounds(low: Rational(.max - 4, .max - 1), high: Rational(.max - 4, .max - 1))
    #expect(long.growth(from: longer) == nil)
    #expect(long.difference(from: longer) == nil)
  }

  @Test func outwardRounding() {
    let third = Rational(1, 3)!
    #expect(third.decimal(places: 2, roundedUp: false)?.description == "0.33")
    #expect(third.decimal(places: 2, roundedUp: true)?.description == "0.34")
    #expect((-third).decimal(places: 2, roundedUp: false)?.description == "-0.34")
    #expect((-third).decimal(places: 2, roundedUp: true)?.description == "-0.33")
    #expect(Rational(5).decimal(places: 2, roundedUp: true)?.description == "5")
  }

  /// Two intervals that lie apart by less than a thousandth are shown with the places that tell.
  @Test func whatLiesApartIsShownApart() {
    let one = Bounds(low: .one, high: Rational(record: "2.00001"))
    let other = Bounds(low: Rational(record: "2.00002"), high: Rational(record: "3.12345678"))
    #expect(GrowthSum.shown(one, other) == ("+1 to +2.00001 %", "+2.00002 to +3.12346 %"))
    #expect(GrowthSum.shown(one, exactly("-1.5")) == ("+1 to +2.001 %", "−1.5 %"))
  }
}
