import Cleaning
import Foundation
import Records
import ReportModel
import TestSupport
import Testing

/// `nianbao validate` and `nianbao verify`, the real program end to end.
struct RecordCommandTests {
  /// The records of a page of the corpus, and the folder they are in with their page.
  private func records(of name: String = "work-2018") throws -> (scratch: Scratch, path: String, lines: [String]) {
    let page = Project.corpus.appendingPathComponent("reports/\(name)/page.html")
    let raw = try Project.bytes(page)
    let report = try Pages.clean(raw)
    let bytes = RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: nil)
    let scratch = try Scratch()
    _ = try scratch.write("pages/page.html", raw)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return (scratch, try scratch.write("records.jsonl", bytes), lines)
  }

  private func json(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  // MARK: - validate

  @Test func validRecordsAreCounted() throws {
    let (scratch, path, lines) = try records()
    defer { withExtendedLifetime(scratch) {} }
    let result = try Command.nianbao("validate", path)
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix("\(path): \(lines.count) records (1 document, "))
    #expect(result.output.hasSuffix(" valid, 0 invalid\n"))
    #expect(try Command.nianbao("validate", "--format", "json", path).output.isEmpty)
  }

  @Test func invalidRecordsAreNamed() throws {
    let scratch = try Scratch()
    let id = String(repeating: "0", count: 32)
    let end = #"{"type":"end","schema":"nianbao/end/1","document":"\#(id)","sentences":0,"claims":0,"exclusions":0}"#
    let path = try scratch.write(
      "a.jsonl",
      [end, end.replacing("\"claims\":0", with: "\"claims\":-1"), "no", #"{"type":"poem"}"#, "", end].joined(
        separator: "\r\n"))
    let result = try Command.nianbao("validate", path)
    #expect(result.code == 65)
    let known = "a record's type is one of document, sentence, claim, exclusion, end, error"
    #expect(
      result.output == """
        \(path):2: end record: /claims breaks minimum: Expected number greater than or equal to 0.000000
        \(path):3: no JSON: column 2
        \(path):4: unknown type poem; \(known)
        \(path):5: no JSON: column 1
        \(path): 2 records (2 end) valid, 4 invalid

        """)
    let found = try json(try Command.nianbao("validate", "--format", "json", path).output)
    #expect(found.count == 4)
    #expect(found[0]["file"] as? String == path && found[0]["line"] as? Int == 2)
    #expect(found[0]["pointer"] as? String == "/claims" && found[0]["rule"] as? String == "minimum")
    #expect(found[1]["rule"] as? String == "json" && found[1]["type"] is NSNull)
  }

  @Test func validateReadsStandardInputAndSaysWhatIsMissing() throws {
    let (scratch, path, _) = try records()
    let input = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try Command.nianbao("validate", "-", input: input).output.hasPrefix("-: "))
    let missing = try Command.nianbao("validate", scratch.folder.path + "/none.jsonl", path)
    #expect(missing.code == 66)
    #expect(missing.errors == "nianbao: \(scratch.folder.path)/none.jsonl: no such file\n")
    #expect(missing.output.hasSuffix(" 0 invalid\n"))
    let page = try Command.nianbao("validate", scratch.folder.path + "/pages/page.html")
    #expect(page.code == 65 && page.errors.contains("is a page, not a file of records"))
    #expect(try Command.nianbao("validate").code == 64)
    #expect(try Command.nianbao("validate", "--help").output.contains("EXIT CODES"))
  }

  // MARK: - verify

  @Test func soundRecordsAreVerifiedBesideTheirPages() throws {
    let (scratch, path, lines) = try records()
    let alone = try Command.nianbao("verify", path)
    #expect(alone.code == 0 && alone.output.hasSuffix("): 0 faults\n"))
    for source in ["pages", "pages/page.html"] {
      let result = try Command.nianbao("verify", "--source", scratch.folder.path + "/" + source, path)
      #expect(result.code == 0 && result.errors.isEmpty)
      #expect(result.output.hasPrefix("\(path): \(lines.count) records (1 document, "))
      #expect(result.output.hasSuffix("), 1 compared with their raw files: 0 faults\n"))
    }
  }

  @Test func faultsAreNamedByLineAndInvariant() throws {
    let (scratch, path, lines) = try records()
    let at = try #require(lines.firstIndex { $0.contains("\"value\":\"") })
    let value = try #require(lines[at].firstMatch(of: /"value":"([^"]+)"/)?.1)
    let number = try #require(lines[at].firstMatch(of: /"number":\{"text":"([^"]+)"/)?.1)
    var changed = lines
    changed[at] = changed[at].replacing("\"value\":\"\(value)\"", with: "\"value\":\"\(value)1\"")
    let damaged = try scratch.write("damaged.jsonl", changed.joined(separator: "\n") + "\n")
    let result = try Command.nianbao("verify", damaged, path)
    #expect(result.code == 1)
    #expect(result.output.hasPrefix("\(damaged):\(at + 1): values: “\(number)” does not give \(value)1\n"))
    #expect(result.output.contains("): 1 faults\n"))
    #expect(result.output.hasSuffix("): 0 faults\n"))
    let found = try json(try Command.nianbao("verify", "--format", "json", damaged).output)
    #expect(found.count == 1)
    #expect(found.first?["line"] as? Int == at + 1 && found.first?["invariant"] as? String == "values")
  }

  @Test func aChangedPageIsNoticed() throws {
    let (scratch, path, _) = try records()
    let page = scratch.folder.path + "/pages/page.html"
    var bytes = try Project.bytes(URL(fileURLWithPath: page))
    bytes += Array("<!-- -->".utf8)
    _ = try scratch.write("pages/page.html", bytes)
    let changed = try Command.nianbao("verify", "--source", page, path)
    #expect(changed.code == 1)
    #expect(changed.output.hasPrefix("\(path):1: source: source.sha256 is "))
    let missing = try Command.nianbao("verify", "--source", scratch.folder.path + "/pages", path)
    #expect(missing.code == 1)
    #expect(missing.output.contains(":1: source: no raw file has the SHA-256 "))
    #expect(try Command.nianbao("verify", "--source", scratch.folder.path + "/none", path).code == 66)
  }

  @Test func partsAreFoundTogether() throws {
    let scratch = try Scratch()
    let parts = [Pages.article, Pages.article.replacing("288", with: "388")].map {
      Array(Pages.page("<div id=zoom>\($0)</div>").utf8)
    }
    _ = try scratch.write("pages/t1.html", parts[0])
    _ = try scratch.write("pages/t1_1.html", parts[1])
    let report = Report.joining(try parts.map { try Pages.clean($0) })
    let raw = parts[0] + parts[1]
    let path = try scratch.write(
      "records.jsonl", RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: nil))
    let result = try Command.nianbao("verify", "--source", scratch.folder.path + "/pages", path)
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("1 compared with their raw files"))
  }

  @Test func verifyReadsStandardInputAndSaysWhatIsMissing() throws {
    let (scratch, path, _) = try records()
    let input = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try Command.nianbao("verify", "-", input: input).code == 0)
    #expect(try Command.nianbao("verify", scratch.folder.path + "/none.jsonl").code == 66)
    #expect(try Command.nianbao("verify", "--lexicon", scratch.folder.path, path).code == 66)
    #expect(try Command.nianbao("verify").code == 64)
  }
}
