import Archive
import Cleaning
import Extraction
import Foundation
import Lexicon
import Records
import TestSupport
import Testing

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
}
