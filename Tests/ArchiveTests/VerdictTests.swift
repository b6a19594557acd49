import Archive
import Cleaning
import Extraction
import Foundation
import Lexicon
import Records
import ReportModel
import TestSupport
import Testing

/// Verdicts live with the words that they were given on.
@Suite struct VerdictTests {
  private let small: SmallArchive
  private let id: String

  init() throws {
    small = try SmallArchive()
    id = try small.ingest(SmallArchive.page(SmallArchive.body), uri: "http://a.example/1.html").id
  }

  private func claim(_ quantity: String, of id: String? = nil) throws -> ArchivedClaim {
    try #require(try small.archive.claims(of: id ?? self.id).first { $0.quantityText == quantity })
  }

  private func judge(
    _ quantity: String, _ judgement: Verdict.Judgement = .wrong, by reviewer: String = "甲",
    at time: String = "2026-01-02T03:04:05Z", setting corrections: [Verdict.Field: String] = [:]
  ) throws {
    try small.archive.judge(
      try claim(quantity).id, Verdict(judgement, by: reviewer, at: time, corrections: corrections))
  }

  @Test func aCorrectedValueStandsBesideWhatWasRead() throws {
    try judge("3200人", setting: [.value: "3300", .direction: "increase"])
    let claim = try claim("3200人")
    #expect(claim.value == "3300")
    #expect(claim.direction == "increase")
    #expect(claim.extracted == [.value: "3200", .direction: ""])
    #expect(claim.verdict?.reviewer == "甲")
    #expect(try small.archive.reports()[0].verdictCount == 1)
  }

  @Test func theLastVerdictCounts() throws {
    try judge("3200人", by: "甲", at: "2026-01-03T00:00:00Z", setting: [.value: "3300"])
    try judge("3200人", by: "乙", at: "2026-01-02T00:00:00Z", setting: [.value: "3400"])
    #expect(try claim("3200人").value == "3300")
    // One reviewer has one verdict on a claim.
    try judge("3200人", .right, by: "甲", at: "2026-01-04T00:00:00Z")
    #expect(try claim("3200人").value == "3200")
    #expect(try small.archive.reports()[0].verdictCount == 2)
  }

  @Test func verdictsHoldForAllDocumentsOfAReport() throws {
    try judge("3200人", setting: [.value: "3300"])
    let twin = try small.ingest(SmallArchive.page(SmallArchive.body, note: "x"), uri: "http://b.example/1.html").id
    #expect(try claim("3200人", of: twin).value == "3300")
  }

  @Test func whatHasVerdictsIsRemovedOnlyOnPurpose() throws {
    try judge("3200人", .right)
    #expect(throws: ArchiveError.hasVerdicts(id: id, 1)) { try small.archive.remove([id], withVerdicts: false) }
    #expect(try small.archive.remove([id], withVerdicts: true).map(\.verdictCount) == [1])
    #expect(try small.archive.reports().isEmpty)
  }

  @Test func whatIsNoClaimCannotBeJudged() throws {
    let missing = "\(id.prefix(16))-1-2"
    #expect(throws: ArchiveError.unknown(id: missing)) {
      try small.archive.judge(missing, Verdict(.right, by: "甲", at: "2026-01-02T03:04:05Z"))
    }
  }

  /// The same bytes, read as another program would: `change` edits the text before it is read.
  private func rereading(_ change: (String) -> String) throws -> Ingestion.Outcome {
    let document = try small.archive.document(id)
    let incoming = try #require(IncomingDocument(document))
    let body = change(SmallArchive.page(SmallArchive.body))
    let edited = Document(
      input: nil,
      parts: [
        Document.Part(
          name: "page", uri: "http://a.example/1.html",
          content: .success(Cleaner.Input(bytes: Array(body.utf8), uri: "http://a.example/1.html")))
      ])
    let contents = try #require(Extractor().extract(edited).contents)
    let entry = try ArchiveEntry(incoming, contents, encoder: RecordEncoder(), lexicon: "other", keepsRaw: true)
    return try Ingestion(small.archive, lexicon: "other").add(entry, again: true)
  }

  @Test func verdictsSurviveAnotherReading() throws {
    try judge("3200人", setting: [.value: "3300"])
    try judge("288.35亿元", .right)
    let outcome = try rereading { $0.replacing("全县地区", with: "全县 地区").replacing("；新增", with: "，新增") }
    #expect(outcome == .reread(lostVerdicts: 0))
    #expect(try claim("3200人").value == "3300")
    #expect(try claim("288.35亿元").verdict?.judgement == .right)
    #expect(try small.archive.reports().map(\.verdictCount) == [2])
  }

  @Test func aVerdictWhoseNumberIsGoneIsKeptWithoutAPlace() throws {
    try judge("3200人", setting: [.value: "3300"])
    #expect(try rereading { $0.replacing("3200人", with: "3201人") } == .reread(lostVerdicts: 1))
    #expect(try claim("3201人").value == "3201")
    #expect(try small.archive.reports().map(\.verdictCount) == [1])
  }

  /// The number must be the same; the words around it decide between equal ones.
  @Test func theContextDecidesBetweenEqualNumbers() throws {
    let body = "<p>新建养老驿站12家，改造老旧小区12个，新建幼儿园12所。</p>"
    let small = try SmallArchive()
    let id = try small.ingest(SmallArchive.page(body), path: "a.html").id
    let claims = try small.archive.claims(of: id)
    try small.archive.judge(claims[1].id, Verdict(.notAClaim, by: "甲", at: "2026-01-02T03:04:05Z"))
    let incoming = try #require(IncomingDocument(small.archive.document(id)))
    let changed = SmallArchive.page("<p>建成公园12座。</p>" + body)
    let edited = Document(
      input: nil,
      parts: [Document.Part(name: "a", uri: nil, content: .success(Cleaner.Input(bytes: Array(changed.utf8))))])
    let contents = try #require(Extractor().extract(edited).contents)
    let entry = try ArchiveEntry(incoming, contents, encoder: RecordEncoder(), lexicon: "other", keepsRaw: true)
    #expect(try Ingestion(small.archive, lexicon: "other").add(entry, again: true) == .reread(lostVerdicts: 0))
    let judged = try small.archive.claims(of: id).filter { $0.verdict != nil }
    #expect(judged.map(\.quantityText) == ["12个"])
  }

  @Test func whatFieldsCanHold() {
    let values = [
      "12.5": "12.5", "-3": "-3", "1/3": "1/3", "2/6": "1/3", "2/4": "0.5", "4/2": "2", "12.50": "12.5", "": "",
    ]
    for (given, written) in values { #expect(Verdict.Field.value.written(given) == written) }
    for wrong in ["12,000", "1e5", "+3", "abc", "1/0", " 3", "1/2/3", "１２"] {
      #expect(Verdict.Field.value.written(wrong) == nil)
    }
    for right in ["2018", "2018-01/2018-06", "2018-06/2018", "2018/2018", "2018-06-30/2018-07-01"] {
      #expect(Verdict.Field.period.written(right) == right)
    }
    for wrong in [
      "18", "2018-13", "2018-02-30", "2018/", "2018-1", "2018-06/2018-01", "2018/2017", "2018-06-02/2018-06-01",
      "2016/2017/2018",
    ] {
      #expect(Verdict.Field.period.written(wrong) == nil, "\(wrong)")
    }
    #expect(Verdict.Field.role.written("level") == "level")
    #expect(Verdict.Field.role.written("stock") == nil)
    #expect(Verdict.Field.role.written("") == nil)
    #expect(Verdict.Field.unit.written("") == "")
    #expect(Verdict.Field.indicator.written("a\tb") == nil)
  }
}
