import Foundation
import TestSupport
import Testing

/// `nianbao extract --stdin-jsonl`, as a program at the other end of a pipe meets it.
struct ExtractLinesTests {
  private func records(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func run(_ lines: String, _ options: String...) throws -> Command.Result {
    try Command.run(
      Command.program, ["extract", "--stdin-jsonl"] + options, input: Data(lines.utf8), environment: [:],
      folder: URL(fileURLWithPath: "/"))
  }

  @Test func idsAreEchoedInOrder() throws {
    let lines = (1...200).map { "{\"id\":\($0),\"text\":\"全县新建学校\($0)所。\"}\n" }.joined()
    let result = try run(lines, "--jobs", "3")
    #expect(result.code == 0 && result.errors.isEmpty)
    let records = try records(result.output)
    #expect(
      records.filter { $0["type"] as? String == "document" }.map { $0["input"] as? String }
        == (1...200).map(String.init))
    #expect(
      records.filter { $0["type"] as? String == "end" }.map { $0["input"] as? String } == (1...200).map(String.init))
  }

  @Test func theThreeBodiesAreTheSameReport() throws {
    let body = "<div id=zoom>\(Pages.article)</div>"
    let page = Pages.page(body)
    func json(_ text: String) throws -> String {
      String(decoding: try JSONSerialization.data(withJSONObject: [text]).dropFirst().dropLast(), as: UTF8.self)
    }
    let text = try Command.nianbao("clean", "-", input: Data(page.utf8)).output.dropLast()
    // The page says what it is not: the text of JSON is UTF-8.
    let lying = page.replacing("utf-8", with: "gb2312")
    let gbk = try #require(Iconv.bytes(of: lying, in: "GB18030"))
    let base64 = Data(gbk).base64EncodedString()
    let broken = Data(gbk).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    let lines = [
      "{\"html\":\(try json(page))}", "{\"html\":\(try json(lying))}", "{\"text\":\(try json(String(text)))}",
      "{\"base64\":\"\(base64)\"}",
      "{\"base64\":\(try json(broken)),\"uri\":\"http://x.example/\",\"retrievedAt\":\"2020\"}",
    ]
    let documents = try records(try run(lines.joined(separator: "\n")).output).filter {
      $0["type"] as? String == "document"
    }
    #expect(documents.count == 5)
    #expect(Set(documents.compactMap { $0["textSHA256"] as? String }).count == 1)
    let source = try #require(documents.last?["source"] as? [String: Any])
    #expect(source["uri"] as? String == "http://x.example/" && source["retrievedAt"] as? String == "2020")
    #expect(source["encoding"] as? String == "GB18030")
  }

  @Test func badLinesGiveErrorRecordsAndTheRunGoesOn() throws {
    let lines = """
      nonsense
      {"id":"1","text":"全县新建学校3所。"}
      {"id":"2","html":"<p>

      {"id":3}
      {"id":"4","base64":"*"}
      {"id":"5","text":""}
      {"id":"6","base64":"JVBERi0xLjQ="}
      {"id":"7","text":"末行8个。","other":[{"id":1}]}
      """
    let result = try run(lines)
    #expect(result.code == 0 && result.errors.isEmpty)
    let records = try records(result.output).filter { ["end", "error"].contains($0["type"] as? String) }
    #expect(records.map { $0["input"] as? String } == [nil, "1", "2", "3", "4", "5", "6", "7"])
    #expect(
      records.map { $0["code"] as? String }
        == ["badLine", nil, "badLine", "badLine", "badLine", "empty", "notHTML", nil])
    let told = try run(lines, "--verbose")
    #expect(told.code == 0 && told.output == result.output)
    #expect(told.errors.contains("nianbao: line 1: is no JSON object\n"))
    #expect(told.errors.contains("nianbao: line 5: has no body; give one of html, base64 and text\n"))
  }

  @Test func aLineIsAnsweredBeforeTheNextIsSent() throws {
    for jobs in ["1", "4"] {
      let command = try RunningCommand("extract", "--stdin-jsonl", "--jobs", jobs, environment: [:])
      for id in 1...20 {
        try command.write("{\"id\":\(id),\"text\":\"全县新建学校\(id)所。\"}\n")
        var line = command.line()
        #expect(line?.contains("\"input\":\"\(id)\"") == true)
        while let next = line, !next.contains("\"type\":\"end\"") { line = command.line() }
        #expect(line?.contains("\"input\":\"\(id)\"") == true)
      }
      try command.endInput()
      #expect(command.line() == nil)
      #expect(command.end().code == 0)
    }
  }

  @Test func longLinesAndTooLongOnes() throws {
    let long = String(repeating: "全县新建学校3所。\\n", count: 20_000)
    let lines = "{\"id\":\"1\",\"text\":\"\(long)\"}\n{\"id\":\"2\",\"text\":\"a\"}\n"
    let whole = try records(try run(lines).output)
    #expect((whole.first?["text"] as? String)?.unicodeScalars.count == 20_000 * 10 - 1)
    let limited = try records(try run(lines, "--max-bytes", "1000").output)
    #expect(limited.first?["code"] as? String == "tooLarge" && limited.last?["input"] as? String == "2")
    #expect(limited.last?["type"] as? String == "end")
  }

  @Test func anInputWithoutLines() throws {
    let result = try run("")
    #expect(result.code == 0 && result.output.isEmpty && result.errors.isEmpty)
    #expect(try run("\n \r\n\t\n").output.isEmpty)
  }
}
