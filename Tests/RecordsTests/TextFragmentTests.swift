import Foundation
import Testing

@testable import Records

struct TextFragmentTests {
  @Test(
    arguments: [
      ("增长8%", nil, "#:~:text=%E5%A2%9E%E9%95%BF8%25"),
      // What has a meaning in a directive, and what browsers leave as it is.
      ("a-b,c&d_e~f.g", nil, "#:~:text=a%2Db%2Cc%26d_e~f.g"),
      ("310", "非税", "#:~:text=%E9%9D%9E%E7%A8%8E,310"),
      ("", nil, "#:~:text="),
    ] as [(String, String?, String)])
  func shortTexts(_ text: String, _ start: String?, _ expected: String) {
    #expect(TextFragment.link(to: text, from: start) == expected)
  }

  /// Undone: the words, with `|` between the two of a long text.
  private func words(_ text: String) -> String? {
    TextFragment.link(to: text).dropFirst("#:~:text=".count).replacing(",", with: "|").removingPercentEncoding
  }

  @Test func longTextsAreNamedByTheirEndsCutAtMarks() {
    #expect(
      words("2019年，全县实现地区生产总值288.35亿元，比上年增长7.2%；城镇化率达到51%。")
        == "2019年，全县实现地区生产总值288.35亿元|城镇化率达到51%。")
    #expect(
      words("全县认真落实各项决策部署，经济平稳健康发展，社会和谐稳定，人民生活持续改善。") == "全县认真落实各项决策部署|人民生活持续改善。")
  }

  @Test func withoutMarksTheWholeTextIsTold() {
    let text = String(repeating: "示例", count: 38)
    #expect(words(text) == text)
    // One mark alone does not part two ends.
    #expect(words(text + "，前") == text + "，前")
    #expect(words("前，" + text) == "前，" + text)
  }

  @Test func anEndlessTextIsToldByItsBeginning() {
    #expect(words(String(repeating: "示例", count: 4000)) == String(repeating: "示例", count: 40))
  }
}
