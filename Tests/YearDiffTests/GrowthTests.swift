import ReportModel
import Testing

@testable import YearDiff

@Suite struct GrowthTests {
  /// A figure as printed: half a unit of its last digit to both sides.
  private func printed(_ text: String) -> Growth.Bounds {
    let value = ExactDecimal(text)!
    let places = text.split(separator: ".").count > 1 ? text.split(separator: ".")[1].count : 0
    let half = ExactDecimal(5, exponent: -places - 1)
    return Growth.Bounds(low: value.adding(-half), high: value.adding(half))
  }

  @Test(arguments: [
    ("175.6", "7.97", "8.089", Growth.Verdict.consistent), ("178.2", "6.396", "6.511", .contradicts),
    ("174.5", "8.651", "8.77", .contradicts),
  ])
  func eightPercentTo189_7(_ previous: String, _ low: String, _ high: String, _ verdict: Growth.Verdict) {
    let growth = Growth(from: printed(previous), to: printed("189.7"))
    #expect(growth.verdict(onPercent: printed("8")) == verdict)
    #expect(growth.percent(places: 3)?.low.description == low)
    #expect(growth.percent(places: 3)?.high.description == high)
  }

  @Test func theYearBefore() {
    let implied = Growth.previous(of: printed("189.7"), grownBy: printed("8"), places: 4)
    #expect(implied?.low.description == "174.7926")
    #expect(implied?.high.description == "176.5116")
    let dust = Growth.previous(of: printed("44"), grownBy: printed("-15.4"), places: 3)
    #expect(dust?.low.description == "51.388")
    #expect(dust?.high.description == "52.632")
  }

  @Test func doubled() {
    let exact = { (text: String) in Growth.Bounds(low: ExactDecimal(text), high: ExactDecimal(text)) }
    #expect(Growth(from: exact("1000"), to: exact("2000")).percent(places: 1)?.low.description == "100")
  }

  /// From nothing, or across zero, there is no percentage.
  @Test func noPercentage() {
    let exact = { (text: String) in Growth.Bounds(low: ExactDecimal(text), high: ExactDecimal(text)) }
    #expect(Growth(from: exact("0"), to: exact("5")).percent(places: 1) == nil)
    #expect(Growth(from: exact("0"), to: exact("5")).verdict(onPercent: printed("8")) == .unverifiable)
    #expect(Growth(from: exact("-3"), to: exact("5")).verdict(onPercent: printed("8")) == .unverifiable)
  }

  @Test func openEnds() {
    let over = Growth.Bounds(low: ExactDecimal("200"), high: nil)
    // Over 200 after 100 is 100 % at least: 50 % cannot be, 150 % can.
    #expect(Growth(from: printed("100"), to: over).verdict(onPercent: printed("50")) == .contradicts)
    #expect(Growth(from: printed("100"), to: over).verdict(onPercent: printed("150")) == .unverifiable)
  }

  @Test func percentagePoints() {
    let growth = Growth(from: printed("46.2"), to: printed("47.9"))
    #expect(growth.verdict(onPoints: printed("1.7")) == .consistent)
    #expect(growth.verdict(onPoints: printed("1.5")) == .contradicts)
    #expect(growth.verdict(onPoints: printed("1.65")) == .consistent)
  }
}
