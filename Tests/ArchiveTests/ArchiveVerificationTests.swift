import Foundation
import GRDB
import Lexicon
import Records
import TestSupport
import Testing

@testable import Archive

/// What the check of an archive finds.
struct ArchiveVerificationTests {
  private let small: SmallArchive
  private let id: String

  init() throws {
    small = try SmallArchive()
    let table = "<table border=1><tr><th>指标</th><th>2018年</th></tr><tr><td>粮食产量（万吨）</td><td>12.5</td></tr></table>"
    id = try small.ingest(
      SmallArchive.page("<p>一、示例工作</p>" + SmallArchive.body + table), uri: "http://a.example/1.html",
      retrievedAt: "2019-02-01"
    ).id
    let claim = try #require(small.archive.claims(of: id).first { $0.quantityText == "3200人" })
    try small.archive.judge(
      claim.id, Verdict(.wrong, by: "甲", at: "2026-01-01T00:00:00Z", corrections: [.value: "3300"]))
  }

  private func faults() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let summary = try ArchiveVerification(small.archive, lexicon: .standard, threads: 1).run(
      progress: { _, _ in }, report: { faults.append($0) })
    #expect(summary.faults == faults.count)
    return faults
  }

  private func change(_ sql: String) throws {
    try small.archive.writer?.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: sql)
      try #require(db.changesCount > 0, "\(sql)")
      try db.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
    }
  }

  @Test func aSoundArchiveHasNoFaults() throws {
    try small.ingest(SmallArchive.page(SmallArchive.body, county: "另县", note: "x"), uri: "http://a.example/2.html")
    try small.ingest(
      SmallArchive.page(SmallArchive.body, county: "另县"), uri: "http://b.example/2.html", keepsRaw: false)
    var told: [Int] = []
    let summary = try ArchiveVerification(small.archive, lexicon: .standard, threads: 2).run(
      progress: { done, all in
        told.append(done)
        #expect(all == 3)
      }, report: { Issue.record("\($0)") })
    #expect(told == [1, 2, 3])
    #expect(summary.documents == 3 && summary.archived == 2 && summary.gone == 1 && summary.isIndexRead)
    #expect(summary.faults == 0 && summary.records[.document] == 3 && summary.readOtherwise == 0)
  }

  private static let values = [
    ("UPDATE document SET title = '别的'", "document", "title"),
    ("UPDATE document SET claim_count = claim_count + 1", "document", "claim_count"),
    ("UPDATE section SET heading = heading || '。'", "section", "heading"),
    ("UPDATE grid SET unit = '亿斤'", "grid", "unit"),
    ("UPDATE sentence SET paragraph = 99 WHERE id = 1", "sentence", "paragraph"),
    ("UPDATE claim SET value = '3201' WHERE value = '3200'", "claim", "value"),
    ("UPDATE claim SET direction = NULL WHERE direction IS NOT NULL", "claim", "direction"),
    (
      "UPDATE exclusion SET reason = 'x' WHERE text_start = (SELECT min(text_start) FROM exclusion)", "exclusion",
      "reason"
    ),
  ]

  @Test(arguments: values.indices) func aValueThatTheRecordsDoNotHaveIsFound(_ index: Int) throws {
    let (sql, table, column) = ArchiveVerificationTests.values[index]
    try change(sql)
    let reasons = try faults().filter { $0.promise == .rows && $0.document == id }.map(\.reason)
    #expect(
      reasons.contains { reason in
        if case .value(table, _, column, let expected, let found) = reason { expected != found } else { false }
      }, "\(reasons)")
  }

  @Test(arguments: ["section", "grid", "claim", "exclusion"]) func aRowThatIsMissingIsFound(_ table: String) throws {
    let count = try #require(
      try small.archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") })
    try change("DELETE FROM \(table)")
    #expect(
      try faults().contains(ArchiveFault(.rows, document: id, .rowCount(table: table, expected: count, found: 0))))
  }

  @Test func recordsThatAreDamagedOrMissingAreFound() throws {
    try change("UPDATE document_records SET lines = substr(lines, 1, length(lines) - 1)")
    let faults = try faults()
    #expect(
      faults.contains { fault in
        if case .compressed = fault.reason { fault.promise == .records && fault.document == id } else { false }
      })
    try change("DELETE FROM document_records")
    #expect(try self.faults().contains(ArchiveFault(.records, document: id, .recordsMissing)))
  }

  @Test func rawBytesOfAnotherPageAreFound() throws {
    let other = DatabaseBytes.value(Compression.compressed(Array("另一页".utf8)))
    try small.archive.write { try $0.execute(sql: "UPDATE raw SET bytes = ?", arguments: [other]) }
    #expect(
      try faults().contains { fault in
        if case .digest(0, let expected, let found) = fault.reason {
          fault.promise == .raw && expected != found
        } else {
          false
        }
      })
    try change("UPDATE raw SET bytes = x'00'")
    #expect(
      try faults().contains { fault in
        if case .compressed = fault.reason { fault.document == id } else { false }
      })
    try change("DELETE FROM part")
    #expect(try faults().contains(ArchiveFault(.raw, document: id, .partsMissing)))
  }

  @Test func reportsThatNameTheWrongDocumentAreFound() throws {
    let other = try small.ingest(
      SmallArchive.page("<p>建成大棚35座。</p>"), uri: "http://a.example/1.html", retrievedAt: "2020-02-01")
    #expect(other.outcome == .newVersion(of: id))
    #expect(try faults().isEmpty)
    try change("UPDATE report SET superseded_by = NULL")
    #expect(
      try faults() == [ArchiveFault(.reports, document: id, .successor(expected: other.id, found: nil))])
    try change("UPDATE report SET document = NULL WHERE document = (SELECT key FROM document WHERE id = '\(id)')")
    #expect(try faults().contains(ArchiveFault(.reports, .representative(expected: id))))
    try change("DELETE FROM source")
    #expect(try faults().contains(ArchiveFault(.reports, document: id, .addressMissing("http://a.example/1.html"))))
  }

  @Test func aSearchThatDoesNotFindIsFound() throws {
    try change(
      "INSERT INTO sentence_grams (sentence_grams, rowid, grams) SELECT 'delete', key, grams FROM sentence_pairs WHERE key = 2"
    )
    let faults = try faults()
    #expect(
      faults.contains { fault in
        if case .found(_, let expected, 0) = fault.reason { fault.promise == .search && expected > 0 } else { false }
      }, "\(faults)")
  }

  @Test func aVerdictThatQuotesOtherWordsIsFound() throws {
    try change("UPDATE verdict SET number = '3201'")
    #expect(
      try faults().contains { fault in
        if case .verdict(_, let quoted, let found?) = fault.reason {
          fault.promise == .verdicts && quoted.contains("3201") && found.contains("3200")
        } else {
          false
        }
      })
    try change("UPDATE verdict SET number_start = 99999, number_end = 100000")
    #expect(
      try faults().contains { fault in
        if case .verdict(_, _, nil) = fault.reason { true } else { false }
      })
  }

  @Test func whatRefersToNothingIsFound() throws {
    try change("INSERT INTO indicator (text) VALUES ('无主')")
    #expect(try faults().contains(ArchiveFault(.database, .orphans(table: "indicator", count: 1))))
    try change("UPDATE source SET document = 99")
    #expect(
      try faults().contains { fault in
        if case .reference("source", _, "document") = fault.reason { fault.promise == .database } else { false }
      })
  }

  @Test func tablesThatAreOthersAreFound() throws {
    try small.archive.write { try $0.execute(sql: "DROP INDEX claim_by_indicator; DROP VIEW indicator_pairs") }
    let faults = try faults()
    #expect(faults.contains(ArchiveFault(.database, .definition(name: "index claim_by_indicator", isThere: false))))
    #expect(faults.contains(ArchiveFault(.database, .definition(name: "view indicator_pairs", isThere: false))))
  }
}
