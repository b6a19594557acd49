import Foundation
import TestSupport
import Testing

@testable import Lexicon

@Suite struct LexiconTests {
  private let lexicon = Lexicon.standard

  /// "make data" writes the embedded copies.
  @Test(arguments: [
    ("units", EmbeddedLexicon.units), ("nouns", EmbeddedLexicon.nouns), ("expressions", EmbeddedLexicon.expressions),
    ("words", EmbeddedLexicon.words),
  ])
  func embeddedCopiesAreUpToDate(_ name: String, _ embedded: String) throws {
    let file = try Project.text(Project.root.appendingPathComponent("Sources/Lexicon/Data/\(name).jsonl"))
    #expect(file == embedded + "\n", "run make data")
  }

  @Test func measureWordsAreMany() {
    let measureWords = lexicon.units.filter { $0.dimension == .count && $0.borrowed != true }
    #expect(measureWords.count >= 150)
    let forms = Set(measureWords.flatMap(\.forms))
    let expected = "个 项 件 家 户 户次 人次 条 处 座 栋 套 起 场 位 名 所 张 篇 台 辆 头 只 株 棵 宗 例 笔 批 次 份".split(separator: " ")
    for word in expected { #expect(forms.contains(String(word)), "\(word)") }
  }

  @Test func percentagePointsAreNoPercent() throws {
    let unit = try #require(lexicon.units.first { $0.forms.contains("个百分点") })
    #expect(unit.dimension == .percentagePoint && unit.code == "[pp]")
  }

  @Test func aFolderIsRead() throws {
    let scratch = try Scratch()
    _ = try scratch.write("units.jsonl", "{\"forms\":[\"个\"],\"dimension\":\"count\"}\n")
    _ = try scratch.write("nouns.jsonl", "{\"form\":\"个人\"}\n")
    _ = try scratch.write("expressions.jsonl", "{\"form\":\"统一\",\"reason\":\"word\"}\n")
    _ = try scratch.write("words.jsonl", "{\"form\":\"拆除\",\"classes\":[\"actionVerb\",\"eventNoun\"]}\n")
    let lexicon = try Lexicon(folder: scratch.folder)
    #expect(lexicon.units.count == 1 && lexicon.words.map(\.classes) == [[.actionVerb, .eventNoun]])
  }

  @Test func aMissingFileIsNamed() throws {
    let scratch = try Scratch()
    _ = try scratch.write("units.jsonl", "{\"forms\":[\"个\"],\"dimension\":\"count\"}\n")
    #expect(throws: LexiconError(file: "nouns.jsonl", line: 0, reason: .missing)) {
      try Lexicon(folder: scratch.folder)
    }
  }

  @Test(arguments: [
    (
      "{\"forms\":[\"个\"],\"dimension\":\"count\"}\n{\"forms\":[\"个\"],\"dimension\":\"count\"}", 2,
      LexiconError.Reason.duplicate("个")
    ),
    ("{\"forms\":[\"个\"],\"dimension\":\"count\"}\n{\"forms\":[\"\"],\"dimension\":\"count\"}", 2, .emptyForm),
    ("{\"forms\":[\"项\"],\"dimension\":\"count\"}\n{\"forms\":[\"个\"],\"dimension\":\"count\"}", 2, .unsorted),
    ("{\"forms\":[\"亩\"],\"dimension\":\"area\",\"factor\":\"2/3/4\"}", 1, .factor("2/3/4")),
    ("{\"forms\":[\"亩\"],\"dimension\":\"area\",\"factor\":\"many\"}", 1, .factor("many")),
  ])
  func aBadUnitIsNamed(_ units: String, _ line: Int, _ reason: LexiconError.Reason) {
    #expect(throws: LexiconError(file: "units.jsonl", line: line, reason: reason)) {
      try Lexicon(units: units, nouns: "", expressions: "", words: "")
    }
  }

  @Test func aMalformedLineIsNamed() {
    let units = "{\"forms\":[\"个\"],\"dimension\":\"count\"}\n{\"forms\":[\"项\"]}"
    #expect(throws: LexiconError(file: "units.jsonl", line: 2, reason: .malformed("dimension is missing"))) {
      try Lexicon(units: units, nouns: "", expressions: "", words: "")
    }
  }

  @Test func anExpressionNeedsANumeral() {
    #expect(throws: LexiconError(file: "expressions.jsonl", line: 1, reason: .withoutNumeral)) {
      try Lexicon(units: "", nouns: "", expressions: "{\"form\":\"统筹\",\"reason\":\"word\"}", words: "")
    }
  }

  @Test(arguments: [
    ([("拆除", "\"actionVerb\""), ("拆除", "\"eventNoun\"")], 2, LexiconError.Reason.duplicate("拆除")),
    ([("建成", "\"actionVerb\""), ("", "\"actionVerb\"")], 2, .emptyForm),
    ([("拆除", "\"actionVerb\""), ("全国", "\"peerGroup\"")], 2, .unsorted),
    ([("全国", "\"peerGroup\""), ("拆除", "\"verb\"")], 2, .malformed("classes: verb is none")),
    ([("拆除", "\"actionVerb\",\"actionVerb\"")], 1, .malformed("classes: actionVerb stands twice")),
    ([("拆除", "")], 1, .malformed("classes: there is none")),
  ])
  func aBadWordIsNamed(_ rows: [(form: String, classes: String)], _ line: Int, _ reason: LexiconError.Reason) {
    let words = rows.map { "{\"form\":\"\($0.form)\",\"classes\":[\($0.classes)]}" }.joined(separator: "\n")
    #expect(throws: LexiconError(file: "words.jsonl", line: line, reason: reason)) {
      try Lexicon(units: "", nouns: "", expressions: "", words: words)
    }
  }

  @Test func aWordNeedsItsClasses() {
    #expect(throws: LexiconError(file: "words.jsonl", line: 1, reason: .malformed("classes is missing"))) {
      try Lexicon(units: "", nouns: "", expressions: "", words: "{\"form\":\"拆除\"}")
    }
  }

  /// A class without words is a rule that never applies.
  @Test func everyClassHasWords() {
    let classes = Set(lexicon.words.flatMap(\.classes))
    #expect(classes == Set(WordEntry.Class.allCases))
  }

  @Test func aNounLikeAVerbBeginsWithOne() {
    let verbs = Trie(forms(of: .actionVerb))
    for noun in forms(of: .verbLikeNoun) {
      let scalars = noun.unicodeScalars.map(\.value)
      #expect(verbs.longest(in: scalars, from: 0, to: scalars.count - 1) != nil, "\(noun)")
    }
  }

  @Test func whatComparesIsAttached() {
    #expect(Set(forms(of: .comparingNoun)).isSubset(of: forms(of: .attachingNoun)))
  }

  private func forms(of wordClass: WordEntry.Class) -> [String] {
    lexicon.words.filter { $0.classes.contains(wordClass) }.map(\.form)
  }

  /// Who reads records learns by the fingerprint that they were read with other words.
  @Test func theFingerprintCoversTheWords() throws {
    let words = "{\"form\":\"拆除\",\"classes\":[\"actionVerb\"]}"
    let one = try Lexicon(units: "", nouns: "", expressions: "", words: words)
    let other = try Lexicon(units: "", nouns: "", expressions: "", words: "")
    #expect(one.fingerprint != other.fingerprint)
  }

  @Test func theLongestWordIsFound() {
    let trie = Trie(["百分", "百分点", "个"])
    let text = "百分点个".unicodeScalars.map(\.value)
    #expect(trie.longest(in: text, from: 0, to: text.count)?.length == 3)
    #expect(trie.longest(in: text, from: 0, to: 2)?.length == 2)
    #expect(trie.longest(in: text, from: 1, to: text.count) == nil)
    let backward = Trie(backward: ["分点个", "个"])
    #expect(backward.longest(in: text, endingAt: 4, from: 0)?.length == 3)
    #expect(backward.longest(in: text, endingAt: 4, from: 2)?.length == 1)
  }
}
