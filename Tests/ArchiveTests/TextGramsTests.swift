import Testing

@testable import Archive

@Suite struct TextGramsTests {
  @Test func eachLetterWithTheOneAfterIt() {
    #expect(TextGrams.indexed("新增就业。").split(separator: " ") == ["新增", "增就", "就业", "业"])
  }
}
