import Foundation
import TestSupport
import Testing

/// `nianbao diff`, the real program end to end.
struct DiffCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func page(_ name: String) -> String {
    ExtractCommandTests.reports.appendingPathComponent(name + "/page.html").path
  }

  private func diff(_ arguments: String..., folder: URL? = nil) throws -> Command.Result {
    try Command.run(Command.program, ["diff"] + arguments, folder: folder ?? scratch.folder)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func archive() throws -> String {
    let database = scratch.folder.path + "/nianbao.sqlite"
    let names = ["communique-2017", "communique-2018", "communique-2019", "work-2018", "work-2019"]
    let result = try Command.run(Command.program, ["ingest", "--database", database] + names.map { page($0) })
    #expect(result.code == 0, "\(result.errors)")
    return database
  }

  @Test func twoPages() throws {
    let result = try diff(page("communique-2018"), page("communique-2019"))
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output.contains("Largest changes") && result.output.contains(" → "))
    for line in result.output.split(separator: "\n") {
      #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } <= 80, "\(line)")
    }
    #expect(try diff(page("communique-2018"), page("communique-2019")).output == result.output)
    let all = try diff("--all", page("communique-2018"), page("communique-2019"))
    #expect(all.output.utf8.count > result.output.utf8.count && !all.output.contains("not shown"))
  }

  @Test func recordsGiveTheSameAsPages() throws {
    let files = try ["communique-2018", "communique-2019"].map { name in
      try scratch.write("\(name).jsonl", try Command.nianbao("extract", page(name)).output)
    }
    let pages = try diff("--format", "json", page("communique-2018"), page("communique-2019"))
    #expect(try diff("--format", "json", files[0], files[1]).output == pages.output)
    // Both in one file.
    let both = try scratch.write("both.jsonl", try files.map { try Project.text(URL(fileURLWithPath: $0)) }.joined())
    #expect(try diff("--format", "json", both).output == pages.output)
    let piped = try Command.nianbao(
      "diff", "--format", "json", files[0], "-", input: try Data(contentsOf: URL(fileURLWithPath: files[1])))
    #expect(piped.output == pages.output)
  }

  @Test func aPlantedContradictionIsFound() throws {
    let result = try diff("--format", "json", page("work-2018"), page("work-2019"))
    let growth = try #require(try object(result.output)["growth"] as? [[String: Any]])
    let contradicted = growth.filter { $0["verdict"] as? String == "contradicts" }
    #expect(contradicted.count == 1)
    let stated = contradicted.first?["stated"] as? [String: Any]
    #expect((stated?["quantity"] as? [String: Any])?["text"] as? String == "9.8%")
    #expect(
      try diff(page("work-2018"), page("work-2019")).output.contains("stated +9.8%, by the figures +8.85 to +8.87%"))
  }

  @Test func identicalReportsAreTheSame() throws {
    let same = try diff("--exit-code", page("communique-2018"), page("communique-2018"))
    #expect(same.code == 0, "\(same.output)")
    let other = try diff("--exit-code", page("communique-2018"), page("communique-2019"))
    #expect(other.code == 1)
    #expect(try diff(page("communique-2018"), page("communique-2019")).code == 0)
  }

  @Test func theOtherWayRound() throws {
    func statuses(_ old: String, _ new: String) throws -> [String] {
      let object = try object(diff("--format", "json", page(old), page(new)).output)
      let pairs = try #require(object["pairs"] as? [[String: Any]])
      return pairs.compactMap { pair in
        guard pair["status"] as? String != "restated" else { return nil }
        let ids = ["old", "new"].compactMap { (pair[$0] as? [String: Any])?["id"] as? String }
        return ids.sorted().joined(separator: " ")
      }.sorted()
    }
    #expect(try statuses("communique-2018", "communique-2019") == statuses("communique-2019", "communique-2018"))
    let backward = try object(diff("--format", "json", page("communique-2019"), page("communique-2018")).output)
    let findings = try #require(backward["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["category"] as? String == "unlikeReports" })
  }

  @Test func reportsOfAnArchive() throws {
    _ = try archive()
    let pages = try diff("--format", "json", page("communique-2018"), page("communique-2019"))
    let chosen = try diff(
      "--format", "json", "--region", "示例县", "--years", "2018", "2019", "--type", "communique")
    #expect(chosen.output == pages.output, "\(chosen.errors)")
    let ids = try ["old", "new"].map { try #require((object(pages.output)[$0] as? [String: Any])?["id"] as? String) }
    #expect(try diff("--format", "json", String(ids[0].prefix(10)), ids[1]).output == pages.output)
    // An archive's report and a page.
    #expect(try diff("--format", "json", ids[0], page("communique-2019")).output == pages.output)
  }

  @Test func aReviewersCorrectionCounts() throws {
    let database = try archive()
    let records = try Command.nianbao("extract", page("communique-2018")).output.split(separator: "\n")
    let line = try #require(records.first { $0.hasPrefix("{\"type\":\"claim\"") })
    let claim = String(try #require(line.firstMatch(of: /"id":"([^"]+)"/)?.1))
    let given = try Command.nianbao(
      "correct", "--database", database, claim, "--set", "indicator=更正的指标", "--reviewer", "甲")
    #expect(given.code == 0, "\(given.errors)")
    let result = try diff(
      "--format", "json", "--database", database, "--years", "2018", "2019", "--type", "communique")
    #expect(result.output.contains("\"indicator\":\"更正的指标\""), "\(result.errors)")
  }

  @Test func whatCannotBeChosenIsSaid() throws {
    _ = try archive()
    let several = try diff("--region", "示例县", "--years", "2018", "2019")
    #expect(several.code == 66)
    #expect(
      several.errors.hasPrefix("nianbao: nianbao.sqlite: 2 reports are of 2018; narrow down with --type or --region"))
    #expect(several.errors.contains("work  2018"))
    let none = try diff("--region", "示例县", "--years", "2015", "2019", "--type", "communique")
    #expect(none.code == 66 && none.errors.contains("no report of 2015 is so; there are:"))
    #expect(none.errors.contains("communique  2018"))
    #expect(try diff("--years", "2018").code == 64)
    #expect(try diff("--years", "2018", "x").code == 64)
    #expect(try diff("--years", "2018", "2019", page("work-2018")).code == 64)
    #expect(try diff().code == 64)
    #expect(try diff(page("work-2018")).code == 64)
    #expect(try diff("--bom", page("work-2018"), page("work-2019")).code == 64)
    let missing = try diff(page("work-2018"), "none.html")
    #expect(missing.code == 66 && missing.errors == "nianbao: none.html: no such file\n")
    #expect(try diff(page("work-2018"), "ffff").code == 66)
    let half = try scratch.write(
      "half.jsonl",
      try Command.nianbao("extract", page("work-2018")).output.split(separator: "\n").dropLast()
        .joined(separator: "\n"))
    let broken = try diff(half, page("work-2019"))
    #expect(broken.code == 65 && broken.errors.contains("cannot be compared: the records have no end"))
    let text = try scratch.write("a.txt", "")
    #expect(try diff(text, page("work-2019")).code == 65)
  }

  @Test func severalYears() throws {
    _ = try archive()
    let result = try diff("--years", "2016..2019", "--type", "communique")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors == "nianbao: nianbao.sqlite: no report of 2016; the others are compared\n")
    let line = result.output.split(separator: "\n").first { $0.contains("265.47亿元") }
    #expect(line?.contains("288.35亿元") == true, "\(result.output)")
    let object = try object(diff("--format", "json", "--years", "2017..2019", "--type", "communique").output)
    #expect(object["type"] as? String == "matrix" && (object["reports"] as? [Any])?.count == 3)
  }

  @Test func filesAreWhole() throws {
    let path = scratch.folder.path + "/diff.html"
    let result = try diff("--format", "html", "--output", path, page("work-2018"), page("work-2019"))
    #expect(result.code == 0 && result.output.isEmpty)
    let html = try Project.text(URL(fileURLWithPath: path))
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
    #expect(html.contains("#:~:text="))
    #expect(try diff("--output", scratch.folder.path, page("work-2018"), page("work-2019")).code == 74)
    let csv = try diff("--format", "csv", "--bom", page("work-2018"), page("work-2019"))
    #expect(csv.output.hasPrefix("\u{FEFF}kind,status,"))
  }
}
