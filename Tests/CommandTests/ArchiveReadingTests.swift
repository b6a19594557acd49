import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Archive
@testable import nianbao

/// `nianbao list`, `show`, `search` and `series`, the real program end to end.
struct ArchiveReadingTests {
  private let scratch: Scratch
  private let database: String

  init() throws {
    scratch = try Scratch()
    database = scratch.folder.appendingPathComponent("a.sqlite").path
    let result = try Command.nianbao(
      "ingest", "--database", database, "Corpus/reports/work-2018/page.html", "Corpus/reports/work-2019/page.html",
      "Corpus/reports/communique-2018/page.html", folder: Project.root)
    try #require(result.code == 0)
  }

  private func run(_ arguments: String..., environment: [String: String]? = nil) throws -> Command.Result {
    try Command.run(
      Command.program, [arguments[0], "--database", database] + arguments.dropFirst(), environment: environment)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func reportsAreListed() throws {
    let all = try run("list")
    #expect(all.code == 0 && all.errors.isEmpty)
    let lines = all.output.split(separator: "\n")
    #expect(lines.count == 4 && lines[0].hasPrefix("id "))
    #expect(lines.dropFirst().allSatisfy { $0.contains("示例县") })
    #expect(try run("list", "--type", "work", "--year", "2019").output.split(separator: "\n").count == 2)
    #expect(try run("list", "--type", "workReport").output.split(separator: "\n").count == 3)
    let objects = try objects(try run("list", "--format", "json").output)
    #expect(objects.map { $0["type"] as? String } == ["report", "report", "report"])
    #expect(Set(objects.compactMap { $0["reportType"] as? String }) == ["workReport", "statisticalCommunique"])
    let counts = try run("list", "--counts").output
    #expect(counts.contains("communique  2018") && counts.hasSuffix(" claims\n"))
    #expect(try run("list", "--runs").output.contains("3 documents: 3 new"))
    #expect(try run("list", "--failures").output == "\(database): the last ingest took everything in\n")
    #expect(
      try run("list", "--region", "别处").output
        == "\(database): no report is like that; nianbao list --counts shows what there is\n")
    #expect(try run("list", "--counts", "--runs").code == 64)
    #expect(try run("list", "--type", "poem").code == 64)
    #expect(try run("list", "--year", "2019..2016").code == 64)
  }

  @Test func failuresAreListed() throws {
    let bad = try scratch.write("bad.pdf", "%PDF-1.4")
    _ = try Command.nianbao("ingest", "--database", database, bad)
    let failures = try run("list", "--failures").output
    #expect(failures.contains("bad.pdf") && failures.contains("notHTML"))
    let objects = try objects(try run("list", "--failures", "--format", "json").output)
    #expect(objects.first?["code"] as? String == "notHTML")
  }

  @Test func aReportIsShownAsItWasExtracted() throws {
    let page = "Corpus/reports/work-2018/page.html"
    let extracted = try Command.nianbao("extract", "--format", "text", page, folder: Project.root).output
    let listed = try objects(try run("list", "--type", "work", "--year", "2018", "--format", "json").output)
    let id = try #require(listed.first?["document"] as? String)
    let shown = try run("show", String(id.prefix(12))).output.split(separator: "\n", omittingEmptySubsequences: false)
    let head = shown.dropFirst(2).prefix { !$0.isEmpty }
    #expect(head.first == "document \(id)")
    #expect((shown.prefix(2) + shown.dropFirst(2 + head.count)).joined(separator: "\n") == extracted)
    let records = try Command.nianbao("extract", page, folder: Project.root).output
    #expect(try run("show", id, "--format", "json").output == records)
  }

  @Test func aClaimIsShownWithAllAboutIt() throws {
    let found = try objects(try run("search", "城镇新增就业", "--format", "json", "--limit", "1").output)
    let id = try #require(found.first?["id"] as? String)
    let claim = try run("show", id)
    #expect(claim.code == 0)
    for word in ["‹城镇新增就业›[", "qualifier ", "bounds ", "xpath ", "of the file", "clauseWords "] {
      #expect(claim.output.contains(word), "\(word)")
    }
    let object = try #require(try objects(try run("show", id, "--format", "json").output).first)
    #expect(object["id"] as? String == id && object["indicator"] as? String == "城镇新增就业")
    #expect((object["rules"] as? [String])?.isEmpty == false)
    let value = try #require(object["value"] as? String)
    let correct = try run("correct", id, "--set", "value=7", "--reviewer", "甲")
    #expect(correct.code == 0)
    let corrected = try run("show", id).output
    #expect(corrected.contains("7 人 (corrected by 甲 on "))
    #expect(corrected.contains("; extracted: \(Columns.grouped(value)))"))
    let review = try #require(try objects(try run("show", id, "--format", "json").output).first)
    #expect(review["value"] as? String == "7")
    #expect((review["extracted"] as? [String: Any])?["value"] as? String == value)
    #expect(try run("show", String(id.prefix(16))).output.contains("value corrected, extracted: \(value)"))
    #expect(try run("search", "城镇新增就业").output.contains("7 人 (corrected)"))
    let series = try run("series", "城镇新增就业").output
    #expect(series.contains("corrected by 甲; extracted: value \(value)"))
    #expect(try run("series", "城镇新增就业", "--format", "csv").output.contains(",value=\(value)\r\n"))
  }

  @Test func whatIsNotThereIsSaid() throws {
    let unknown = try run("show", "0000")
    #expect(unknown.code == 66)
    #expect(unknown.errors.contains("holds no document and no claim 0000"))
    #expect(try run("show", "0000-1-2").code == 66)
    #expect(try run("show", "x-y").code == 66)
    let nothing = try run("search", "没有这个词")
    #expect(nothing.code == 0 && nothing.output.hasPrefix("nothing holds 没有这个词\n"))
    #expect(try run("series", "没有这个词").output.hasPrefix("no level of an indicator that holds 没有这个词\n"))
    let elsewhere =
      "no report of the archive is so: --region 别处 --year 2019\nnianbao list --counts shows what there is\n"
    #expect(try run("search", "增长", "--region", "别处", "--year", "2019").output == elsewhere)
    #expect(try run("series", "地区生产总值", "--region", "别处", "--year", "2019").output == elsewhere)
    #expect(
      try run("series", "地区生产总值", "--role", "rank").output
        == "no rank of an indicator that holds 地区生产总值\nthere is with --role level and with --role change\n")
    #expect(
      try run("series", "地区生产总值", "--unit", "吨").output
        == "no level in 吨 of an indicator that holds 地区生产总值\nthere are values in 元\n")
    for command in ["list", "search", "series", "show"] {
      let arguments = [command] + (command == "list" ? [] : ["x"]) + ["--database", scratch.folder.path + "/none"]
      let result = try Command.run(Command.program, arguments)
      #expect(result.code == 66)
      #expect(result.errors.contains("no such archive"))
    }
    #expect(try run("search", "").code == 64)
    #expect(try run("search", "x", "--limit", "0").code == 64)
  }

  @Test func anEmptyArchiveSaysHowItIsFilled() throws {
    let empty = scratch.folder.appendingPathComponent("empty.sqlite").path
    let bad = try scratch.write("bad.html", "")
    _ = try Command.nianbao("ingest", "--database", empty, bad)
    #expect(
      try Command.nianbao("list", "--database", empty).output
        == "\(empty): no reports yet; take some in with: nianbao ingest PATH…\n")
    #expect(try Command.nianbao("list", "--database", empty, "--format", "json").output == "")
  }

  @Test func searchAnswersInRows() throws {
    let text = try run("search", "地区生产总值", "--limit", "2").output
    #expect(text.hasPrefix("value "))
    #expect(text.contains("2 of ") && text.contains("--limit shows more"))
    let objects = try objects(try run("search", "地区生产总值", "--limit", "2", "--format", "json").output)
    #expect(objects.filter { $0["type"] as? String == "claim" }.count == 2)
    #expect(objects.last?["type"] as? String == "found")
  }

  @Test func seriesInEachFormat() throws {
    let text = try run("series", "地区生产总值", "--limit", "1").output
    #expect(text.hasPrefix("地区生产总值\n  示例县 · 亿元\n"))
    #expect(text.contains("█"))
    let points = try objects(try run("series", "地区生产总值", "--format", "json").output)
    #expect(points.first?["value"] is String && points.last?["type"] as? String == "found")
    let csv = try run("series", "地区生产总值", "--format", "csv").output
    #expect(csv.hasPrefix("indicator,region,") && csv.components(separatedBy: "\r\n").count == points.count + 1)
    let marked = try run("series", "地区生产总值", "--format", "csv", "--bom").output
    #expect(
      marked.unicodeScalars.first == "\u{FEFF}" && marked.unicodeScalars.dropFirst().elementsEqual(csv.unicodeScalars))
    #expect(try run("series", "地区生产总值", "--bom").code == 64)
    let file = scratch.folder.appendingPathComponent("a.html")
    let html = try run("series", "地区生产总值", "--format", "html", "--output", file.path)
    #expect(html.code == 0 && html.output.isEmpty)
    #expect(try Project.text(file) == (try run("series", "地区生产总值", "--format", "html").output))
    #expect(try Project.text(file).contains("#:~:text="))
    #expect(try run("series", "x", "--output", scratch.folder.path + "/none/a").code != 0)
  }

  @Test func tablesFitATerminal() {
    let columns = [
      TableLines.Column("id"), .init("region", narrowest: 8, keepsEnd: true), .init("n", isNumber: true),
      .init("title", narrowest: 8),
    ]
    let rows = [
      ["697702fe5560", String(repeating: "自治州", count: 12) + "示例县", "12", String(repeating: "报告", count: 40)],
      ["697702fe5561", "示例县", "1234567", "报告"],
    ]
    for width in [40, 60, 80] {
      let lines = TableLines(columns, rows, width: width).lines
      #expect(lines.allSatisfy { Columns.width($0) <= width })
      #expect(lines[1].contains("示例县  ") && lines[1].hasSuffix("…"))
    }
    let replaced = ArchivedReport(
      id: String(repeating: "1", count: 32), title: String(repeating: "示例县政府工作报告", count: 4),
      region: Region(name: "示例省示例市示例县", code: nil), type: .disclosureReport, year: 2019, sentenceCount: 1,
      claimCount: 100_000, exclusionCount: 0, program: "", lexicon: "", copies: [], addresses: [],
      replaces: ["2", "3"].map { String(repeating: $0, count: 32) }, verdictCount: 12, key: 1)
    let lines = String(decoding: Listing.reports([replaced], none: "").bytes(.text, width: 80), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { Columns.width(String($0)) <= 80 })
    #expect(lines[1].hasPrefix("111111111111 ") && lines[2] == "  replaces 222222222222, 333333333333, 12 verdicts")
    let wide = String(decoding: Listing.reports([replaced], none: "").bytes(.text, width: nil), as: UTF8.self)
    #expect(wide.split(separator: "\n").count == 2)
    let whole = TableLines(columns, rows, width: nil).lines
    #expect(whole[1].hasSuffix("报告") && !whole[1].contains("…"))
    #expect(TableLines(columns, [["a", "", "1", "b"]], width: nil).lines == ["id  n  title", "a   1  b"])
  }
}
