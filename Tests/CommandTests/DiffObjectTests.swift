import CJSONSchema
import Foundation
import Records
import TestSupport
import Testing

@testable import YearDiff
@testable import nianbao

/// A comparison as JSON and as CSV.
struct DiffObjectTests {
  /// What breaks a schema of the project; empty where nothing does.
  private func violation(of json: [UInt8], by schema: String) throws -> String {
    let text = try Project.bytes(Project.root.appendingPathComponent("Schemas/\(schema).schema.json"))
    let schemas = try #require(nb_schemas_open())
    defer { nb_schemas_close(schemas) }
    #expect(nb_schemas_add(schemas, schema, text, text.count) != 0)
    var found = nb_violation()
    let state = nb_schemas_check(schemas, json, json.count, &found)
    let pointer = withUnsafeBytes(of: found.pointer) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let message = withUnsafeBytes(of: found.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return state == NB_RECORD_VALID ? "" : "\(pointer): \(message)"
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func anObjectFollowsItsSchema() throws {
    let diff = try DiffSample.diff()
    let bytes = DiffObject.bytes(diff)
    #expect(try violation(of: bytes, by: "diff").isEmpty)
    let object = try object(bytes)
    let old = try #require(object["old"] as? [String: Any])
    #expect(old["text"] == nil && old["ownYear"] as? Int == 2017 && old["textSHA256"] != nil)
    let pair = try #require((object["pairs"] as? [[String: Any]])?.first)
    #expect(pair["score"] as? Double == 0.982 && pair["status"] as? String == "changed")
    #expect(pair["reasons"] as? [String] == ["same name +5.5", "bias −1.5"])
    let claim = try #require(pair["new"] as? [String: Any])
    #expect(claim["sentenceText"] as? String == "2018年，全县财政收入10.5亿元，比上年增长9.8%。")
    let growth = try #require((object["growth"] as? [[String: Any]])?.first)
    #expect(
      growth["computed"] as? [String: String] == ["low": "3.97", "high": "6.03"] && growth["gap"] as? String == "3.72")
    // A break is seen.
    let broken = Array(String(decoding: bytes, as: UTF8.self).replacing("\"changed\"", with: "\"chnged\"").utf8)
    #expect(try violation(of: broken, by: "diff").hasPrefix("/pairs/0/status"))
  }

  @Test func claimsAreTheirRecords() throws {
    let diff = try DiffSample.diff()
    let claim = DiffObject.claim(.new(0), in: diff)
    let text = String(decoding: claim, as: UTF8.self)
    let end = try #require(text.range(of: ",\"sentenceText\":"))
    let record = Array((text[..<end.lowerBound] + "}").utf8)
    #expect(record == Array(diff.new.claims[0].line))
    #expect(RecordValidator().check(record) == .valid(.claim))
  }

  @Test func aRowEach() throws {
    let diff = try DiffSample.diff()
    let rows = String(decoding: DiffRows.bytes(diff), as: UTF8.self).components(separatedBy: "\r\n").dropLast()
    #expect(rows.count == 1 + 3 + 1 + 1 + 2 + 1)
    #expect(rows[0].hasPrefix("kind,status,oldIndicator,"))
    #expect(rows[1].hasPrefix("pair,changed,全县财政收入,2017,10.0亿元,1000000000,"))
    #expect(rows.last?.hasPrefix("growth,contradicts,") == true)
    #expect(rows.contains { $0.hasPrefix("silent,silent,") && $0.contains("商标申请量保持稳定。") })
  }

  @Test func severalYearsFollowTheirSchema() throws {
    let diff = try DiffSample.diff()
    let matrix = YearMatrix([diff.old, diff.new], [diff])
    let bytes = MatrixObject.bytes(matrix)
    #expect(try violation(of: bytes, by: "matrix").isEmpty)
    let rows = try #require(try object(bytes)["rows"] as? [[String: Any]])
    let first = try #require(rows.first?["cells"] as? [[String: Any]])
    #expect(first.map { $0["value"] as? String } == ["1000000000", "1050000000"])
    let text = MatrixText(matrix, showsAll: false, style: .init(isColored: false, width: 80)).text
    let line = text.split(separator: "\n").first { $0.contains("10.0亿元") }
    #expect(line?.contains("10.5亿元") == true && text.contains("20家~") && text.contains("2017: "))
    let csv = String(decoding: MatrixRows.bytes(matrix), as: UTF8.self)
    #expect(csv.hasPrefix("indicator,unit,role,direction,modality,period,2017,2018,2017Printed,2018Printed,notes\r\n"))
    #expect(csv.contains("1000000000,1050000000,10.0亿元,10.5亿元,"))
    let page = MatrixPage(matrix).text
    #expect(page.contains("<svg class=\"course\"") && page.contains("20家") && !page.contains("http:"))
  }
}
