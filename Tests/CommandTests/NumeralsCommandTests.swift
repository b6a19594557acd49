import Foundation
import TestSupport
import Testing

/// `nianbao numerals`, the real program end to end.
struct NumeralsCommandTests {
  private func run(_ input: String, _ arguments: String...) throws -> Command.Result {
    switch arguments.count {
    case 0: try Command.nianbao("numerals", input: Data(input.utf8))
    case 1: try Command.nianbao("numerals", arguments[0], input: Data(input.utf8))
    default: try Command.nianbao("numerals", arguments[0], arguments[1], input: Data(input.utf8))
    }
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func answersEachLineWithAnObject() throws {
    let result = try run("近1.2万辆\r\n\n统一于2019年\n\u{FEFF}末行3%")
    #expect(result.code == 0 && result.errors.isEmpty)
    let answers = try objects(result.output)
    #expect(answers.count == 4)
    let first = try #require((answers[0]["numerals"] as? [[String: Any]])?.first)
    #expect(first["text"] as? String == "1.2万" && first["start"] as? Int == 1 && first["end"] as? Int == 5)
    #expect(first["value"] as? String == "12000" && first["unit"] as? String == "辆")
    #expect(first["qualifier"] as? String == "nearly" && first["kind"] as? String == "count")
    #expect(first["use"] as? String == "quantity" && first["low"] is NSNull && first["reason"] is NSNull)
    #expect((answers[1]["numerals"] as? [Any])?.isEmpty == true)
    let date = try #require((answers[2]["numerals"] as? [[String: Any]])?.first)
    #expect(
      date["use"] as? String == "excluded" && date["reason"] as? String == "date" && date["date"] as? String == "2019")
    #expect((answers[2]["words"] as? [[String: Any]])?.first?["word"] as? String == "统一")
  }

  @Test func badBytesAreReadOn() throws {
    let result = try Command.nianbao("numerals", input: Data([0xFF, 0x33, 0xE4, 0xB8, 0xAA, 0x0A]))
    #expect(result.code == 0)
    #expect(result.output.contains("\"value\":\"3\""))
  }

  @Test func filesAreReadInOrder() throws {
    let scratch = try Scratch()
    let first = try scratch.write("a.txt", "1个\n")
    let second = try scratch.write("b.txt", "2个\n")
    let result = try Command.nianbao("numerals", first, second)
    #expect(try objects(result.output).count == 2)
    let missing = try Command.nianbao("numerals", first, scratch.folder.path + "/none.txt", second)
    #expect(missing.code == 66 && missing.errors.contains("none.txt: no such file"))
    #expect(try objects(missing.output).count == 2)
  }

  @Test func explanationTellsTheRules() throws {
    let result = try Command.nianbao("numerals", "--explain", "近1.2万辆")
    #expect(result.output.hasPrefix("近1.2万辆: a quantity\n"))
    for line in ["value               12000", "qualifier           nearly", "bounds              11000 to 12000"] {
      #expect(result.output.contains("  \(line)\n"), "\(line)")
    }
  }

  @Test func textIsAligned() throws {
    let result = try run("新建公园3个、绿道12.5公里\n", "--format", "text")
    let rows = result.output.split(separator: "\n").map(String.init)
    #expect(rows.count == 3 && rows[1].hasPrefix("  3个 ") && rows[2].hasPrefix("  12.5公里 "))
  }

  @Test func aLexiconFolderReplacesTheBuiltIn() throws {
    let scratch = try Scratch()
    _ = try scratch.write(
      "units.jsonl", "{\"forms\":[\"斛\"],\"dimension\":\"volume\",\"code\":\"hL\",\"factor\":\"0.05\"}\n")
    _ = try scratch.write("nouns.jsonl", "")
    _ = try scratch.write("words.jsonl", "")
    let expressions = try scratch.write("expressions.jsonl", "")
    let result = try run("存粮30斛谷\n", "--lexicon", scratch.folder.path)
    #expect(result.output.contains("\"unit\":\"斛\""))
    try FileManager.default.removeItem(atPath: expressions)
    let missing = try run("1个\n", "--lexicon", scratch.folder.path)
    #expect(missing.code == 66 && missing.errors.contains("expressions.jsonl"))
    _ = try scratch.write("expressions.jsonl", "{\"form\":\"统一\"}\n")
    let bad = try run("1个\n", "--lexicon", scratch.folder.path)
    #expect(bad.code == 65 && bad.errors.contains("expressions.jsonl:1: no entry: reason is missing"))
  }

  @Test func whatIsNoTextIsTold() throws {
    let scratch = try Scratch()
    let page = try scratch.write("page.html", "<p>3个</p>")
    let result = try Command.nianbao("numerals", page, scratch.folder.path)
    #expect(result.code == 65 && result.output.isEmpty)
    #expect(result.errors.contains("nianbao clean \(page) | nianbao numerals"))
    #expect(result.errors.contains("is a directory"))
  }

  @Test func wrongUseIsTold() throws {
    #expect(try Command.nianbao("numerals", "--explain", "3个", "a.txt").code == 64)
    #expect(try Command.nianbao("numerals", "--format", "xml").code == 64)
    #expect(try Command.nianbao("numerals", "--help").output.contains("EXAMPLES"))
  }
}
