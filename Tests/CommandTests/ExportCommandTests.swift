import Foundation
import TestSupport
import Testing

/// `nianbao export`, the real program end to end. What other programs make of its formats is in `Tests/check_exports.py`.
struct ExportCommandTests {
  private let scratch: Scratch
  private let database: String

  init() throws {
    scratch = try Scratch()
    database = scratch.folder.path + "/a.sqlite"
    let pages = try Project.folders(in: ExtractCommandTests.reports).map { $0.appendingPathComponent("page.html").path }
    let result = try Command.run(Command.program, ["ingest", "--database", database] + pages)
    #expect(result.code == 0, "\(result.errors)")
  }

  private func export(_ arguments: String..., output: String? = nil) throws -> Command.Result {
    try Command.run(Command.program, ["export", "--database", database] + arguments, output: output)
  }

  private func path(_ name: String) -> String { scratch.folder.appendingPathComponent(name).path }

  private func documents(_ records: String) -> [String: String] {
    var documents: [String: String] = [:]
    var id = ""
    for line in records.split(separator: "\n") {
      if line.hasPrefix("{\"type\":\"document\"") {
        id = String(line.drop { $0 != "i" }.prefix(120))
      }
      documents[id, default: ""] += line + "\n"
    }
    return documents
  }

  @Test func recordsAreThoseOfExtract() throws {
    let exported = try export()
    #expect(exported.code == 0 && exported.errors.isEmpty)
    let pages = try Project.folders(in: ExtractCommandTests.reports).map { $0.appendingPathComponent("page.html").path }
    let extracted = documents(try Command.run(Command.program, ["extract"] + pages).output)
    let documents = documents(exported.output)
    #expect(documents.count > 5)
    for (id, records) in documents { #expect(extracted[id] == records) }
    #expect(try export().output == exported.output)
    // To a file the same.
    #expect(try export("--output", path("a.jsonl")).code == 0)
    #expect(try Project.text(URL(fileURLWithPath: path("a.jsonl"))) == exported.output)
  }

  @Test func rowsAreThoseOfExtractWithAReview() throws {
    let page = ExtractCommandTests.page
    let extracted = try Command.nianbao("extract", "--format", "csv", page).output.components(separatedBy: "\r\n")
    let id = try #require(extracted[1].split(separator: ",").first.map(String.init))
    let exported = try export("--format", "csv", "--bom", id).output.components(separatedBy: "\r\n")
    #expect(exported[0] == "\u{FEFF}" + extracted[0] + ",judgement,reviewedBy,reviewedAt,note,corrected,extracted")
    #expect(exported.count == extracted.count && exported.count > 10)
    for (row, other) in zip(exported.dropFirst().dropLast(), extracted.dropFirst()) { #expect(row == other + ",,,,,,") }
  }

  @Test func aCorrectionShowsAndIsVerified() throws {
    let line = try #require(export().output.split(separator: "\n").first { $0.hasPrefix("{\"type\":\"claim\"") })
    let claim = try #require(line.firstMatch(of: /"id":"([^"]+)"/)?.1)
    let given = try Command.nianbao(
      "correct", "--database", database, String(claim), "--set", "value=7654321", "--reviewer", "甲")
    #expect(given.code == 0, "\(given.errors)")
    let records = try export().output
    #expect(records.contains("\"value\":\"7654321\",\"bounds\":{}") && records.contains("\"reviewer\":\"甲\""))
    let verified = try Command.nianbao("verify", "-", input: Data(records.utf8))
    #expect(verified.code == 0, "\(verified.output)")
    #expect(try Command.nianbao("validate", "-", input: Data(records.utf8)).code == 0)
  }

  @Test func aPackageReplacesOnlyAPackage() throws {
    let folder = path("package")
    #expect(try export("--format", "datapackage", "--output", folder + "/").code == 0)
    let names = ["claims.csv", "datapackage.json", "documents.csv", "exclusions.csv", "sentences.csv", "texts.csv"]
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
    let before = try Project.text(URL(fileURLWithPath: folder + "/claims.csv"))
    #expect(try export("--format", "datapackage", "--year", "2019", "--output", folder).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
    let after = try Project.text(URL(fileURLWithPath: folder + "/claims.csv"))
    #expect(after.utf8.count < before.utf8.count && after.hasPrefix("document,id,"))
    // A file of the user's is not lost.
    try Data().write(to: URL(fileURLWithPath: folder + "/notes.txt"))
    let refused = try export("--format", "datapackage", "--output", folder)
    #expect(
      refused.code == 73
        && refused.errors == "nianbao: \(folder) holds something else, and is left as it is; "
          + "name a folder that does not exist or is empty\n"
    )
    #expect(try Project.text(URL(fileURLWithPath: folder + "/claims.csv")) == after)
    try FileManager.default.createDirectory(atPath: path("other"), withIntermediateDirectories: true)
    #expect(try export("--format", "datapackage", "--output", path("other")).code == 0)
    #expect(try export("--format", "datapackage", "--output", database).code == 73)
    #expect(try export("--format", "datapackage", "--output", path("none/package")).code == 74)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(!left.contains { $0.contains(".part") })
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    #expect(try export("--format", "xlsx").code == 64)
    #expect(try export("--format", "datapackage").code == 64)
    #expect(try export("--bom").code == 64)
    #expect(try export("--year", "2019..2016").code == 64)
    #expect(try export("ffff").code == 66)
    let none = try export("--region", "无此县", "--format", "csv")
    #expect(none.code == 0 && none.output.split(separator: "\r\n").count == 1)
    #expect(none.errors == "nianbao: no report of the archive is so; nianbao list shows them\n")
    #expect(try Command.nianbao("export", "--database", path("none.sqlite")).code == 66)
    let full = try export("--format", "langextract", output: "/dev/full")
    #expect(full.code == 74 && full.errors == "nianbao: standard output cannot be written; is the disk full?\n")
    let pipe = try export("--format", "xlsx", "--output", "/dev/null")
    #expect(pipe.code == 74)
  }

  /// A limit that the workbook, or one of its temporary files, goes over: there is none then, and what was there stays.
  @Test(arguments: [1, 40, 100, 300, 700, 1500]) func aWorkbookOnAFullDiskIsNone(_ blocks: Int) throws {
    let file = path("a.xlsx")
    let command = "ulimit -f \(blocks); exec \"$0\" export --database \"$1\" --format xlsx --output \"$2\""
    let result = try Command.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", command, Command.program.path, database, file])
    let isThere = FileManager.default.fileExists(atPath: file)
    #expect(isThere == (result.code == 0))
    if isThere {
      #expect(try export("--format", "xlsx", "--output", path("b.xlsx")).code == 0)
      #expect(
        try Project.bytes(URL(fileURLWithPath: file)) == Project.bytes(URL(fileURLWithPath: path("b.xlsx"))))
    } else {
      #expect(result.code == 74, "\(result.errors)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(!left.contains { $0.contains(".part") })
  }
}
