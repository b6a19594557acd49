import Foundation
import TestSupport
import Testing

@testable import YearDiff

@Suite struct DataTests {
  /// "make data" writes the embedded copies.
  @Test(arguments: [
    ("classes", EmbeddedData.classes), ("countedUnits", EmbeddedData.countedUnits), ("neutral", EmbeddedData.neutral),
    ("synonyms", EmbeddedData.synonyms), ("words", EmbeddedData.words),
  ])
  func embeddedCopiesAreUpToDate(_ name: String, _ embedded: String) throws {
    let file = try Project.text(Project.root.appendingPathComponent("Sources/YearDiff/Data/\(name).tsv"))
    #expect(file == embedded + "\n", "run make data")
  }

  @Test func shortFormsAreWrittenOut() {
    let forms = WrittenForms("(甲|乙|)丙(丁|)|戊").forms.map(\.text)
    #expect(forms == ["甲丙丁", "甲丙", "乙丙丁", "乙丙", "丙丁", "丙", "戊"])
  }

  @Test func ofTwoWordsAtOnePlaceTheFirstOneCounts() {
    let words = WordList(WrittenForms("新增|新|增长").forms)
    #expect(words.found(in: Letters(of: "新增长新")).map(\.text) == ["新增", "新"])
    #expect(words.suffix(of: Letters(of: "今年新增")) == 2)
    #expect(words.isWhole(Letters(of: "增长")) && !words.isWhole(Letters(of: "增")))
  }
}
