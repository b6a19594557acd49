import Archive
import Foundation
import Records
import ReportModel
import TestSupport
import Testing

@testable import nianbao

/// Characters of reports that would steer a terminal.
struct HiddenScalarTests {
  private static let hidden = "甲\u{202E}乙\u{1B}[31m\u{9B}2J\u{200B}\u{2066}\u{AD}\u{FEFF}\u{E0041}\u{7F}丙"

  private func isClean(_ text: String) -> Bool { !text.unicodeScalars.contains { $0.isHidden && $0 != "\n" } }

  @Test func hiddenCharactersShow() {
    #expect(Columns.shown("甲\u{1B}[31m\u{202E}") == "甲\u{FFFD}[31m\u{FFFD}")
    #expect(Columns.shown("甲\t乙\n丙\u{2028}") == "甲 乙 丙 ")
    #expect(Columns.shownLines("甲\n乙\u{7}\n") == "甲\n乙\u{FFFD}\n")
    #expect(Columns.shown("葛\u{E0100}é\u{301} 12％") == "葛\u{E0100}é\u{301} 12％")
    #expect(isClean(Columns.shown(Self.hidden)))
    #expect(Markup.escaped("甲\u{200B}\n乙") == "甲\u{FFFD}\n乙")
  }

  @Test func tablesShowThem() {
    let lines = TableLines([.init("a"), .init("b")], [[Self.hidden, "1\n2"]], width: 40).lines
    #expect(lines.count == 2 && lines.allSatisfy(isClean))
  }

  @Test func aReportIsShownWithoutThem() throws {
    var report = ReadableReport(try ClaimSample.contents())
    report.title = Self.hidden
    report.uri = Self.hidden
    report.claims[0].words.indicator = Self.hidden
    report.claims[0].review = [Self.hidden]
    report.tables[0].caption = Self.hidden
    for width in [nil, 60] {
      #expect(isClean(ClaimText(report, head: [Self.hidden], style: .init(isColored: false, width: width)).text))
    }
    let marked = MarkedText(
      IndexedText(Self.hidden), TextSpan(start: 0, end: 5), marks: [(TextSpan(start: 1, end: 3), .cyan)],
      style: .init(isColored: true, width: nil))
    #expect(marked.lines == ["  甲\u{1B}[1;36m\u{FFFD}乙\u{1B}[0m\u{FFFD}["])
  }

  @Test func messagesAndTextsShowThem() throws {
    let scratch = try Scratch()
    let page = try scratch.write(
      "\u{202E}\u{1B}[31m.html",
      Pages.page(
        "<div class=\"article-content\"><p>全县\u{202E}粮食\u{200B}总产量12.5万吨。</p></div>",
        head: "<title>示例县\u{202E}2018年政府工作报告</title>"))
    let text = try Command.nianbao("extract", "--format", "text", page)
    #expect(text.code == 0 && isClean(text.output))
    let missing = try Command.nianbao("extract", page + "x")
    #expect(missing.code == 66 && !missing.errors.isEmpty && isClean(missing.errors))
    let database = scratch.folder.path + "/a.sqlite"
    let ingested = try Command.nianbao("ingest", "--database", database, page)
    #expect(ingested.code == 0 && isClean(ingested.output) && isClean(ingested.errors))
    for command in [["list"], ["search", "总产量"], ["series", "总产量"]] {
      let result = try Command.run(Command.program, [command[0], "--database", database] + command.dropFirst())
      #expect(result.code == 0 && isClean(result.output))
    }
    let listed = try Command.run(Command.program, ["list", "--database", database, "--format", "json"]).output
    let id = try #require(listed.firstMatch(of: /"document":"([0-9a-f]+)"/)?.1)
    let removed = try Command.run(Command.program, ["remove", "--database", database, String(id)])
    #expect(removed.code == 0 && removed.output.contains("removed") && isClean(removed.output))
  }
}
