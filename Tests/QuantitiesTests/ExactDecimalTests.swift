import ReportModel
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("12.50", "12.5"), ("-0.05", "-0.05"), ("1200", "1200"), ("0.000", "0"), ("-7", "-7"),
    ("123456789012345678901234567890.1234567", "123456789012345678901234567890.1234567"),
  ])
  func readsAndWrites(_ text: String, _ expected: String) {
    #expect(ExactDecimal(text)?.description == expected)
  }

  @Test(arguments: ["", "-", ".5", "5.", "1.2.3", "1e5", "一", " 1", "99999999999999999999999999999999999999999"])
  func refuses(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func calculates() throws {
    let tenth = try #require(ExactDecimal("0.1"))
    let fifth = try #require(ExactDecimal("0.2"))
    #expect(tenth.adding(fifth)?.description == "0.3")
    #expect(tenth.multiplied(by: fifth)?.description == "0.02")
    #expect(tenth.scaled(byPowerOfTen: 4).description == "1000")
    #expect(ExactDecimal(1, exponent: 40).adding(ExactDecimal(1)) == nil)
    #expect(ExactDecimal("1.50") == ExactDecimal("1.5"))
  }

  @Test func compares() throws {
    let ordered = try ["-1000", "-2.5", "-0.001", "0", "0.0009", "0.001", "3", "30", "1000"].map {
      try #require(ExactDecimal($0))
    }
    #expect(ordered.shuffled().sorted() == ordered)
    #expect(ExactDecimal(1, exponent: -60) < ExactDecimal(1, exponent: 30))
    #expect(ExactDecimal(-1, exponent: 60) < ExactDecimal(1, exponent: -30))
  }

  @Test(arguments: [
    ("1", "4", "0.25"), ("1", "3", "1/3"), ("6", "3", "2"), ("-1", "3", "-1/3"), ("2.5", "0.5", "5"),
    ("22", "7", "22/7"), ("5", "6", "5/6"),
  ])
  func quotients(_ top: String, _ bottom: String, _ expected: String) throws {
    let value = NumericValue(
      numerator: try #require(ExactDecimal(top)), denominator: try #require(ExactDecimal(bottom)))
    #expect(value?.description == expected)
  }

  @Test func nothingIsDividedByZero() {
    #expect(NumericValue(numerator: ExactDecimal(1), denominator: .zero) == nil)
  }
}
