import Foundation
import GRDB
import Quantities
import Records
import ReportModel
import TestSupport
import Testing

@testable import Archive

/// Claims that reviewers judged, in exports.
struct CorrectedExportTests {
  private let small: SmallArchive
  private let id: String

  init() throws {
    small = try SmallArchive()
    id = try small.ingest(
      SmallArchive.page(SmallArchive.body + "<p>改造老旧小区3至5个。</p>"), uri: "http://a.example/1.html"
    ).id
  }

  private func judge(
    _ quantity: String, _ judgement: Verdict.Judgement = .wrong, note: String? = nil,
    setting corrections: [Verdict.Field: String] = [:]
  ) throws {
    let claim = try #require(small.archive.claims(of: id).first { $0.quantityText == quantity })
    try small.archive.judge(
      claim.id, Verdict(judgement, by: "甲", at: "2026-01-02T03:04:05Z", note: note, corrections: corrections))
  }

  private func lines() throws -> [String] {
    let bytes = try ExportTests.bytes(small.archive, RecordStream())
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func line(_ quantity: String) throws -> String {
    try #require(lines().first { $0.contains("\"quantity\":{\"text\":\"\(quantity)\"") })
  }

  private func faults(_ lines: [String]) -> [VerificationFault] {
    var faults: [VerificationFault] = []
    let verifier = RecordVerifier(recognizer: NumeralRecognizer()) { faults.append($0) }
    for (index, line) in lines.enumerated() { verifier.add(Array(line.utf8), line: index + 1) }
    verifier.finish()
    return faults
  }

  @Test func onlyTheJudgedClaimIsWrittenAnew() throws {
    let before = try lines()
    try judge("3200人", note: "见\"附表\"", setting: [.value: "3300", .direction: "increase"])
    let after = try lines()
    let changed = zip(before, after).filter { $0 != $1 }
    #expect(before.count == after.count && changed.count == 1)
    let (old, new) = try #require(changed.first)
    let expected = old.replacing("\"value\":\"3200\"", with: "\"value\":\"3300\"")
      .replacing("\"bounds\":{\"low\":\"3200\",\"high\":\"3200\"},\"resolution\":\"1\"", with: "\"bounds\":{}")
      .replacing("\"role\":\"level\",", with: "\"role\":\"level\",\"direction\":\"increase\",").dropLast()
    #expect(
      new == expected + """
        ,"extracted":{"value":"3200","direction":null},"review":{"judgement":"wrong","reviewer":"甲",\
        "at":"2026-01-02T03:04:05Z","note":"见\\"附表\\""}}
        """)
    #expect(faults(after).isEmpty)
  }

  /// What was read is still held against the words.
  @Test func theWordsAreVerifiedWithWhatWasRead() throws {
    try judge("3200人", setting: [.value: "3300"])
    let lines = try lines()
    let invented = lines.map {
      $0.replacing("\"extracted\":{\"value\":\"3200\"}", with: "\"extracted\":{\"value\":\"99\"}")
    }
    #expect(invented != lines)
    #expect(faults(invented).map(\.invariant) == [.values])
    let untold = lines.map { $0.replacing("\"extracted\":{\"value\":\"3200\"},", with: "") }
    #expect(faults(untold).map(\.invariant) == [.values])
  }

  @Test(arguments: Verdict.Judgement.allCases)
  func aJudgementAloneStandsBeside(_ judgement: Verdict.Judgement) throws {
    let before = try line("3200人")
    try judge("3200人", judgement)
    let review = """
      ,"review":{"judgement":"\(judgement.rawValue)","reviewer":"甲","at":"2026-01-02T03:04:05Z"}}
      """
    #expect(try line("3200人") == before.dropLast() + review)
  }

  /// A newer program reads what the reviewer said.
  @Test func whatIsReadAsCorrectedIsNoCorrection() throws {
    try judge("3200人", setting: [.value: "3200", .scope: ""])
    #expect(try !line("3200人").contains("extracted"))
    let claim = try #require(small.archive.claims(of: id).first { $0.quantityText == "3200人" })
    #expect(claim.extracted.isEmpty && claim.resolution != nil && claim.verdict != nil)
  }

  @Test func aRangeBecomesAValueAndBack() throws {
    try judge("3至5个", setting: [.value: "4"])
    let value = try line("3至5个")
    #expect(value.contains("\"value\":\"4\",\"bounds\":{},"))
    #expect(value.contains("\"extracted\":{\"value\":null,\"low\":\"3\",\"high\":\"5\"}"))
    #expect(try faults(lines()).isEmpty)
    try judge("3200人", setting: [.low: "3200", .high: "3300"])
    #expect(try line("3200人").contains("\"low\":\"3200\",\"high\":\"3300\",\"bounds\":{},"))
    #expect(try faults(lines()).isEmpty)
    let claims = try small.archive.claims(of: id)
    #expect(claims.first { $0.quantityText == "3200人" }?.value == nil)
  }

  @Test func aUnitIsLookedUp() throws {
    try judge("3200人", setting: [.unit: "元"])
    #expect(
      try line("3200人").contains(
        "\"unit\":{\"text\":\"元\",\"code\":\"CNY\",\"dimension\":\"money\",\"factor\":\"1\"}"))
    try judge("3200人", setting: [.unit: "霹雳"])
    #expect(try line("3200人").contains("\"unit\":{\"text\":\"霹雳\"}"))
    try judge("3200人", setting: [.unit: ""])
    #expect(try line("3200人").contains("\"unit\":{\"text\":\"\",\"dimension\":\"none\"}"))
    #expect(try faults(lines()).isEmpty)
    let claim = try #require(small.archive.claims(of: id).first { $0.quantityText == "3200人" })
    #expect(claim.unit == "" && claim.unitCode == nil && claim.dimension == "none")
  }

  /// Each field given, and each that can be taken away taken away: the members stay in the order of the contract.
  @Test func everyFieldCanBeCorrected() throws {
    let order = [
      "type", "schema", "document", "id", "sentence", "quantity", "number", "value", "low", "high", "bounds",
      "resolution", "qualifier", "unit", "kind", "role", "direction", "basis", "basisPeriod", "modality", "indicator",
      "indicatorSpans", "scope", "period", "partOf", "flags", "rules", "source", "extracted", "review",
    ]
    let given: [Verdict.Field: String] = [
      .low: "1", .high: "2", .value: "", .qualifier: "about", .unit: "%", .kind: "rank", .role: "rank",
      .direction: "decrease", .basis: "mom", .basisPeriod: "2016-06", .modality: "planned", .indicator: "另一项",
      .scope: "全市", .period: "2016/2017",
    ]
    #expect(Set(given.keys) == Set(Verdict.Field.allCases))
    try judge("3200人", setting: given)
    let members = try JSONSerialization.jsonObject(with: Data(line("3200人").utf8)) as? [String: Any]
    let record = try #require(members)
    for (field, value) in given where ![.value, .unit, .period].contains(field) {
      #expect(record[field.rawValue] as? String == value)
    }
    #expect((record["period"] as? [String: String]) == ["value": "2016/2017", "from": "review"])
    #expect((record["extracted"] as? [String: Any])?.count == given.count)
    let names = try JSONMembersTests.names(of: line("3200人"))
    #expect(names == order.filter(names.contains) && names.count >= order.count - 3)
    var taken: [Verdict.Field: String] = [:]
    for field in Verdict.Field.allCases where field.isOptional && ![.value, .low, .high].contains(field) {
      taken[field] = ""
    }
    try judge("7.2%", setting: taken)
    let left = try JSONMembersTests.names(of: line("7.2%"))
    for field in taken.keys { #expect(!left.contains(field.rawValue)) }
    #expect(try faults(lines()).isEmpty)
  }

  @Test func aCorrectionThatBreaksTheSchemaStopsTheExport() throws {
    try judge("3200人", setting: [.value: "3300"])
    try small.archive.write { try $0.execute(sql: "UPDATE correction SET value = '3,300'") }
    let error = #expect(throws: InvalidCorrection.self) { try lines() }
    #expect(error?.violation.pointer == "/value" && error?.claim.hasPrefix(id.prefix(16)) == true)
  }

  /// Annotations and LangExtract's lines state claims; the other forms say what is none.
  @Test func whatIsNoClaimIsNotStated() throws {
    let stated = try small.archive.claims(of: id).count
    try judge("7.8%", .notAClaim)
    try judge("3200人", .notAClaim)
    // Whoever speaks last counts.
    let last = try #require(small.archive.claims(of: id).first { $0.quantityText == "3200人" })
    try small.archive.judge(last.id, Verdict(.right, by: "乙", at: "2026-01-03T03:04:05Z"))
    let annotations = try ExportTests.bytes(small.archive, AnnotationStream())
    let collection = try JSONSerialization.jsonObject(with: Data(annotations)) as? [String: Any]
    #expect(collection?["total"] as? Int == stated - 1)
    let items = try #require((collection?["first"] as? [String: Any])?["items"] as? [[String: Any]])
    #expect(items.count == stated - 1)
    let line = try ExportTests.bytes(small.archive, LangExtractStream())
    let document = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    let extractions = try #require(document?["extractions"] as? [[String: Any]])
    #expect(extractions.compactMap { $0["extraction_index"] as? Int } == Array(0..<stated - 1))
    #expect(!extractions.contains { $0["extraction_text"] as? String == "7.8%" })
    let rows = String(decoding: try ExportTests.bytes(small.archive, RowStream(hasMark: false)), as: UTF8.self)
    #expect(rows.components(separatedBy: "\r\n").count == stated + 2 && rows.contains(",notAClaim,甲,"))
    #expect(try lines().filter { $0.contains("\"judgement\":\"notAClaim\"") }.count == 1)
    #expect(try small.archive.reports().map(\.claimCount) == [stated - 1])
    #expect(try small.archive.counts().map(\.claims) == [stated - 1])
  }

  @Test func aPartOfNoClaimIsAPartOfNothing() throws {
    let other = try small.ingest(
      SmallArchive.page("<p>全县完成造林1200亩，其中经济林300亩。</p>", county: "另一县"), uri: "http://a.example/2.html")
    let parts = try small.archive.claims(of: other.id)
    #expect(parts.map(\.quantityText) == ["1200亩", "300亩"] && parts[1].whole != nil)
    let filter = ReportFilter(ids: [other.id])
    func text(_ stream: some ExportStream) throws -> String {
      String(decoding: try ExportTests.bytes(small.archive, stream, filter), as: UTF8.self)
    }
    #expect(
      try text(AnnotationStream()).contains("\"claimPartOf\":\"urn:") && text(LangExtractStream()).contains("part_of"))
    try small.archive.judge(parts[0].id, Verdict(.notAClaim, by: "甲", at: "2026-01-02T03:04:05Z"))
    #expect(try !text(AnnotationStream()).contains("\"claimPartOf\":\"urn:"))
    #expect(try !text(LangExtractStream()).contains("part_of"))
  }

  @Test func aSummarySaysWhatIsNoFactAndWhatIsNotExact() throws {
    let page = """
      <p>2018年，全县新建农村公路近120公里，粮食总产量12万余吨。</p><p>二、2019年工作安排</p><p>2019年，力争新建公路50公里。</p>
      """
    let other = try small.ingest(SmallArchive.page(page, county: "另一县", year: 2019), uri: "http://a.example/2.html")
    var summaries: [String] = []
    try small.archive.export(ReportFilter(ids: [other.id])) { _ in
    } add: { report in
      summaries += try report.contents().claims.map(\.summary)
    }
    #expect(
      summaries.contains("全县农村公路: nearly 120公里 (2018)") || summaries.contains { $0.contains(": nearly 120公里 (2018)") })
    #expect(summaries.contains { $0.contains(": over 120000吨 (2018)") })
    #expect(summaries.contains { $0.contains("(planned") && $0.hasSuffix(": 50公里 (2019)") })
  }

  @Test func everyFormatStatesTheCorrectedValue() throws {
    try judge("3200人", note: "=注", setting: [.value: "3300"])
    let rows = String(decoding: try ExportTests.bytes(small.archive, RowStream(hasMark: false)), as: UTF8.self)
    #expect(
      rows.contains(",3200人,3200,3300,")
        && rows.contains(",wrong,甲,2026-01-02T03:04:05Z,=注,value,\"{\"\"value\"\":\"\"3200\"\"}\"\r\n"))
    let annotations = String(decoding: try ExportTests.bytes(small.archive, AnnotationStream()), as: UTF8.self)
    #expect(
      annotations.contains("\"exactValue\":\"3300\"") && annotations.contains("\"extracted\":{\"exactValue\":\"3200\"}")
    )
    #expect(annotations.contains("\"value\":\"wrong: =注\",\"creator\":{\"type\":\"Person\",\"name\":\"甲\"}"))
    let lines = String(decoding: try ExportTests.bytes(small.archive, LangExtractStream()), as: UTF8.self)
    #expect(lines.contains("\"value\":\"3300\"") && lines.contains("\"extracted_value\":\"3200\""))
    var package = DataPackage()
    var claims = ""
    try small.archive.export { _ in
    } add: { report in
      for part in try package.rows(of: report) where part.file == .claims {
        claims += String(decoding: part.bytes, as: UTF8.self)
      }
    }
    #expect(claims.contains(",3200人,3200,3300,,,3300,,,,,,exact,人,"))
  }
}
