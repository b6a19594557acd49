import Foundation
import TestSupport
import Testing

/// `nianbao extract` over files, the real program end to end.
struct ExtractCommandTests {
  static let reports = Project.corpus.appendingPathComponent("reports")
  static let page = reports.appendingPathComponent("work-2018/page.html").path

  private func records(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func types(_ text: String) throws -> [String] { try records(text).compactMap { $0["type"] as? String } }

  @Test func recordsOfAPage() throws {
    let result = try Command.nianbao("extract", Self.page)
    #expect(result.code == 0 && result.errors.isEmpty)
    let types = try types(result.output)
    #expect(types.first == "document" && types.last == "end")
    #expect(try Command.nianbao("extract", Self.page).output == result.output)
  }

  @Test func recordsAreValid() throws {
    let output = try Command.nianbao("extract", Self.reports.path).output
    let checked = try Command.nianbao("validate", "-", input: Data(output.utf8))
    #expect(checked.code == 0, "\(checked.output)")
    #expect(!checked.output.contains(" 0 claim"))
  }

  @Test func aTextIsExplained() throws {
    let result = try Command.nianbao("extract", "--explain", "2019年，全县财政收入18.7亿元，增长7.8%。")
    #expect(result.code == 0)
    for line in [
      "18.7亿元: a claim\n", "  indicator           全县财政收入\n", "  role                change, increase\n",
      "2019: no claim (date)\n",
    ] {
      #expect(result.output.contains(line), "\(line)")
    }
    #expect(try Command.nianbao("extract", "--explain", "").output == "no claims\n")
  }

  @Test func manyPagesInOrderWhateverTheJobs() throws {
    let one = try Command.nianbao("extract", "--jobs", "1", Self.reports.path)
    let many = try Command.nianbao("extract", "--jobs", "5", Self.reports.path)
    #expect(one.code == 0 && many.code == 0)
    #expect(one.output == many.output)
    let bodies = try records(one.output).filter { $0["type"] as? String == "document" }.compactMap {
      $0["id"] as? String
    }
    let cleaned = try records(try Command.nianbao("clean", "--format", "json", Self.reports.path).output)
    #expect(bodies == cleaned.compactMap { $0["id"] as? String })
  }

  @Test func badFilesGiveErrorRecordsInTheirPlace() throws {
    let scratch = try Scratch()
    let pdf = try scratch.write("a.pdf", "%PDF-1.4")
    let none = scratch.folder.path + "/none.html"
    let script = try scratch.write(
      "c.html", Pages.page("<div class=TRS_Editor><script>document.write(x)</script></div>"))
    let result = try Command.nianbao("extract", Self.page, pdf, none, Self.page, script)
    #expect(result.code == 65)
    #expect(
      result.errors == """
        nianbao: \(pdf): is no page but a file of kind PDF; give the HTML page or its text
        nianbao: \(none): no such file
        nianbao: \(script): the body is written by a script and is not in the page

        """)
    let records = try records(result.output)
    let ends = records.filter { ["end", "error"].contains($0["type"] as? String) }
    #expect(ends.map { $0["code"] as? String } == [nil, "notHTML", "missing", nil, "bodyIsScript"])
    #expect(ends[1]["message"] as? String == "is no page but a file of kind PDF; give the HTML page or its text")
    #expect((ends[2]["source"] as? [String: Any])?["uri"] as? String == none)
    #expect(try Command.nianbao("extract", none).code == 66)
    // Only the records tell of them.
    #expect(try Command.nianbao("extract", "--format", "csv", none).output.split(separator: "\r\n").count == 1)
  }

  @Test func manifestIdsAreEchoed() throws {
    let scratch = try Scratch()
    _ = try scratch.write("pages/a.html", try Project.bytes(URL(fileURLWithPath: Self.page)))
    let manifest = try scratch.write(
      "list.tsv", "pages/a.html\thttp://x.example/a.html\t2019-01-02T03:04:05Z\tNr. 1\npages/b.html\t\t\tNr. 2\n")
    let result = try Command.nianbao("extract", "--manifest", manifest)
    #expect(result.code == 66)
    let records = try records(result.output)
    #expect(records.first?["input"] as? String == "Nr. 1")
    #expect((records.first?["source"] as? [String: Any])?["retrievedAt"] as? String == "2019-01-02T03:04:05Z")
    #expect(records.last?["type"] as? String == "error" && records.last?["input"] as? String == "Nr. 2")
  }

  @Test func standardInput() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.page))
    let result = try Command.nianbao("extract", "--uri", "http://x.example/", "-", input: data)
    #expect(result.code == 0)
    let source = try records(result.output).first?["source"] as? [String: Any]
    #expect(source?["uri"] as? String == "http://x.example/")
  }

  @Test func usage() throws {
    for arguments in [
      [], ["--jobs", "0", Self.page], ["--max-bytes", "0", Self.page], ["--bom", Self.page], ["-", "-"],
      ["--stdin-jsonl", Self.page], ["--stdin-jsonl", "--format", "csv"], ["--uri", "x", Self.page, Self.page],
      ["--explain", "1个", Self.page], ["--charset", "nope", Self.page],
    ] {
      #expect(try Command.run(Command.program, ["extract"] + arguments).code == 64, "\(arguments)")
    }
    let help = try Command.nianbao("extract", "--help")
    #expect(help.code == 0 && help.output.contains("EXAMPLES") && help.output.contains("130"))
  }

  @Test func aCopyOfTheProgramAloneWorksWithAnEmptyEnvironment() throws {
    let scratch = try Scratch()
    let copy = scratch.folder.appendingPathComponent("elsewhere/program")
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Command.program, to: copy)
    let env = URL(fileURLWithPath: "/usr/bin/env")
    let root = URL(fileURLWithPath: "/")
    let result = try Command.run(env, ["-i", copy.path, "extract", Self.page], environment: [:], folder: root)
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output == (try Command.nianbao("extract", Self.page).output))
    let line = Data(#"{"id":"1","text":"全县财政收入18.7亿元"}"#.utf8)
    let piped = try Command.run(
      env, ["-i", copy.path, "extract", "--stdin-jsonl"], input: line, environment: [:], folder: root)
    #expect(piped.code == 0)
    #expect(try types(piped.output).last == "end")
  }

  // MARK: Output

  @Test func anOutputFileIsThereWhenItIsComplete() throws {
    let scratch = try Scratch()
    let file = try scratch.write("out.jsonl", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    let link = scratch.folder.appendingPathComponent("link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "out.jsonl")
    let result = try Command.nianbao("extract", "--output", link, Self.page)
    #expect(result.code == 0 && result.output.isEmpty)
    let direct = try Command.nianbao("extract", Self.page)
    #expect(try Project.text(URL(fileURLWithPath: file)) == direct.output)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["link", "out.jsonl"])
    // Relative to the working directory, and new.
    let fresh = try Command.run(
      Command.program, ["extract", "--output", "new.jsonl", Self.page], folder: scratch.folder)
    #expect(fresh.code == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.folder.path + "/new.jsonl"))
  }

  @Test func documentsThatFailDoNotKeepTheOutputBack() throws {
    let scratch = try Scratch()
    let file = scratch.folder.path + "/out.jsonl"
    let result = try Command.nianbao("extract", "--output", file, Self.page, scratch.folder.path + "/none.html")
    #expect(result.code == 66)
    let written = try types(try Project.text(URL(fileURLWithPath: file)))
    #expect(written.suffix(2) == ["end", "error"])
  }

  @Test func anOutputThatCannotBeCompletedLeavesTheOldOne() throws {
    let scratch = try Scratch()
    let file = try scratch.write("out.jsonl", "old")
    // A file may have 1024 bytes here: as on a full disk the write fails.
    let shell = try Command.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "ulimit -f 2; exec \"$@\"", "sh", Command.program.path, "extract", "--output", file, Self.page])
    #expect(shell.code == 74)
    #expect(shell.errors == "nianbao: \(file) cannot be written; is the disk full?\n")
    #expect(try Project.text(URL(fileURLWithPath: file)) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["out.jsonl"])
  }

  @Test func outputsThatCannotBeMade() throws {
    let scratch = try Scratch()
    let folder = scratch.folder.path
    let directory = try Command.nianbao("extract", "--output", folder, Self.page)
    #expect(directory.code == 74 && directory.errors == "nianbao: \(folder) is a directory; name a file\n")
    let nowhere = try Command.nianbao("extract", "--output", folder + "/none/out", Self.page)
    #expect(nowhere.code == 74)
    #expect(
      nowhere.errors == "nianbao: \(folder)/none/out cannot be made; does its folder exist, and may you write there?\n")
    #if os(Linux)
      let full = try Command.nianbao("extract", Self.page, output: "/dev/full")
      #expect(full.code == 74 && full.errors == "nianbao: standard output cannot be written; is the disk full?\n")
      #expect(try Command.nianbao("extract", "--output", "/dev/full", Self.page).code == 74)
      #expect(try Command.nianbao("extract", "--output", "/dev/null", Self.page).code == 0)
    #endif
  }

  @Test func aClosedPipeIsALineAndACode() throws {
    let command = try RunningCommand("extract", "-")
    try command.closeOutput()
    try command.write(Pages.page(Pages.article))
    try command.endInput()
    let end = command.end()
    #expect(end.code == 74)
    #expect(end.errors == "nianbao: standard output was closed by the program that reads it\n")
  }
}
