import GRDB
import Testing

@testable import Archive

@Suite struct TextGramsTests {
  @Test func eachLetterWithTheOneAfterIt() {
    #expect(TextGrams.indexed("新增就业。PM2.5").split(separator: " ") == ["新增", "增就", "就业", "业", "PM", "M2", "2", "5"])
    #expect(TextGrams.indexed("！、").split(separator: " ").isEmpty)
  }

  @Test func queries() {
    #expect(TextGrams.query(["新增就业"]) == "\"新增\" AND \"增就\" AND \"就业\"")
    #expect(TextGrams.query(["业"]) == "\"业\" *")
    #expect(TextGrams.query(["业", "就业"]) == "\"就业\"")
    #expect(TextGrams.query(["PM2.5"]) == "\"PM\" AND \"M2\"")
    #expect(TextGrams.query(["％"]) == nil)
  }

  @Test func comparedWithoutCaseAndWidth() {
    #expect(TextGrams.folded("ＰＭ２．５ Gdp") == "pm2.5 gdp")
  }
}
