import ReportModel
import Testing

@testable import Archive

/// Values in other units, exact or not at all.
@Suite struct UnitFactorTests {
  private func convert(_ value: String, _ from: String, _ to: String) -> String? {
    guard let value = NumericValue(record: value), let from = UnitFactor(from), let to = UnitFactor(to) else {
      return "unreadable"
    }
    return from.convert(value, to: to)?.description
  }

  @Test(arguments: [
    ("12.5", "1000", "1", "12500"), ("1", "1", "1000", "0.001"), ("3", "2000/3", "1", "2000"),
    ("1/3", "1000", "1", "1000/3"), ("1/3", "3", "1", "1"), ("-2", "10000", "100", "-200"), ("0", "7", "3", "0"),
  ]) func exact(value: String, from: String, to: String, result: String) {
    #expect(convert(value, from, to) == result)
  }

  @Test func whatIsNoDecimalIsNotConverted() {
    #expect(convert("1", "2000/3", "1") == nil)
    #expect(convert("1", "1", "3") == nil)
    #expect(convert("12345678901234567890123456789012345678", "1000000", "7") == nil)
  }

  @Test func factorsThatAreNone() {
    for text in ["", "0", "-1", "1/0", "1/2/3", "x", "1/"] { #expect(UnitFactor(text) == nil) }
    for text in ["", "x", "1/0", "1/", "/2", "1/2/3"] { #expect(NumericValue(record: text) == nil) }
  }
}
