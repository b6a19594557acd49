import CJSONSchema
import Foundation
import TestSupport
import Testing

/// `nianbao audit`, the real program end to end.
struct AuditCommandTests {
  private static let reports = Project.corpus.appendingPathComponent("reports")

  private func page(_ name: String) -> String { Self.reports.appendingPathComponent("\(name)/page.html").path }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  /// Corpus/reports/planted.md, 2, 3 and 8: these are found, and nothing else is accused.
  @Test func whatWasPlantedIsFoundAndNothingElse() throws {
    let names = try Project.folders(in: Self.reports).map(\.lastPathComponent)
    var failures: [String: [String]] = [:]
    for name in names {
      let result = try Command.nianbao("audit", "--format", "json", page(name))
      #expect(result.code == 0 && result.errors.isEmpty)
      let checks = try #require(try objects(result.output).first?["checks"] as? [[String: Any]])
      let failing = checks.filter { $0["verdict"] as? String == "fails" }
      if !failing.isEmpty { failures[name] = failing.map { "\($0["rule"] ?? "") \($0["difference"] ?? "")" } }
    }
    #expect(
      failures == [
        "communique-2017": ["columnTotal -9000000"], "communique-2019": ["retold -180"],
        "performance-2019": ["parts 1"],
      ])
  }

  @Test func whatHoldsInATableOfRequestsIsFound() throws {
    let result = try Command.nianbao("audit", "--format", "json", page("disclosure-2019"))
    let checks = try #require(try objects(result.output).first?["checks"] as? [[String: Any]])
    func holding(_ rule: String) -> Int {
      checks.count { $0["rule"] as? String == rule && $0["verdict"] as? String == "holds" }
    }
    #expect(holding("rowTotal") == 26 && holding("columnTotal") == 7 && holding("formula") == 7)
  }

  @Test func objectsFollowTheSchema() throws {
    let schema = try Project.bytes(Project.root.appendingPathComponent("Schemas/audit.schema.json"))
    let schemas = try #require(nb_schemas_open())
    defer { nb_schemas_close(schemas) }
    #expect(schema.withUnsafeBufferPointer { nb_schemas_add(schemas, "audit", $0.baseAddress, $0.count) } != 0)
    let result = try Command.nianbao("audit", "--format", "json", Self.reports.path)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 20)
    for line in lines {
      var found = nb_violation()
      let state = Array(line.utf8).withUnsafeBufferPointer {
        nb_schemas_check(schemas, $0.baseAddress, $0.count, &found)
      }
      #expect(
        state == NB_RECORD_VALID,
        "\(withUnsafeBytes(of: found.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })")
    }
    // It can tell: a verdict that is none breaks it.
    let bad = Array(lines[0].replacing("\"verdict\":\"holds\"", with: "\"verdict\":\"perhaps\"").utf8)
    var found = nb_violation()
    #expect(
      bad.withUnsafeBufferPointer { nb_schemas_check(schemas, $0.baseAddress, $0.count, &found) } != NB_RECORD_VALID)
  }

  @Test func textShowsBothSides() throws {
    let result = try Command.nianbao("audit", page("communique-2019"))
    for line in [
      "1 of 18 checks fails", "✗ told twice, with two values", "  8642人, but 8462 in the table (180人 apart)",
      "    其中，高中在校学生[8642人]，职业学校在校学生2966人；全年新增学位3200个。", "      高中 › 在校学生数  8462",
      "told twice               5     1               -",
    ] {
      #expect(result.output.contains("\(line)\n"), "\(line)")
    }
    #expect(!result.output.contains("✓"))
    let all = try Command.nianbao("audit", "--all", page("communique-2019")).output
    #expect(all.contains("✓ 合计 › 学校数: 46 + 61 + 17 + 5 + 2 = 131\n"))
    let none = try Command.nianbao("audit", page("work-2017"))
    #expect(none.code == 0 && none.output.contains("\nnothing fails\n"))
  }

  @Test func rowsOfCSV() throws {
    let result = try Command.nianbao("audit", "--format", "csv", "--bom", page("performance-2019"))
    let rows = result.output.split(separator: "\r\n")
    #expect(rows.first?.hasPrefix("\u{FEFF}document,uri,title,region,year,rule,verdict,sum,difference,unit") == true)
    #expect(rows.dropFirst().first?.contains(",parts,fails,\"79项 + 5项 + 2项 = 86项, not 85项 (1项 apart)\",1,项,") == true)
  }

  @Test func exitCodeIsAsked() throws {
    #expect(try Command.nianbao("audit", "--exit-code", page("communique-2017")).code == 1)
    #expect(try Command.nianbao("audit", "--exit-code", page("work-2018")).code == 0)
    #expect(try Command.nianbao("audit", page("communique-2017")).code == 0)
  }

  @Test func recordsGiveWhatTheirPageGives() throws {
    let scratch = try Scratch()
    let names = ["communique-2017", "work-2018"].map(page)
    let records = try scratch.write("records.jsonl", try Command.nianbao("extract", names[0], names[1]).output)
    let pages = try Command.nianbao("audit", "--format", "json", names[0], names[1])
    #expect(try Command.nianbao("audit", "--format", "json", records).output == pages.output)
    let streamed = try Command.nianbao(
      "audit", "--format", "json", "-", input: try Data(contentsOf: URL(fileURLWithPath: records)))
    #expect(streamed.output == pages.output)
  }

  @Test func correctionsOfAnArchiveCount() throws {
    let scratch = try Scratch()
    let database = scratch.folder.path + "/a.sqlite"
    #expect(
      try Command.nianbao("ingest", "--database", database, page("performance-2019"), page("work-2018")).code == 0)
    let before = try Command.nianbao("audit", "--database", database, "--format", "json")
    let report = try #require(
      try objects(before.output).first {
        ($0["document"] as? [String: Any])?["reportType"] as? String == "performanceReport"
      })
    let id = try #require((report["document"] as? [String: Any])?["id"] as? String)
    let check = try #require((report["checks"] as? [[String: Any]])?.first { $0["verdict"] as? String == "fails" })
    let last = try #require((check["computed"] as? [[String: Any]])?.last?["claim"] as? String)
    let set = try Command.nianbao("correct", "--database", database, last, "--set", "value=1", "--reviewer", "甲")
    #expect(set.code == 0, "\(set.errors)")
    let after = try Command.nianbao("audit", "--database", database, "--exit-code", String(id.prefix(12)))
    #expect(after.output.contains("nothing fails") && after.code == 0)
    #expect(try Command.nianbao("audit", "--database", database, "ffffffffffff").code == 66)
  }

  @Test func whatCannotBeReadIsToldAndTheRestIsDone() throws {
    let scratch = try Scratch()
    let pdf = try scratch.write("a.pdf", "%PDF-1.4")
    let cut = try scratch.write(
      "cut.jsonl",
      try Command.nianbao("extract", page("work-2018")).output.split(separator: "\n").dropLast().joined(separator: "\n")
    )
    let result = try Command.nianbao("audit", pdf, cut, scratch.folder.path + "/none.html", page("work-2018"))
    #expect(result.code == 65 && result.output.contains("nothing fails"))
    #expect(result.errors.contains("a.pdf: is no page but a file of kind PDF"))
    #expect(result.errors.contains("cut.jsonl: a document's records have no end; nianbao validate tells where"))
    #expect(result.errors.contains("none.html: no such file"))
  }

  @Test func wrongUseIsTold() throws {
    #expect(try Command.nianbao("audit").code == 64)
    #expect(try Command.nianbao("audit", "--bom", "a.html").code == 64)
    #expect(try Command.nianbao("audit", "--help").output.contains("EXAMPLES"))
  }
}
