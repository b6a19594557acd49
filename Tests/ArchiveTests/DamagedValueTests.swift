import Cleaning
import Extraction
import Foundation
import GRDB
import Lexicon
import Records
import TestSupport
import Testing

@testable import Archive

/// Values that their columns cannot have, as a damaged file holds them: whatever reads them says so, and nothing else happens.
struct DamagedValueTests {
  private let scratch: Scratch
  private let path: String
  private let id: String
  private let claim: String
  /// Of a new page, and of one that is there.
  private let entries: [ArchiveEntry]

  init() throws {
    scratch = try Scratch()
    path = scratch.folder.appendingPathComponent("a.sqlite").path
    entries = try [SmallArchive.page(SmallArchive.body, note: "x"), SmallArchive.page(SmallArchive.body, county: "另县")]
      .map { page in
        let input = Cleaner.Input(bytes: Array(page.utf8), uri: "http://a.example/2.html")
        let document = Document(input: nil, parts: [Document.Part(name: "a", uri: input.uri, content: .success(input))])
        return try ArchiveEntry(
          #require(IncomingDocument(document)), #require(Extractor().extract(document).contents),
          encoder: RecordEncoder(), lexicon: "另一", keepsRaw: true)
      }
    let archive = try Archive(path: path, for: .writing)
    let small = SmallArchive(archive)
    let table = "<table border=1><tr><th>指标</th><th>2018年</th></tr><tr><td>粮食产量（万吨）</td><td>12.5</td></tr></table>"
    id = try small.ingest(
      SmallArchive.page("<p>一、示例工作</p>" + SmallArchive.body + table), uri: "http://a.example/1.html"
    ).id
    try small.ingest(SmallArchive.page(SmallArchive.body, county: "另县"), uri: "http://a.example/2.html")
    claim = try #require(archive.claims(of: id).first { $0.quantityText == "3200人" }).id
    try archive.judge(claim, Verdict(.wrong, by: "甲", at: "2026-01-01T00:00:00Z", corrections: [.value: "3300"]))
    let ingestion = try Ingestion(archive, lexicon: "示例")
    try ingestion.note([IngestionFailure(name: "a", uri: nil, code: "missing", message: "示例")])
    try ingestion.end(IngestionCounts())
    try archive.close()
    // Without what keeps such values out.
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(replace(sql, ' IS NOT NULL', ' NOTNULL'), ' NOT NULL', '')
            WHERE type = 'table' AND sql LIKE '%STRICT%';
          UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT, ', ') '), ') STRICT', ')') WHERE type = 'table';
          PRAGMA writable_schema = OFF;
          """)
    }
    try queue.close()
  }

  private static let tables = [
    "run", "failure", "report", "document", "document_records", "raw", "part", "source", "section", "grid",
    "sentence", "indicator", "claim", "exclusion", "verdict", "correction",
  ]

  /// NULL, bytes that are no text, and a number that is far from any.
  private static let values = ["NULL", "x'FF00'", "-9223372036854775808"]

  /// What reads an archive.
  private var readings: [(String, (Archive) throws -> Void)] {
    let (id, claim) = (id, claim)
    return [
      ("reports", { _ = try $0.reports(ReportFilter(region: "示例", years: 2000...2020)) }),
      ("all reports", { _ = try $0.reports(ReportFilter(includesSuperseded: true)) }),
      ("counts", { _ = try $0.counts() }),
      ("runs", { _ = try $0.runs() }),
      ("failures", { archive in for run in 1...4 { _ = try archive.failures(ofRun: run) } }),
      ("claims", { _ = try $0.claims(of: id) }),
      ("claim", { _ = try $0.claim(claim) }),
      ("details", { archive in for claim in try archive.claims(of: id) { _ = try archive.details(of: claim.id) } }),
      ("fragments", { _ = try $0.fragments(of: try $0.claims(of: id)) }),
      ("text", { _ = try $0.text(of: id) }),
      ("records", { _ = try $0.records(of: id) }),
      ("search", { _ = try $0.search(SearchRequest(["新增"])) }),
      ("search of sentences", { _ = try $0.search(SearchRequest(["农村"], filter: ReportFilter(region: "示例县"))) }),
      ("plans", { _ = try $0.plans(of: SearchRequest(["预算"])) }),
      ("series", { _ = try $0.series(SeriesRequest("地区生产总值")) }),
      ("near", { _ = try $0.series(SeriesRequest("地区生产总额")) }),
      ("export", { _ = try ExportTests.bytes($0, RecordStream()) }),
      ("rows", { _ = try ExportTests.bytes($0, RowStream(hasMark: false)) }),
      ("document", { _ = try $0.handedIn(id) }),
      ("documentsReadOtherwise", { _ = try $0.documentsReadOtherwise(lexicon: "") }),
    ]
  }

  /// What changes one.
  private var changes: [(String, (Archive) throws -> Void)] {
    let (id, claim, entries) = (id, claim, entries)
    return [
      (
        "judge",
        { try $0.judge(claim, Verdict(.wrong, by: "甲", at: "2026-01-02T00:00:00Z", corrections: [.unit: "个"])) }
      ),
      ("withdraw", { try $0.withdraw(claim, by: "甲") }),
      (
        "ingest",
        { archive in
          let ingestion = try Ingestion(archive, lexicon: "另一")
          for entry in entries { _ = try ingestion.add(entry, again: true) }
        }
      ),
      ("remove", { _ = try $0.remove([id], withVerdicts: true) }),
    ]
  }

  private func expectSaid(_ damage: String, _ name: String, _ work: () throws -> Void) {
    do {
      try work()
    } catch ArchiveError.corrupt, ArchiveError.refused, ArchiveError.unknown, ArchiveError.ambiguous,
      ArchiveError.noVerdict, ArchiveError.notExtracted
    {
      // What names it is damaged too.
    } catch is InvalidCorrection {
      // So is what a reviewer said.
    } catch {
      Issue.record("\(damage), \(name): \(error)")
    }
  }

  @Test(arguments: tables) func aValueThatItsColumnCannotHaveIsSaid(_ table: String) throws {
    let columns = try DatabaseQueue(path: path).read { db in try db.columns(in: table).map(\.name) }
    var count = 0
    for column in columns {
      for value in DamagedValueTests.values {
        let damaged = scratch.folder.appendingPathComponent("\(table).sqlite").path
        try? FileManager.default.removeItem(atPath: damaged)
        try FileManager.default.copyItem(atPath: path, toPath: damaged)
        guard try damage(damaged, "UPDATE OR IGNORE \(table) SET \(column) = \(value)") else { continue }
        count += 1
        let archive = try Archive(path: damaged, for: .reading)
        for (name, work) in readings { expectSaid("\(table).\(column) = \(value)", name) { try work(archive) } }
        try archive.close()
        guard value == "NULL" else { continue }
        // One after the other: what cannot be done changes nothing.
        let writer = try Archive(path: damaged, for: .writing)
        for (name, work) in changes { expectSaid("\(table).\(column) = \(value)", name) { try work(writer) } }
        try writer.close()
      }
    }
    #expect(count > 0)
  }

  /// A number that is worked out has a name too.
  @Test func aCountThatCannotBeIsNamed() throws {
    _ = try damage(path, "UPDATE document SET claim_count = -9223372036854775808 WHERE id = '\(id)'")
    let archive = try Archive(path: path, for: .reading)
    let error = #expect(throws: ArchiveError.self) { try archive.counts() }
    #expect(error?.words.hasPrefix("the column claims holds ") == true)
    let names = try archive.read { db in
      let (condition, arguments) = try ReportFilter().condition(db, aliases: .standard)
      return try Row.fetchOne(
        db, sql: "SELECT \(ReportExport.columns) FROM document JOIN report ON \(condition)", arguments: arguments
      )
      .map { Array($0.columnNames) }
    }
    #expect(names == ["key", "claim_count", "rejected"])
  }

  /// - Returns: whether anything was changed.
  private func damage(_ path: String, _ sql: String) throws -> Bool {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      // A rowid can be nothing but a number.
      do { try db.execute(sql: sql) } catch let error as DatabaseError where error.resultCode == .SQLITE_MISMATCH {
        return false
      }
      return db.changesCount > 0
    }
  }
}
