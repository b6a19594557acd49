import Archive
import Foundation
import GRDB
import ReportModel
import TestSupport
import Testing

/// What makes a document, a report, and a version of one.
@Suite struct IdentityTests {
  @Test func theSameBytesAreOneDocument() throws {
    let small = try SmallArchive()
    let page = SmallArchive.page(SmallArchive.body)
    let first = try small.ingest(page, path: "a.html")
    #expect(first.outcome == .new)
    #expect(try small.ingest(page, path: "a.html").outcome == .unchanged)
    #expect(try small.ingest(page, path: "b.html").outcome == .unchanged)
    let reports = try small.archive.reports()
    #expect(reports.map(\.id) == [first.id])
    #expect(reports[0].addresses.map { URL(fileURLWithPath: $0).lastPathComponent } == ["a.html", "b.html"])
  }

  @Test func theSameTextIsOneReport() throws {
    let small = try SmallArchive()
    let first = try small.ingest(SmallArchive.page(SmallArchive.body, note: "1"), uri: "http://a.example/1.html")
    let second = try small.ingest(SmallArchive.page(SmallArchive.body, note: "2"), uri: "http://b.example/1.html")
    #expect(second.outcome == .sameText(as: first.id))
    let reports = try small.archive.reports()
    #expect(reports.count == 1)
    #expect(reports[0].id == first.id)
    #expect(reports[0].copies == [second.id])
    #expect(reports[0].addresses == ["http://a.example/1.html", "http://b.example/1.html"])
    #expect(try small.archive.claims(of: second.id).map(\.value) == small.archive.claims(of: first.id).map(\.value))
  }

  /// The order in which documents come leaves no trace.
  @Test func theReportIsTheSameInAnyOrder() throws {
    let pages = [
      (SmallArchive.page(SmallArchive.body, note: "1"), "http://b.example/1.html"),
      (SmallArchive.page(SmallArchive.body, note: "2"), "http://a.example/1.html"),
      (SmallArchive.page(SmallArchive.body, note: "1"), "http://a.example/0.html"),
    ]
    let states = try [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 2, 1]].map { order in
      let small = try SmallArchive()
      for index in order { try small.ingest(pages[index].0, uri: pages[index].1) }
      let reports = try small.archive.reports()
      let ids = ([reports[0].id] + reports[0].copies).sorted()
      return try [Array(reports[0].id.utf8)] + ids.map { try small.archive.records(of: $0) }
    }
    #expect(Set(states).count == 1)
    #expect(String(decoding: states[0].joined(), as: UTF8.self).contains("http://a.example/0.html"))
  }

  @Test func anotherTextAtTheSameAddressIsANewVersion() throws {
    let small = try SmallArchive()
    let old = try small.ingest(SmallArchive.page(SmallArchive.body), uri: "http://a.example/1.html")
    let body = SmallArchive.body.replacing("288.35", with: "289.01")
    let new = try small.ingest(SmallArchive.page(body), uri: "http://a.example/1.html")
    #expect(new.outcome == .newVersion(of: old.id))
    #expect(try small.archive.reports().map(\.id) == [new.id])
    let all = try small.archive.reports(ReportFilter(includesSuperseded: true))
    #expect(all.first { $0.id == old.id }?.replacedBy == new.id)
    #expect(all.first { $0.id == new.id }?.replaces == [old.id])
    // The old one is there under its id.
    #expect(try small.archive.reports(ReportFilter(ids: [String(old.id.prefix(10))])).map(\.id) == [old.id])
    // Seen once more it stays the old one: what is read again has not been published again.
    #expect(
      try small.ingest(SmallArchive.page(SmallArchive.body), uri: "http://a.example/1.html").outcome == .unchanged)
    #expect(try small.archive.reports().map(\.id) == [new.id])
    // Without the new one the old one stands again.
    _ = try small.archive.remove([new.id], withVerdicts: false)
    #expect(try small.archive.reports().map(\.id) == [old.id])
  }

  @Test func anOlderRetrievalIsAnOlderVersion() throws {
    let small = try SmallArchive()
    let body = SmallArchive.body.replacing("288.35", with: "289.01")
    let new = try small.ingest(
      SmallArchive.page(body), uri: "http://a.example/1.html", retrievedAt: "2019-03-01T08:00:00+08:00")
    let old = try small.ingest(
      SmallArchive.page(SmallArchive.body), uri: "http://a.example/1.html", retrievedAt: "2019-02-01T08:00:00+08:00")
    #expect(old.outcome == .new)
    #expect(try small.archive.reports().map(\.id) == [new.id])
  }

  /// A portal shows the report of each year at one address.
  @Test func anotherYearAtTheSameAddressIsNoVersion() throws {
    let small = try SmallArchive()
    for year in 2017...2019 {
      let body = SmallArchive.body.replacing("2018", with: String(year))
      let outcome = try small.ingest(SmallArchive.page(body, year: year), uri: "http://a.example/latest.html").outcome
      #expect(outcome == .new)
    }
    #expect(try small.archive.reports().compactMap(\.year) == [2017, 2018, 2019])
  }

  /// A text that comes back is the one that stands.
  @Test func oneOfSeveralVersionsAlwaysStands() throws {
    let small = try SmallArchive()
    let other = SmallArchive.body.replacing("288.35", with: "289.01")
    try small.ingest(SmallArchive.page(SmallArchive.body, note: "1"), uri: "http://a.example/1.html")
    try small.ingest(SmallArchive.page(other), uri: "http://a.example/1.html")
    let again = try small.ingest(SmallArchive.page(SmallArchive.body, note: "2"), uri: "http://a.example/1.html")
    let reports = try small.archive.reports()
    #expect(reports.count == 1)
    #expect(reports[0].copies.contains(again.id) || reports[0].id == again.id)
  }

  @Test func nothingIsLeftOfWhatIsRemoved() throws {
    let small = try SmallArchive()
    let kept = try small.ingest(SmallArchive.page(SmallArchive.body), path: "a.html")
    let before = try small.archive.everything()
    let removed = try small.ingest(SmallArchive.page("<p>全县种植果树1200亩，建成大棚35座。</p>"), path: "b.html")
    let removal = try small.archive.remove([removed.id], withVerdicts: false)
    #expect(removal.map(\.claimCount) == [2])
    #expect(try small.archive.everything() == before)
    #expect(try small.archive.reports().map(\.id) == [kept.id])
    #expect(throws: ArchiveError.unknown(id: removed.id)) {
      try small.archive.remove([removed.id], withVerdicts: false)
    }
  }

  @Test func documentsAreRemovedAllOrNone() throws {
    let small = try SmallArchive()
    let a = try small.ingest(SmallArchive.page(SmallArchive.body), path: "a.html").id
    let b = try small.ingest(SmallArchive.page("<p>全县种植果树1200亩，建成大棚35座。</p>"), path: "b.html").id
    let before = try small.archive.everything()
    #expect(throws: ArchiveError.unknown(id: "00000000")) {
      try small.archive.remove([a, "00000000", b], withVerdicts: false)
    }
    #expect(try small.archive.everything() == before)
    let removed = try small.archive.remove([a, b, a, String(b.prefix(8))], withVerdicts: false)
    #expect(removed.map(\.id) == [a, b])
    #expect(try small.archive.reports().isEmpty)
  }

  /// A text that has left its address is replaced by nothing there any more.
  @Test func aReportThatHasLeftItsAddressStands() throws {
    let small = try SmallArchive()
    let first = try small.ingest(SmallArchive.page(SmallArchive.body, note: "1"), uri: "http://a.example/1.html")
    let other = try small.ingest(SmallArchive.page(SmallArchive.body, note: "2"), uri: "http://b.example/1.html")
    let body = SmallArchive.body.replacing("288.35", with: "289.01")
    let new = try small.ingest(SmallArchive.page(body), uri: "http://a.example/1.html")
    _ = try small.archive.remove([first.id], withVerdicts: false)
    #expect(Set(try small.archive.reports().map(\.id)) == [other.id, new.id])
  }
}
