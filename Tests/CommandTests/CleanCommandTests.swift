import Foundation
import TestSupport
import Testing

/// `nianbao clean`, the real program end to end.
struct CleanCommandTests {
  static let reports = Project.corpus.appendingPathComponent("reports")
  static let page = reports.appendingPathComponent("work-2018/page.html").path

  private func json(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func textIsTheBody() throws {
    let result = try Command.nianbao("clean", Self.page)
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output == (try Project.text(Self.reports.appendingPathComponent("work-2018/body.txt"))))
  }

  @Test func jsonIsADocumentRecord() throws {
    let result = try Command.nianbao("clean", "--format", "json", Self.page)
    let record = try #require(try json(result.output).first)
    #expect(record["type"] as? String == "document")
    #expect(record["title"] as? String == "2018年示例县政府工作报告")
    #expect((record["id"] as? String)?.count == 32)
    let source = try #require(record["source"] as? [String: Any])
    #expect((source["sha256"] as? String)?.hasPrefix(record["id"] as? String ?? "-") == true)
    #expect(result.output == (try Command.nianbao("clean", "--format", "json", Self.page).output))
  }

  @Test func markdownIsForReading() throws {
    let folder = Self.reports.appendingPathComponent("communique-2017/page.html").path
    let result = try Command.nianbao("clean", "--format", "markdown", folder)
    #expect(result.output.hasPrefix("# 2017年示例县国民经济和社会发展统计公报\n\n"))
    #expect(result.output.contains("\n## 一、"))
    #expect(result.output.contains("| --- | --- |"))
  }

  @Test func standardInputAndAnAddress() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.page))
    let result = try Command.nianbao(
      "clean", "--format", "json", "--uri", "http://www.shilixian.example/a.html", "-", input: data)
    let record = try #require(try json(result.output).first)
    #expect((record["source"] as? [String: Any])?["uri"] as? String == "http://www.shilixian.example/a.html")
  }

  @Test func aDirectoryIsWalkedInOrder() throws {
    let result = try Command.nianbao("clean", "--format", "json", Self.reports.path)
    // Each folder has a page and its body as a plain text.
    let titles = try json(result.output).compactMap { ($0["source"] as? [String: Any])?["uri"] as? String }
    #expect(titles.count >= 20)
    #expect(result.code == 0)
    let text = try Command.nianbao("clean", Self.reports.path).output
    #expect(text.contains("==> \(Self.page) <=="))
  }

  @Test func badFilesAreNamedAndTheOthersDone() throws {
    let scratch = try Scratch()
    let pdf = try scratch.write("a.pdf", "%PDF-1.4")
    let empty = try scratch.write("b.html", "")
    let blank = try scratch.write("c.html", "<html><body></body></html>")
    let result = try Command.nianbao("clean", pdf, empty, blank, Self.page)
    #expect(result.code == 65)
    #expect(
      result.errors == """
        nianbao: \(pdf): is no page but a file of kind PDF; give the HTML page or its text
        nianbao: \(empty): the file is empty
        nianbao: \(blank): the page has no text

        """)
    #expect(result.output.contains("各位代表"))
    let missing = try Command.nianbao("clean", scratch.folder.path + "/none.html", Self.page)
    #expect(missing.code == 66)
    #expect(missing.errors == "nianbao: \(scratch.folder.path)/none.html: no such file\n")
    #expect(missing.output.contains("各位代表"))
  }

  @Test func aPageWithoutTextIsSaid() throws {
    let scratch = try Scratch()
    let page = try scratch.write("a.html", Pages.page("<div class=TRS_Editor><script>document.write(x)</script></div>"))
    for format in ["text", "json"] {
      let result = try Command.nianbao("clean", "--format", format, page)
      #expect(result.code == 65)
      #expect(result.errors == "nianbao: \(page): the body is written by a script and is not in the page\n")
    }
  }

  @Test func aBadPartIsNamedAndTheOthersJoined() throws {
    let scratch = try Scratch()
    let first = try scratch.write("t1.html", Pages.page("<div id=zoom>\(Pages.article)</div>"))
    let second = try scratch.write("t1_1.html", "%PDF-1.4")
    let result = try Command.nianbao("clean", first, second)
    #expect(result.code == 65)
    #expect(result.errors.hasPrefix("nianbao: \(second): "))
    #expect(result.output.contains("全县"))
  }

  @Test func theSameFileTwiceIsTwoReports() throws {
    #expect(try json(try Command.nianbao("clean", "--format", "json", Self.page, Self.page).output).count == 2)
  }

  #if os(Linux)
    @Test func aFullDiskIsALineAndACode() throws {
      let result = try Command.nianbao("clean", Self.page, output: "/dev/full")
      #expect(result.code == 74)
      #expect(result.errors == "nianbao: standard output cannot be written; is the disk full?\n")
    }
  #endif

  @Test func limitsAndUsage() throws {
    #expect(try Command.nianbao("clean", "--max-bytes", "9223372036854775807", Self.page).code == 0)
    #expect(try Command.nianbao("clean", "--max-bytes", "100", Self.page).code == 65)
    #expect(try Command.nianbao("clean").code == 64)
    #expect(try Command.nianbao("clean", "--format", "frames", "--max-bytes=-1").code == 64)
    #expect(try Command.nianbao("clean", "--charset", "nope", Self.page).code == 64)
    #expect(try Command.nianbao("clean", "--uri", "x", Self.page, Self.page).code == 64)
    let help = try Command.nianbao("clean", "--help")
    #expect(help.code == 0)
    #expect(help.output.contains("EXAMPLES"))
  }

  @Test func manifestGivesAddresses() throws {
    let scratch = try Scratch()
    _ = try scratch.write("pages/a.html", try Project.bytes(URL(fileURLWithPath: Self.page)))
    let manifest = try scratch.write(
      "list.tsv", "# path\turi\tretrievedAt\npages/a.html\thttp://www.shilixian.example/a.html\t2019-01-02T03:04:05Z\n")
    let record = try #require(
      try json(try Command.nianbao("clean", "--format", "json", "--manifest", manifest).output).first)
    let source = try #require(record["source"] as? [String: Any])
    #expect(source["uri"] as? String == "http://www.shilixian.example/a.html")
    #expect(source["retrievedAt"] as? String == "2019-01-02T03:04:05Z")
  }

  @Test func partsOfAPageAreJoinedInOrder() throws {
    let scratch = try Scratch()
    func part(_ number: Int) -> String {
      Pages.page("<div id=zoom>" + Pages.article.replacing("288", with: "\(number)88") + "</div>")
    }
    let second = try scratch.write("t1_2.html", part(3))
    let first = try scratch.write("t1_1.html", part(2))
    let main = try scratch.write("t1.html", part(1))
    let result = try Command.nianbao("clean", second, main, first)
    let values = result.output.split(separator: "\n").compactMap { $0.firstMatch(of: /总值(\d+)/)?.1 }
    #expect(values == ["188", "188", "188", "288", "288", "288", "388", "388", "388"])
  }

  @Test func framesAnswerPageByPage() throws {
    let page = try Data(contentsOf: URL(fileURLWithPath: Self.page))
    let bad = Data("%PDF-".utf8)
    var input = Data()
    for frame in [page, bad, page] { input += Data("\(frame.count)\n".utf8) + frame }
    let result = try Command.nianbao("clean", "--format", "frames", input: input, environment: [:])
    let body = try Project.text(Self.reports.appendingPathComponent("work-2018/body.txt")).dropLast()
    #expect(result.output == "\(body.utf8.count)\n\(body)0\n\(body.utf8.count)\n\(body)")
    #expect(result.errors.contains("page 2"))
  }

  @Test func runsFromAnywhereWithAnEmptyEnvironment() throws {
    let result = try Command.nianbao("clean", Self.page, environment: [:], folder: URL(fileURLWithPath: "/"))
    #expect(result.code == 0)
    #expect(result.output.contains("各位代表"))
  }

  @Test func verboseSaysWhatWasOdd() throws {
    let page = Self.reports.appendingPathComponent("work-2017/page.html").path
    let result = try Command.nianbao("clean", "--verbose", page)
    #expect(result.errors.contains("note: bodyByDensity"))
    #expect(try Command.nianbao("clean", page).errors.isEmpty)
  }
}
