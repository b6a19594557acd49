import Cleaning
import Extraction
import Foundation
import Records
import TestSupport
import Testing

/// The pipeline of one document.
struct ExtractorTests {
  private let extractor = Extractor()

  private func part(
    _ body: String, name: String = "a.html"
  ) -> Document.Part {
    Document.Part(
      name: name, uri: nil, content: .success(Cleaner.Input(bytes: Array(Pages.page(body).utf8), path: name)))
  }

  private func records(_ extraction: Extraction) throws -> [[String: Any]] {
    let lines = RecordEncoder().encode(extraction) { "words for \($0.code)" }
    #expect(lines.last == 0x0A)
    return try lines.split(separator: 0x0A).map {
      try #require(JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test func aDocumentGivesItsRecords() throws {
    let extraction = extractor.extract(
      Document(input: "7", parts: [part("<div id=zoom>\(Pages.article)</div>")]))
    #expect(extraction.failures.isEmpty)
    let records = try records(extraction)
    #expect(records.first?["type"] as? String == "document" && records.first?["input"] as? String == "7")
    #expect(records.last?["type"] as? String == "end" && records.last?["input"] as? String == "7")
  }

  @Test func aDocumentThatCannotBeReadGivesAnErrorRecord() throws {
    let extraction = extractor.extract(
      Document(
        input: "7", parts: [Document.Part(name: "a.html", uri: "http://x.example/", content: .failure(.missing))]))
    #expect(extraction.contents == nil)
    let record = try #require(try records(extraction).first)
    #expect(record["type"] as? String == "error" && record["input"] as? String == "7")
    #expect(record["code"] as? String == "missing" && record["message"] as? String == "words for missing")
    #expect((record["source"] as? [String: Any])?["uri"] as? String == "http://x.example/")
  }

  @Test func aBadPartIsSaidAndTheOthersJoined() throws {
    var bad = part("")
    bad.content = .success(Cleaner.Input(bytes: Array("%PDF-1.4".utf8), path: "a_1.html"))
    let good = part("<div id=zoom>\(Pages.article)</div>")
    let records = try records(extractor.extract(Document(input: nil, parts: [good, bad, good])))
    #expect(records.map { $0["type"] as? String }.first == "error")
    #expect(records[0]["code"] as? String == "notHTML")
    let text = try #require(records[1]["text"] as? String)
    #expect(text.components(separatedBy: "288.35").count == 7)
  }

  @Test func codesTellWhyThereIsNoText() throws {
    let script = extractor.extract(
      Document(input: nil, parts: [part("<div class=TRS_Editor><script>document.write(x)</script></div>")]))
    #expect(try records(script).map { $0["code"] as? String } == ["bodyIsScript"])
    let blank = extractor.extract(Document(input: nil, parts: [part("")]))
    #expect(try records(blank).map { $0["code"] as? String } == ["bodyEmpty"])
  }
}
