import Archive
import Cleaning
import Extraction
import Foundation
import Lexicon
import TestSupport
import Testing

/// When documents were found, and which version stands for that.
@Suite struct SightTests {
  private let small: SmallArchive
  private let first = SmallArchive.page(SmallArchive.body)
  private let second = SmallArchive.page(SmallArchive.body.replacing("288.35", with: "289.01"))
  private let address = "http://a.example/1.html"

  init() throws {
    small = try SmallArchive()
  }

  @discardableResult
  private func see(_ page: String, _ time: String?) throws -> (outcome: Ingestion.Outcome, id: String) {
    try small.ingest(page, uri: address, retrievedAt: time)
  }

  private func standing() throws -> [String] { try small.archive.reports().map(\.id) }

  /// As texts these times say the contrary.
  @Test func timesOfSeveralZonesAreCompared() throws {
    let new = try see(second, "2019-02-01T01:00:00Z").id
    try see(first, "2019-02-01T08:30:00+08:00")
    #expect(try standing() == [new])
  }

  @Test func aPageThatWasPutBackStandsAgain() throws {
    let a = try see(first, "2019-02-01").id
    let b = try see(second, "2019-02-02").id
    #expect(try standing() == [b])
    #expect(try see(first, "2019-02-03").outcome == .newVersion(of: b))
    #expect(try standing() == [a])
    let all = try small.archive.reports(ReportFilter(includesSuperseded: true))
    #expect(all.first { $0.id == b }?.replacedBy == a)
    // What its records state does not change.
    #expect(try String(decoding: small.archive.records(of: a), as: UTF8.self).contains("\"2019-02-01\""))
    let faults = try small.archive.everything()
    #expect(try see(first, "2019-02-03").outcome == .unchanged)
    #expect(try see(first, "2019-02-01").outcome == .unchanged)
    #expect(try see(second, "2019-02-02").outcome == .unchanged)
    #expect(try small.archive.everything() == faults)
  }

  /// Of equal times, as days are, that which came last is the later one.
  @Test func onOneDayTheOrderDecides() throws {
    let a = try see(first, "2019-02-01").id
    try see(second, "2019-02-02")
    try see(first, "2019-02-02")
    #expect(try standing() == [a])
  }

  /// Whichever came first: what is stated counts, not when it was taken in.
  @Test func theOrderOfStatedTimesLeavesNoTrace() throws {
    let sights = [(first, "2019-02-03"), (second, "2019-02-02"), (first, "2019-02-01"), (first, nil)]
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1], [3, 1, 0, 2]] {
      let test = try SightTests()
      for index in order { try test.see(sights[index].0, sights[index].1) }
      #expect(try test.standing().map { try test.small.archive.records(of: $0) }.joined().count > 0)
      #expect(try test.standing() == [try test.see(first, nil).id], "\(order)")
    }
  }

  /// A time that is stated later takes the place of that of ingestion, and not the other way round.
  @Test func whatIsStatedComesBeforeTheTimeOfIngestion() throws {
    let a = try see(first, nil).id
    let b = try see(second, "2019-02-02").id
    #expect(try standing() == [a])
    try see(first, "2019-02-01")
    #expect(try standing() == [b])
    #expect(try see(first, nil).outcome == .unchanged)
    #expect(try standing() == [b])
  }

  /// Folders are taken in again and again: that makes nothing newer.
  @Test func withoutATimeNothingIsNewerForBeingTakenInAgain() throws {
    try see(first, nil)
    let b = try see(second, nil).id
    #expect(try see(first, nil).outcome == .unchanged)
    // Its record states from now on what it was given with.
    #expect(try see(first, "昨天").outcome == .reread(lostVerdicts: 0))
    #expect(try see(first, "昨天").outcome == .unchanged)
    #expect(try standing() == [b])
  }

  @Test func aKnownDocumentIsCompleteWhenItsTimeSaysNothingNew() throws {
    let ingestion = try Ingestion(small.archive, lexicon: Lexicon.standard.fingerprint)
    func isComplete(_ time: String?, uri: String? = "http://a.example/1.html") throws -> Bool? {
      let input = Cleaner.Input(bytes: Array(first.utf8), uri: uri, path: nil, charset: nil, retrievedAt: time)
      let document = Document(input: nil, parts: [Document.Part(name: "page", uri: uri, content: .success(input))])
      return try ingestion.known(try #require(IncomingDocument(document)), keepsRaw: true)?.isComplete
    }
    #expect(try isComplete(nil) == nil)
    try see(first, "2019-02-01")
    try see(first, "2019-02-03")
    for time in ["2019-02-01", "2019-02-02", "2019-02-03", "2019-02-02T16:00:00Z"] {
      #expect(try isComplete(time) == true)
    }
    #expect(try isComplete("2019-02-04") == false)
    #expect(try isComplete(nil) == true)
    #expect(try isComplete("no time") == true)
    #expect(try isComplete(nil, uri: "http://b.example/1.html") == false)
    #expect(try isComplete(nil, uri: nil) == true)
  }

  /// Without its own address a line of JSON is found where the page says it is.
  @Test func theAddressOfThePageIsRenewedToo() throws {
    let page = { (body: String) in
      Pages.page(
        "<div class=\"article-content\"><h1>示例县2018年政府工作报告</h1>\(body)</div>",
        head: "<title>示例县2018年政府工作报告</title><link rel=\"canonical\" href=\"http://a.example/1.html\">")
    }
    let other = SmallArchive.body.replacing("288.35", with: "289.01")
    let a = try small.ingest(page(SmallArchive.body), path: "a.html", retrievedAt: "2019-02-01").id
    let b = try small.ingest(page(other), path: "b.html", retrievedAt: "2019-02-02").id
    #expect(try small.archive.reports().map(\.id) == [b])
    try small.ingest(page(SmallArchive.body), path: "a.html", retrievedAt: "2019-02-03")
    #expect(try small.archive.reports().map(\.id) == [a])
  }
}
