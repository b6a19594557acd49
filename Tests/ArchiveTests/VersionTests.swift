import GRDB
import TestSupport
import Testing

@testable import Archive

/// Which texts at one address are versions of one report.
@Suite struct VersionTests {
  private func page(_ body: String, title: String, publisher: String? = nil) -> String {
    let meta = publisher.map { "<meta name=\"ContentSource\" content=\"\($0)\">" } ?? ""
    return Pages.page(
      "<div class=\"article-content\"><h1>\(title)</h1>\(body)</div>", head: "<title>\(title)</title>\(meta)")
  }

  private let one = "<p>新建学校3所，改造道路12公里。</p>"
  private let other = "<p>种植果树1200亩，建成大棚35座。</p>"

  /// Neither says of what region and year it is.
  @Test func anotherReportAtAPathIsNoVersion() throws {
    for (title, publisher) in [("果树种植工作情况", nil), ("果树种植工作情况", "示例县人民政府")] as [(String, String?)] {
      let small = try SmallArchive()
      try small.ingest(page(one, title: "学校建设工作情况", publisher: publisher), path: "/pages/report.html")
      let second = try small.ingest(page(other, title: title, publisher: publisher), path: "/pages/report.html")
      #expect(second.outcome == .new)
      #expect(try small.archive.reports().count == 2)
    }
  }

  @Test func theSameTitleIsAVersion() throws {
    for address in [nil, "http://a.example/1.html"] {
      let small = try SmallArchive()
      let first = try small.ingest(page(one, title: "工作情况"), path: "/pages/report.html", uri: address)
      let second = try small.ingest(page(other, title: "工作情况"), path: "/pages/report.html", uri: address)
      #expect(second.outcome == .newVersion(of: first.id))
    }
  }

  @Test func onTheWebTheSamePublisherIsEnough() throws {
    let small = try SmallArchive()
    let uri = "http://a.example/1.html"
    let first = try small.ingest(page(one, title: "工作情况", publisher: "示例县人民政府"), uri: uri)
    let second = try small.ingest(page(other, title: "工作情况（更正）", publisher: "示例县人民政府"), uri: uri)
    let third = try small.ingest(page(one + other, title: "通知", publisher: "示例县教育局"), uri: uri)
    #expect(second.outcome == .newVersion(of: first.id))
    #expect(third.outcome == .new)
    #expect(try small.archive.reports().count == 2)
  }

  /// Each is seen later than the other at one of their two addresses.
  @Test func oneOfTwoThatChangePlacesStands() throws {
    let small = try SmallArchive()
    let a = SmallArchive.page(SmallArchive.body)
    let b = SmallArchive.page(SmallArchive.body.replacing("288.35", with: "289.01"))
    for (page, host, day) in [(a, "a", "01"), (b, "a", "02"), (b, "b", "03"), (a, "b", "04")] {
      try small.ingest(page, uri: "http://\(host).example/1.html", retrievedAt: "2019-02-\(day)")
    }
    let id = try small.ingest(a, uri: "http://a.example/1.html").id
    #expect(try small.archive.reports().map(\.id) == [id])
    #expect(try small.archive.faults().isEmpty)
  }

  /// Its region is read by the next program only: what it was a version of before is none any more.
  @Test func whatIsReadOtherwiseIsSettledAnew() throws {
    let small = try SmallArchive()
    let first = try small.ingest(SmallArchive.page(SmallArchive.body), uri: "http://a.example/1.html")
    let body = SmallArchive.body.replacing("288.35", with: "289.01")
    let second = try small.ingest(SmallArchive.page(body), uri: "http://a.example/1.html")
    #expect(second.outcome == .newVersion(of: first.id))
    try small.archive.write { db in
      // As a program would have left it that read another year.
      try db.execute(sql: "UPDATE document SET year = 2017, program = '0' WHERE id = ?", arguments: [second.id])
      let versions = Versions(db)
      try versions.settle([1, 2])
      #expect(try versions.replacement(of: 1) == nil)
    }
    try small.ingest(try small.archive.document(second.id), again: true)
    #expect(try small.archive.reports().map(\.id) == [second.id])
    #expect(try small.archive.faults().isEmpty)
  }

  /// The statements that a document costs do not become more with those at its address.
  @Test func manyVersionsAtOneAddress() throws {
    let small = try SmallArchive()
    var counts: [Int: Int] = [:]
    for number in 1...400 {
      let page = SmallArchive.page(SmallArchive.body.replacing("288.35", with: "\(number).5"))
      let counter = Counter()
      if [200, 400].contains(number) { small.archive.count(with: counter) }
      try small.ingest(page, uri: "http://a.example/1.html")
      if [200, 400].contains(number) {
        counts[number] = counter.count
        small.archive.count(with: nil)
      }
    }
    #expect(try #require(counts[200]) > 10)
    #expect(counts[200] == counts[400])
    let reports = try small.archive.reports()
    #expect(reports.count == 1)
    #expect(reports[0].replaces.count == 399)
    #expect(try small.archive.faults().isEmpty)
  }
}

/// How many statements were run.
private final class Counter: @unchecked Sendable {
  // One test's thread writes it, by way of the archive's only connection.
  var count = 0
}

extension Archive {
  fileprivate func count(with counter: Counter?) {
    writer?.writeWithoutTransaction { db in
      guard let counter else { return db.trace(nil) }
      // The search index has statements of its own, which come now and then.
      db.trace(options: .statement) { event in if !"\(event)".contains("_grams_") { counter.count += 1 } }
    }
  }

  /// Reports that the wrong documents stand for, or that name the wrong successor.
  fileprivate func faults() throws -> [ArchiveFault] {
    try reader.read { try ReportCheck($0).faults() }
  }
}
