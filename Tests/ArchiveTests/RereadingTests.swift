import Cleaning
import Extraction
import Foundation
import GRDB
import Lexicon
import Records
import TestSupport
import Testing

@testable import Archive

/// Documents of the archive, read anew.
@Suite struct RereadingTests {
  @Test func aDocumentComesBackAsItWasHandedIn() throws {
    let small = try SmallArchive()
    let page = SmallArchive.page(SmallArchive.body)
    let id = try small.ingest(page, uri: "http://a.example/1.html", retrievedAt: "2019-02-01").id
    let document = try small.archive.document(id)
    let input = try document.parts[0].content.get()
    #expect(input.bytes == Array(page.utf8))
    #expect(input.uri == "http://a.example/1.html")
    #expect(input.retrievedAt == "2019-02-01")
    let records = try small.archive.records(of: id)
    #expect(try small.ingest(document, again: true).outcome == .unchanged)
    #expect(try small.archive.records(of: id) == records)
  }

  @Test func whatAnotherLexiconReadIsNamed() throws {
    let small = try SmallArchive()
    let lexicon = Lexicon.standard.fingerprint
    let old = try small.ingest(SmallArchive.page(SmallArchive.body), path: "a.html", lexicon: "0000000000000000").id
    try small.ingest(SmallArchive.page("<p>建成大棚35座。</p>"), path: "b.html")
    #expect(try small.archive.documentsReadOtherwise(lexicon: lexicon) == [old])
    #expect(try small.ingest(try small.archive.document(old), again: true).outcome == .reread(lostVerdicts: 0))
    #expect(try small.archive.documentsReadOtherwise(lexicon: lexicon).isEmpty)
  }

  @Test func withoutItsBytesAPageIsReadWhereItWas() throws {
    let small = try SmallArchive()
    let scratch = try Scratch()
    let page = SmallArchive.page(SmallArchive.body)
    let path = try scratch.write("页 1.html", page)
    let id = try small.ingest(page, path: path, keepsRaw: false).id
    #expect(try small.archive.document(id).parts[0].content.get().bytes == Array(page.utf8))
    _ = try scratch.write("页 1.html", page + " ")
    #expect(throws: (any Error).self) { try small.archive.document(id).parts[0].content.get() }
    // Bytes that come later are kept.
    #expect(try small.ingest(page, path: path).outcome == .unchanged)
    try FileManager.default.removeItem(atPath: path)
    #expect(try small.archive.document(id).parts[0].content.get().bytes == Array(page.utf8))
  }

  /// Raw bytes that are kept stay, also where a later run keeps none.
  @Test func bytesAreNotLostAgain() throws {
    let small = try SmallArchive()
    let page = SmallArchive.page(SmallArchive.body)
    let id = try small.ingest(page, uri: "http://a.example/1.html", lexicon: "0000000000000000").id
    try small.ingest(try small.archive.document(id), again: true, keepsRaw: false)
    #expect(try small.archive.document(id).parts[0].content.get().bytes == Array(page.utf8))
    #expect(try small.ingest(page, uri: "http://a.example/0.html", keepsRaw: false).outcome != .new)
    #expect(try small.archive.document(id).parts[0].content.get().bytes == Array(page.utf8))
  }

  /// What the same bytes were given as first stays, when they are read anew as something that comes after it.
  @Test func readAnewUnderALaterNameItKeepsItsOwn() throws {
    let small = try SmallArchive()
    let page = SmallArchive.page(SmallArchive.body)
    let id = try small.ingest(page, path: "/pages/a.html", lexicon: "0000000000000000").id
    let known = try asKnown(small, page, path: "/pages/b.html")
    #expect(try small.ingest(known, again: true).outcome == .reread(lostVerdicts: 0))
    #expect(try small.archive.document(id).parts[0].content.get().path == "/pages/a.html")
    #expect(String(decoding: try small.archive.records(of: id), as: UTF8.self).contains("/pages/a.html"))
    #expect(try small.archive.reports()[0].addresses == ["/pages/a.html", "/pages/b.html"])
    // What comes before it takes its place, as without reading anew.
    try small.ingest(try asKnown(small, page, path: "/pages/0.html"), again: true)
    #expect(try small.archive.document(id).parts[0].content.get().path == "/pages/0.html")
  }

  /// Another process may have taken it in as something that comes first, while it was read here.
  @Test func whatComesLaterDoesNotTakeThePlaceOfWhatCameMeanwhile() throws {
    let small = try SmallArchive()
    let page = SmallArchive.page(SmallArchive.body)
    let id = try small.ingest(page, path: "/pages/a.html").id
    #expect(try small.ingest(page, path: "/pages/b.html", again: true).outcome == .unchanged)
    #expect(try small.archive.document(id).parts[0].content.get().path == "/pages/a.html")
  }

  @Test func howItsBytesAreToBeReadIsKept() throws {
    let small = try SmallArchive()
    let page = SmallArchive.page(SmallArchive.body)
    let input = Cleaner.Input(bytes: Array(page.utf8), path: "/pages/a.html", charset: "UTF-8", form: .page)
    let given = Document(
      input: nil, parts: [Document.Part(name: "a", uri: "/pages/a.html", content: .success(input))])
    try small.ingest(given)
    for path in ["/pages/0.html", "/pages/a.html", "/pages/b.html"] {
      let known = try asKnown(small, page, path: path).document.parts[0].content.get()
      #expect(known.charset == "UTF-8" && known.form == .page)
    }
    #expect(
      try asKnown(small, page, path: "/pages/a.html", charset: "GBK").document.parts[0].content.get().charset == "GBK")
  }

  @Test func whatWasRemovedMeanwhileStaysRemoved() throws {
    let small = try SmallArchive()
    let id = try small.ingest(SmallArchive.page(SmallArchive.body), path: "a.html").id
    let document = try small.archive.document(id)
    _ = try small.archive.remove([id], withVerdicts: false)
    let ingestion = try Ingestion(small.archive, lexicon: "0000000000000000")
    let contents = try #require(Extractor().extract(document).contents)
    let entry = try ArchiveEntry(
      try #require(IncomingDocument(document)), contents, encoder: RecordEncoder(), lexicon: "0000000000000000",
      keepsRaw: true)
    #expect(try ingestion.reread(entry) == nil)
    #expect(try small.archive.reports().isEmpty)
    #expect(throws: ArchiveError.unknown(id: id)) { try small.archive.handedIn(id) }
  }

  @Test func bytesThatAreNotWhatTheyWereAreDamaged() throws {
    let small = try SmallArchive()
    let id = try small.ingest(SmallArchive.page(SmallArchive.body), path: "a.html").id
    let sound = try small.archive.read { try Data.fetchOne($0, sql: "SELECT bytes FROM raw") }
    for change in ["x'00'", "(SELECT substr(bytes, 1, length(bytes) - 9) FROM raw)", "zeroblob(100)"] {
      try small.archive.write { try $0.execute(sql: "UPDATE raw SET bytes = \(change)") }
      let (document, incoming) = try small.archive.handedIn(id)
      #expect(incoming == nil)
      guard case .failure(.damaged) = document.parts[0].content else {
        Issue.record("\(change): \(document.parts[0].content)")
        continue
      }
      try small.archive.write { try $0.execute(sql: "UPDATE raw SET bytes = ?", arguments: [sound]) }
    }
    // Sound bytes, of another page.
    try small.archive.write {
      try $0.execute(
        sql: "UPDATE raw SET bytes = ?", arguments: [Data(Compression.compressed(Array("<p>别的</p>".utf8)))])
    }
    #expect(try small.archive.handedIn(id).incoming == nil)
    try small.archive.write { try $0.execute(sql: "DELETE FROM part") }
    #expect(try small.archive.handedIn(id).incoming == nil)
  }

  @Test func aRowThatIsRefusedIsToldAsSuch() throws {
    let small = try SmallArchive()
    try small.archive.write { db in
      try db.execute(
        sql: "CREATE TRIGGER stop BEFORE INSERT ON claim BEGIN SELECT RAISE(ABORT, 'no such claim'); END")
    }
    #expect(throws: ArchiveError.refused("no such claim")) {
      try small.ingest(SmallArchive.page(SmallArchive.body), path: "a.html")
    }
    #expect(try small.archive.reports(ReportFilter(includesSuperseded: true)).isEmpty)
  }

  /// Pages that say where they stand, as an older program took them in, which had not read that.
  private func withoutStatedAddresses(_ small: SmallArchive) throws {
    try small.archive.write { db in
      try db.execute(
        sql: """
          DELETE FROM source WHERE address GLOB 'http*';
          UPDATE document SET program = '0.0.0';
          UPDATE report SET superseded_by = NULL;
          """)
    }
    #expect(try small.archive.reports().count == 2)
  }

  private static func stating(_ body: String) -> String {
    Pages.page(
      "<div class=\"article-content\"><h1>示例县2018年政府工作报告</h1>\(body)</div>",
      head: "<title>示例县2018年政府工作报告</title><link rel=\"canonical\" href=\"http://a.example/1.html\">")
  }

  private let older = stating(SmallArchive.body)
  private let newer = stating(SmallArchive.body.replacing("288.35", with: "289.01"))

  /// An address that is only read now was the page's own all the time, in whatever order pages are read anew.
  @Test(arguments: [false, true]) func readingAnewTurnsNoVersionsRound(_ isReversed: Bool) throws {
    let small = try SmallArchive()
    let pages = [("/pages/a.html", older), ("/pages/b.html", newer)]
    let ids = try pages.map { try small.ingest($0.1, path: $0.0).id }
    for (id, day) in zip(ids, ["01", "02"]) {
      try small.archive.write { db in
        try db.execute(
          sql: "UPDATE source SET seen_at = ? WHERE document = (SELECT key FROM document WHERE id = ?)",
          arguments: ["2026-01-\(day)T00:00:00.000Z", id])
      }
    }
    try withoutStatedAddresses(small)
    for (path, page) in isReversed ? pages.reversed() : pages {
      try small.ingest(try asKnown(small, page, path: path), again: true)
    }
    #expect(try small.archive.reports().map(\.id) == [ids[1]])
  }

  /// Of the times that were stated of a page, the last is that of the address that is only read now.
  @Test func anAddressThatIsReadNowWasThereAtTheLastStatedTime() throws {
    let small = try SmallArchive()
    let a = try small.ingest(older, path: "/pages/x.html", retrievedAt: "2019-02-01").id
    try small.ingest(older, path: "/pages/y.html", retrievedAt: "2019-02-03")
    let b = try small.ingest(newer, path: "/pages/b.html", retrievedAt: "2019-02-02").id
    #expect(try small.archive.reports().map(\.id) == [a])
    try withoutStatedAddresses(small)
    for id in [a, b] { try small.ingest(try small.archive.document(id), again: true) }
    #expect(try small.archive.reports().map(\.id) == [a])
  }

  /// What was stated once and what is stated now are two things.
  @Test func onlyATimeThatIsStatedNowIsUnreadable() throws {
    let small = try SmallArchive()
    let page = SmallArchive.page(SmallArchive.body)
    try small.ingest(page, path: "/pages/a.html", retrievedAt: "2019-02-01")
    #expect(try !asKnown(small, page, path: "/pages/b.html").isTimeUnreadable)
    #expect(try asKnown(small, page, path: "/pages/b.html", retrievedAt: "昨天").isTimeUnreadable)
  }

  private func asKnown(
    _ small: SmallArchive, _ page: String, path: String, charset: String? = nil, retrievedAt: String? = nil
  ) throws -> IncomingDocument {
    let input = Cleaner.Input(bytes: Array(page.utf8), path: path, charset: charset, retrievedAt: retrievedAt)
    let document = Document(input: nil, parts: [Document.Part(name: path, uri: path, content: .success(input))])
    return try Ingestion(small.archive, lexicon: Lexicon.standard.fingerprint)
      .asKnown(try #require(IncomingDocument(document)))
  }
}
