import Foundation
import ReportModel
import Segmentation
import TestSupport
import Testing

/// What holds for any text, on random ones and on the real reports beside the checkout.
struct SegmentationPropertyTests {
  /// One character of these is taken at a time.
  private static let characters = [
    "示例县增长亿元个百分点第一二三十", "0123456789", "０１９", "，、；：,;:､﹐", "。！？!?｡.．…—‼", "“”‘’\"'＂＇「」『』",
    "（）()《》〈〉【】〔〕[]{}", " \t\u{A0}\u{3000}\u{2003}", "\n\r\u{2028}\u{85}", "😀𠮷👍",
    "\u{301}\u{FE0F}\u{200B}\u{200D}\u{FEFF}", "wwwabh:/.?&", "℃%‰①⒈㈠\u{0}\u{E004}\u{FFFD}",
  ].map { Array($0.unicodeScalars) }
  /// These are taken whole.
  private static let words = ["http://www.a.cn/b?c=", "www.", "一、", "（一）", "1,234"].map { Array($0.unicodeScalars) }

  private static func text(_ random: inout SeededGenerator) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    // Few rows in one text, so that rare neighbours meet.
    let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Int.random(in: 0..<(characters.count + words.count), using: &random)
    }
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let row = rows.randomElement(using: &random)!
      if row < characters.count {
        text.append(characters[row].randomElement(using: &random)!)
      } else {
        text += words[row - characters.count]
      }
    }
    return text
  }

  @Test func randomTexts() {
    let sentences = Sentences()
    var random = SeededGenerator(seed: 20_260_702)
    for _ in 0..<20_000 {
      let text = Self.text(&random)
      if let violation = violation(in: text, sentences) {
        Issue.record("\(violation): \(text.string(TextSpan(start: 0, end: text.count)).debugDescription)")
        return
      }
    }
  }

  /// Time grows with the length, however brackets, quotes and addresses pile up.
  @Test(arguments: [
    "（", "）", "“（", "（”", "\"", "'", "。\"", "！", "www.", "a?", "http://a?b", "一、", "，", "（，）", "。\u{301}",
  ])
  func piledUp(_ unit: String) {
    let text = [[Unicode.Scalar]](repeating: Array(unit.unicodeScalars), count: 20_000).flatMap { $0 }
    #expect(violation(in: text, Sentences()) == nil)
    let nested = text + "甲，乙".unicodeScalars + [Unicode.Scalar](repeating: "）", count: 20_000)
    #expect(violation(in: nested, Sentences()) == nil)
  }

  @Test func emptyText() {
    #expect(Sentences().spans(in: "").isEmpty)
    #expect(Sentences().spans(in: [Unicode.Scalar]()).isEmpty)
    #expect(Clauses.clauses(of: TextSpan(start: 0, end: 0), in: []).isEmpty)
    #expect(Words().boundaries(in: TextSpan(start: 0, end: 0), of: []) == [0])
  }

  @Test func offsetsAreCodePoints() {
    let text = "𠮷县。\r\n😀e\u{301}好！下"
    #expect(
      Sentences().spans(in: text) == [
        TextSpan(start: 0, end: 3), TextSpan(start: 5, end: 10), TextSpan(start: 10, end: 11),
      ])
  }

  @Test func levels() {
    let text = Array("甲、乙，丙：丁；戊（己，庚）。".unicodeScalars)
    let clauses = Clauses.clauses(of: TextSpan(start: 0, end: text.count), in: text)
    #expect(clauses.map(\.level) == [.enumeration, .comma, .colon, .semicolon, .end, .comma, .end])
    #expect(clauses.map(\.depth) == [0, 0, 0, 0, 0, 1, 1])
    #expect(Clause.Level.allCases == Clause.Level.allCases.sorted())
  }

  @Test func words() {
    let text = Array("前言。𠮷县政府信息公开工作😀".unicodeScalars)
    let span = TextSpan(start: 3, end: text.count)
    let boundaries = Words().boundaries(in: span, of: text)
    #expect(boundaries.first == span.start && boundaries.last == span.end)
    #expect(zip(boundaries, boundaries.dropFirst()).allSatisfy(<))
    let words = zip(boundaries, boundaries.dropFirst()).map { text.string(TextSpan(start: $0, end: $1)) }
    #expect(words.contains("信息") && words.contains("工作"))
  }
}
