import Foundation
import TestSupport
import Testing

/// `nianbao ingest` and `nianbao remove`, run as a user runs them.
struct IngestCommandTests {
  private let scratch: Scratch
  private let database: String

  init() throws {
    scratch = try Scratch()
    database = scratch.folder.appendingPathComponent("archive.sqlite").path
  }

  private func run(_ arguments: String...) throws -> Command.Result {
    try Command.run(Command.program, [arguments[0], "--database", database] + arguments.dropFirst())
  }

  private func page(_ number: String, county: String = "示例县") -> String {
    Pages.page(
      "<div class=\"article-content\"><h1>\(county)2018年政府工作报告</h1><p>全县地区生产总值完成\(number)亿元。</p></div>",
      head: "<title>\(county)2018年政府工作报告</title>")
  }

  private func documents() throws -> [String] {
    try run("list", "--format", "json").output.split(separator: "\n").map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return try #require(object["document"] as? String)
    }
  }

  @Test func aPageThatWasPutBackStandsAgain() throws {
    let a = try scratch.write("a.html", page("288.35"))
    let b = try scratch.write("b.html", page("289.01"))
    let manifest = try scratch.write(
      "list.tsv",
      """
      a.html\thttp://a.example/1.html\t2019-02-01T08:00:00+08:00
      b.html\thttp://a.example/1.html\t2019-02-02T08:00:00+08:00
      a.html\thttp://a.example/1.html\t2019-02-03T08:00:00+08:00
      """)
    for round in 1...2 {
      let result = try run("ingest", "--manifest", manifest)
      #expect(result.code == 0 && result.errors.isEmpty)
      #expect(result.output.contains(round == 1 ? "1 new, 2 newer versions" : "3 unchanged"), "\(result.output)")
    }
    let standing = try documents()
    #expect(standing.count == 1)
    #expect(try run("show", standing[0]).output.contains("288.35亿元"))
    // Without times it stays so.
    #expect(try run("ingest", "--uri", "http://a.example/1.html", b).output.contains("1 unchanged"))
    #expect(try run("ingest", a, b).code == 0)
    #expect(try documents() == standing)
    #expect(try run("verify").code == 0)
  }

  @Test func timesThatAreNoneAreTold() throws {
    _ = try scratch.write("a.html", page("288.35"))
    _ = try scratch.write("b.html", page("289.01", county: "示范县"))
    let manifest = try scratch.write("list.tsv", "a.html\t\t昨天\nb.html\t\t01/02/2019\n")
    let result = try run("ingest", "--manifest", manifest)
    #expect(result.code == 0)
    #expect(result.errors.contains("a.html and 1 other: the time of retrieval is no ISO 8601"))
  }

  @Test func manyVersionsAreCounted() throws {
    for number in 1...6 {
      let page = try scratch.write("\(number).html", page("\(number).5"))
      _ = try run("ingest", "--uri", "http://a.example/1.html", page)
      let list = try run("list").output
      if number == 4 { #expect(list.components(separatedBy: ", ").count == 3 && list.contains("replaces ")) }
    }
    #expect(try run("list").output.contains("replaces 5 older versions"))
    let id = try #require(try documents().first)
    #expect(try run("show", id).output.contains("replaces 5 older versions; nianbao list --all-versions names them"))
  }

  @Test func readAnewUnderAnotherNameItsRecordsStay() throws {
    let a = try scratch.write("a.html", page("288.35"))
    let b = try scratch.write("b.html", page("288.35"))
    _ = try run("ingest", a)
    let id = try #require(try documents().first)
    let records = try run("show", id, "--format", "json").output
    #expect(try run("ingest", "--again", b).output.contains("1 unchanged"))
    #expect(try run("show", id, "--format", "json").output == records)
    #expect(try run("list", "--format", "json").output.contains("b.html"))
    #expect(try run("verify").code == 0)
  }

  @Test func nothingIsRemovedWhereOneIsUnknown() throws {
    _ = try run(
      "ingest", try scratch.write("a.html", page("288.35")), try scratch.write("b.html", page("7.5", county: "示范县")))
    let ids = try documents()
    #expect(ids.count == 2)
    let unknown = try run("remove", ids[0], "ffffffff0")
    #expect(unknown.code == 66 && unknown.output.isEmpty && unknown.errors.contains("holds no document"))
    #expect(try run("remove", ids[0], String(ids[1].prefix(3))).code == 64)
    #expect(try documents() == ids)
    let removed = try run("remove", ids[0], String(ids[1].prefix(8)), ids[0])
    #expect(removed.code == 0 && removed.output.split(separator: "\n").count == 2)
    #expect(try documents().isEmpty)
  }

  @Test func addressesAreNotFetched() throws {
    let usage = try run("ingest", "HTTPS://www.example.com/1.html")
    #expect(usage.code == 64 && usage.errors.contains("nothing is fetched from the web"))
    let manifest = try scratch.write("list.tsv", "HTTP://www.example.com/1.html\n")
    for command in ["ingest", "extract"] {
      let result =
        command == "ingest"
        ? try run("ingest", "--manifest", manifest) : try Command.nianbao("extract", "--manifest", manifest)
      #expect(result.code == 66)
      #expect(result.errors.contains("HTTP://www.example.com/1.html: is an address: nothing is fetched from the web."))
    }
  }

  @Test func withoutItsBytesStandardInputCannotBeKept() throws {
    for input in ["-", "--stdin-jsonl"] {
      let result = try run("ingest", "--no-raw", input)
      #expect(result.code == 64 && result.errors.contains("standard input has none"))
    }
  }

  /// A folder can be opened, and not be read.
  @Test func inputThatCannotBeReadOnIsNoEnd() throws {
    for command in ["extract --stdin-jsonl", "ingest --database '\(database)' --stdin-jsonl"] {
      let result = try Command.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", "'\(Command.program.path)' \(command) < /"])
      #expect(result.code == 66)
      #expect(result.errors.contains("nianbao: standard input: cannot be read"))
    }
  }
}
