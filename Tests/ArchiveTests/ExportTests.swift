import Foundation
import Quantities
import Records
import ReportModel
import TestSupport
import Testing

@testable import Archive

/// What exports state, and that nothing but the archive's content shows in them.
struct ExportTests {
  private static let pages = [
    (SmallArchive.page(SmallArchive.body, county: "乙县"), "http://b.example/1.html"),
    (SmallArchive.page("<p>全县种植果树1200亩，三分之一的村建成大棚35座。</p>", county: "甲县", year: 2019), "http://a.example/2.html"),
    (
      SmallArchive.page(
        "<p>改造3至5个小区。</p><table border=1><tr><th>指标</th><th>2018年</th></tr><tr><td>粮食产量（万吨）</td>"
          + "<td>12.5</td></tr></table>", county: "甲县"), "http://a.example/1.html"
    ),
  ]

  private static func archive(_ order: [Int] = [0, 1, 2]) throws -> SmallArchive {
    let small = try SmallArchive()
    for index in order { try small.ingest(pages[index].0, uri: pages[index].1) }
    return small
  }

  static func bytes(_ archive: Archive, _ stream: some ExportStream, _ filter: ReportFilter = ReportFilter()) throws
    -> [UInt8]
  {
    var stream = stream
    var bytes: [UInt8] = []
    try archive.export(filter) {
      bytes += stream.head($0)
    } add: {
      bytes += try stream.bytes(of: $0)
    }
    return bytes + stream.tail()
  }

  private func package(_ archive: Archive) throws -> [String: [UInt8]] {
    var package = DataPackage()
    var files: [String: [UInt8]] = [:]
    try archive.export { _ in
      for part in package.head() { files[part.file.name] = part.bytes }
    } add: { report in
      for part in try package.rows(of: report) { files[part.file.name]? += part.bytes }
    }
    files[DataPackage.descriptorName] = package.descriptor()
    return files
  }

  @Test func recordsAreThoseThatWereArchived() throws {
    let small = try Self.archive()
    let reports = try small.archive.reports()
    #expect(reports.compactMap(\.region?.name) == ["乙县", "甲县", "甲县"] || reports.count == 3)
    let archived = try reports.flatMap { try small.archive.records(of: $0.id) }
    #expect(try Self.bytes(small.archive, RecordStream()) == archived)
  }

  @Test func theOrderOfIngestionLeavesNoTrace() throws {
    let archives = try [[0, 1, 2], [2, 0, 1]].map { try Self.archive($0).archive }
    func same(_ stream: some ExportStream) throws {
      let exports = try archives.map { try Self.bytes($0, stream) }
      #expect(exports[0] == exports[1] && !exports[0].isEmpty)
    }
    try same(RecordStream())
    try same(RowStream(hasMark: true))
    try same(AnnotationStream())
    try same(LangExtractStream())
    #expect(try package(archives[0]) == package(archives[1]))
    let scratch = try Scratch()
    let books = try archives.enumerated().map { try book($1, in: scratch, "\($0).xlsx") }
    #expect(books[0] == books[1])
  }

  @Test func aFilterChoosesReports() throws {
    let small = try Self.archive()
    func count(_ filter: ReportFilter) throws -> Int {
      var size = ExportSize(reports: 0, claims: 0)
      var reports = 0
      try small.archive.export(filter) {
        size = $0
      } add: { _ in
        reports += 1
      }
      #expect(size.reports == reports)
      return reports
    }
    #expect(try count(ReportFilter(years: 2019...2019)) == 1)
    #expect(try count(ReportFilter(ids: [String(small.archive.reports()[1].id.prefix(10))])) == 1)
    #expect(try count(ReportFilter(years: 1990...1991)) == 0)
    #expect(throws: ArchiveError.unknown(id: "ffff")) { try count(ReportFilter(ids: ["ffff"])) }
  }

  /// What others write meanwhile is not in it.
  @Test func anExportIsOfOneState() throws {
    let scratch = try Scratch()
    let path = scratch.folder.path + "/a.sqlite"
    let writer = SmallArchive(try Archive(path: path, for: .writing))
    try writer.ingest(Self.pages[0].0, uri: Self.pages[0].1)
    try writer.ingest(Self.pages[1].0, uri: Self.pages[1].1)
    let reader = try Archive(path: path, for: .reading)
    let before = try Self.bytes(reader, RecordStream())
    var bytes: [UInt8] = []
    try reader.export { _ in
    } add: { report in
      let claims = try writer.archive.reports().flatMap { try writer.archive.claims(of: $0.id) }
      for claim in claims {
        try writer.archive.judge(claim.id, Verdict(.right, by: "甲", at: "2026-01-02T03:04:05Z"))
      }
      if bytes.isEmpty { try writer.ingest(Self.pages[2].0, uri: Self.pages[2].1) }
      bytes += report.bytes
    }
    #expect(bytes == before)
    #expect(try Self.bytes(reader, RecordStream()) != before)
    try reader.close()
    try writer.archive.close()
  }

  @Test func errorsOfTheReceiverComeThrough() throws {
    struct Stop: Error {}
    let small = try Self.archive()
    #expect(throws: Stop.self) {
      try small.archive.export { _ in
      } add: { _ in
        throw Stop()
      }
    }
  }

  // MARK: - Workbooks

  private func book(
    _ archive: Archive, in scratch: Scratch, _ name: String, rowsPerSheet: Int = Workbook.mostRows
  ) throws -> [UInt8] {
    let path = scratch.folder.appendingPathComponent(name)
    var book: Workbook?
    try archive.export { size in
      book = try Workbook(path: path.path, temporaryFolder: scratch.folder.path, size, rowsPerSheet: rowsPerSheet)
    } add: { report in
      try book?.add(report)
    }
    try book?.close()
    return try Project.bytes(path)
  }

  /// The sheets' names, and in how many rows each has a cell.
  private func sheets(_ file: String) throws -> [String: Int] {
    let program = """
      import json, re, sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      names = re.findall('<sheet name="([^"]+)"', book.read('xl/workbook.xml').decode())
      print(json.dumps({name: book.read(f'xl/worksheets/sheet{n}.xml').count(b'<row ') for n, name in enumerate(names, 1)}))
      """
    let result = try Command.run(URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", program, file])
    #expect(result.code == 0, "\(result.errors)")
    return try JSONDecoder().decode([String: Int].self, from: Data(result.output.utf8))
  }

  @Test func whatASheetHasNoRoomForGoesOnTheNext() throws {
    let small = try Self.archive()
    let claims = try small.archive.reports().reduce(0) { $0 + $1.claimCount }
    let scratch = try Scratch()
    _ = try book(small.archive, in: scratch, "a.xlsx", rowsPerSheet: 4)
    let sheets = try sheets(scratch.folder.path + "/a.xlsx")
    #expect(claims > 8 && claims <= 12)
    #expect(sheets["Claims"] == 5 && sheets["Claims 2"] == 5 && sheets["Claims 3"] == claims - 8 + 1)
    #expect(sheets["Reports"] == 4)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["a.xlsx"])
  }

  @Test func aWorkbookOfNothingHasItsHeadings() throws {
    let scratch = try Scratch()
    _ = try book(try Archive(), in: scratch, "a.xlsx")
    let sheets = try sheets(scratch.folder.path + "/a.xlsx")
    #expect(sheets["Claims"] == 1 && sheets["Reports"] == 1 && sheets.count == 3)
  }

  @Test func aWorkbookThatCannotBeWrittenSaysSo() throws {
    #expect(throws: Workbook.Failure.self) {
      try Workbook(
        path: "/nowhere/a.xlsx", temporaryFolder: "/nowhere", ExportSize(reports: 0, claims: 0)
      ).close()
    }
  }

  @Test(
    arguments: [
      ("12.5", 12.5), ("-3", -3), ("26547000000", 26_547_000_000), ("123456789012345", 123_456_789_012_345),
      ("1234567890123450000", 1.23456789012345e18), ("1234567890123456", nil), ("0.1234567890123456", nil),
      ("1/3", nil),
    ] as [(String, Double?)])
  func numbersAreNumbersWhereAllDigitsAreKept(_ text: String, _ number: Double?) {
    let column = SheetColumn(Column<String>("value", "", "", form: .value) { $0 }, width: 10)
    #expect(column.content(of: text) == number.map { .number($0) } ?? .text(text))
  }

  @Test func textsFitInACell() {
    #expect(SheetText.fitted("=1+1\u{1}") == "=1+1\u{1}")
    #expect(SheetText.fitted("a\u{FFFF}b") == "a\u{FFFD}b")
    let long = String(repeating: "年", count: 32_767)
    #expect(SheetText.fitted(long) == long)
    #expect(SheetText.fitted(long + "报").utf16.count == 32_767)
    // A character of two units is not cut apart.
    let wide = SheetText.fitted(String(repeating: "\u{20000}", count: 20_000))
    #expect(wide.unicodeScalars.dropLast().allSatisfy { $0 == "\u{20000}" } && wide.utf16.count == 32_767)
  }
}
