import Archive
import Claims
import Cleaning
import Extraction
import Quantities
import Records
import ReportModel
import TestSupport
import Testing

/// Verdicts on claims that another reading of their report does not have.
struct LostVerdictTests {
  private let small: SmallArchive
  private let id: String
  private let page = SmallArchive.page(SmallArchive.body)

  init() throws {
    small = try SmallArchive()
    id = try small.ingest(page, uri: "http://a.example/1.html").id
  }

  private func judge(_ quantity: String, by reviewer: String = "甲", at day: Int = 1) throws {
    let claim = try #require(try small.archive.claims(of: id).first { $0.quantityText == quantity })
    try small.archive.judge(
      claim.id,
      Verdict(.wrong, by: reviewer, at: "2026-01-0\(day)T00:00:00Z", note: "示例", corrections: [.value: "7"]))
  }

  private func verdict(_ quantity: String) throws -> Verdict? {
    try small.archive.claims(of: id).first { $0.quantityText == quantity }?.verdict
  }

  /// Reads a document as a program would that does not extract some quantities, or finds another text.
  @discardableResult
  private func read(
    _ document: String? = nil, without quantities: Set<String> = [], _ change: (String) -> String = { $0 }
  ) throws -> Ingestion.Outcome {
    let handed = try small.archive.document(document ?? id)
    let incoming = try #require(IncomingDocument(handed))
    var input = try handed.parts[0].content.get()
    input.bytes = Array(change(String(decoding: input.bytes, as: UTF8.self)).utf8)
    let edited = Document(
      input: nil, parts: [Document.Part(name: "page", uri: handed.parts[0].uri, content: .success(input))])
    var contents = try #require(Extractor().extract(edited).contents)
    let text = IndexedText(contents.report.text)
    contents.claims.claims.removeAll { quantities.contains(text[$0.numeral.quantitySpan]) }
    let entry = try ArchiveEntry(incoming, contents, encoder: RecordEncoder(), lexicon: "other", keepsRaw: true)
    return try Ingestion(small.archive, lexicon: "other").add(entry, again: true)
  }

  private var lost: [LostVerdict] {
    get throws { try small.archive.text(of: id).lostVerdicts }
  }

  @Test func aClaimThatIsNotExtractedAnyMoreIsTold() throws {
    try judge("3200人")
    try judge("7.2%")
    let place = try #require(try small.archive.claims(of: id).first { $0.quantityText == "3200人" }).id
    #expect(try lost.isEmpty)
    #expect(try read(without: ["3200人"]) == .reread(lostVerdicts: 1))
    let verdict = try #require(try lost.first)
    #expect(try lost.count == 1)
    #expect(verdict.claim == place && verdict.indicator == "新增城镇就业" && verdict.quantity == "3200人")
    #expect(verdict.verdict.reviewer == "甲" && verdict.verdict.corrections == [.value: "7"])
    let gone = ArchiveError.notExtracted(id: place)
    #expect(throws: gone) { try small.archive.claim(place) }
    #expect(throws: gone) { try small.archive.details(of: place) }
    #expect(throws: gone) { try small.archive.judge(place, Verdict(.right, by: "乙", at: "2026-01-02T00:00:00Z")) }
    #expect(throws: ArchiveError.noVerdict(id: place, reviewer: "乙")) { try small.archive.withdraw(place, by: "乙") }
    let none = "\(id.prefix(16))-1-2"
    #expect(throws: ArchiveError.unknown(id: none)) { try small.archive.claim(none) }
    #expect(try read() == .reread(lostVerdicts: 0))
    #expect(try self.verdict("3200人")?.corrections == [.value: "7"])
    #expect(try lost.isEmpty)
  }

  @Test func aNumberThatComesBackHasItsVerdictAgain() throws {
    try judge("3200人")
    #expect(try read { $0.replacing("3200人", with: "3201人") } == .reread(lostVerdicts: 1))
    #expect(try lost.map(\.quantity) == ["3200人"])
    // The text is another one, and the claim comes with a later program.
    #expect(
      try read(without: ["3200人"]) { $0.replacing("一般公共", with: "全县一般公共") } == .reread(lostVerdicts: 1))
    #expect(try read { $0.replacing("一般公共", with: "全县一般公共") } == .reread(lostVerdicts: 0))
    #expect(try verdict("3200人")?.reviewer == "甲")
    #expect(try lost.isEmpty)
  }

  @Test func aLostVerdictIsTakenBack() throws {
    try judge("3200人")
    try read(without: ["3200人"])
    try small.archive.withdraw(try #require(try lost.first).claim, by: "甲")
    #expect(try lost.isEmpty)
    try read()
    try judge("3200人")
    try read { $0.replacing("3200人", with: "3201人").replacing("2018年，", with: "2018年") }
    let displaced = try #require(try lost.first)
    #expect(throws: (any Error).self) { try small.archive.withdraw(displaced.claim, by: "乙") }
    try small.archive.withdraw(displaced.claim, by: "甲")
    #expect(try small.archive.reports().map(\.verdictCount) == [0])
  }

  /// What another document of the report still has is not lost.
  @Test func onlyTheDocumentThatStandsForAReportLosesVerdicts() throws {
    let twin = try small.ingest(SmallArchive.page(SmallArchive.body, note: "x"), uri: "http://b.example/1.html").id
    let standing = try small.archive.reports()[0].id
    let copy = standing == id ? twin : id
    try judge("3200人")
    #expect(try read(copy, without: ["3200人"]) == .reread(lostVerdicts: 0))
    #expect(try small.archive.text(of: standing).lostVerdicts.isEmpty)
    // The copy has another text now, of another report; the verdict stays with the first.
    #expect(try read(copy) { $0.replacing("3200人", with: "3201人") } == .reread(lostVerdicts: 0))
    #expect(try small.archive.claims(of: standing).contains { $0.verdict != nil })
    #expect(try read(standing, without: ["3200人"]) == .reread(lostVerdicts: 1))
  }

  /// A lost verdict does not go to another number that has one of the same reviewer already.
  @Test func aJudgedNumberKeepsItsVerdict() throws {
    let body = "<p>新建养老驿站12家，改造老旧小区12个。</p>"
    let small = try SmallArchive()
    let other = LostVerdictTests(small, try small.ingest(SmallArchive.page(body), path: "a.html").id)
    try other.judge("12家", at: 1)
    try other.judge("12个", at: 2)
    #expect(
      try other.read(without: ["12家"]) { $0.replacing("新建养老驿站", with: "新建驿站") } == .reread(lostVerdicts: 1))
    #expect(try other.read(without: ["12家"]) { $0.replacing("新建养老驿站", with: "新建驿站") } == .unchanged)
    #expect(try other.lost.map(\.quantity) == ["12家"])
    #expect(try other.verdict("12个")?.givenAt.contains("-02T") == true)
    #expect(try other.read() == .reread(lostVerdicts: 0))
    #expect(try other.verdict("12家")?.givenAt.contains("-01T") == true)
  }

  private init(_ small: SmallArchive, _ id: String) {
    self.small = small
    self.id = id
  }

  /// A table of equal cells, each with a verdict, is read anew with a line more: every verdict finds a place.
  @Test(.timeLimit(.minutes(1))) func manyEqualNumbersCostLittle() throws {
    let rows = (0..<400).map { _ in "<tr><td>示例指标（座）</td><td>12</td></tr>" }.joined()
    let table = "<table border=1><tr><th>指标</th><th>2018年</th></tr>\(rows)</table>"
    let small = try SmallArchive()
    let other = LostVerdictTests(small, try small.ingest(SmallArchive.page(table), path: "a.html").id)
    let claims = try small.archive.claims(of: other.id)
    try #require(claims.count >= 400)
    for claim in claims { try small.archive.judge(claim.id, Verdict(.right, by: "甲", at: "2026-01-01T00:00:00Z")) }
    #expect(
      try other.read { $0.replacing("<table", with: "<p>示例县的一段话。</p><table") } == .reread(lostVerdicts: 0))
    #expect(try small.archive.claims(of: other.id).filter { $0.verdict != nil }.count == claims.count)
  }
}
