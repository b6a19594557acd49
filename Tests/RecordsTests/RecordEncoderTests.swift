import Claims
import Foundation
import Lexicon
import Quantities
import ReportModel
import TestSupport
import Testing

@testable import Records

struct RecordEncoderTests {
  private func object(_ line: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private func types(_ lines: [String]) throws -> [String] { try lines.map { try object($0)["type"] as? String ?? "" } }

  /// The claim whose number is printed so.
  private func claim(_ number: String, in lines: [String]) throws -> [String: Any] {
    try #require(try lines.map(object).first { ($0["number"] as? [String: Any])?["text"] as? String == number })
  }

  @Test func recordsStandInTheContractsOrder() throws {
    let types = try types(try SmallReport.lines())
    let counts = ["document", "sentence", "claim", "exclusion", "end"].map { type in
      Array(repeating: type, count: types.count { $0 == type })
    }
    #expect(types == counts.flatMap { $0 })
    #expect(counts.map(\.count) == [1, 5, 8, 6, 1])
  }

  @Test func aClaimHasTheContractsKeysInTheirOrder() throws {
    let lines = try SmallReport.lines { claims in
      claims.claims[1].role = .change
      claims.claims[1].direction = .increase
      claims.claims[1].basis = .yoy
      claims.claims[1].basisPeriod = "2018"
      claims.claims[1].flags = [.textDamaged, .cumulative]
      claims.claims[1].indicatorSpans = [TextSpan(start: 16, end: 22)]
    }
    let line = try #require(lines.first { $0.contains("\"text\":\"7.2%\"") })
    let document = try #require(try object(lines[0])["id"] as? String)
    let expected = """
      {"type":"claim","schema":"nianbao/claim/1","document":"\(document)","id":"\(document.prefix(16))-37-40",\
      "sentence":1,"quantity":{"text":"7.2%","start":30,"end":34},"number":{"text":"7.2","start":30,"end":33},\
      "value":"7.2","bounds":{"low":"7.15","high":"7.25"},"resolution":"0.1",\
      "qualifier":"exact","unit":{"text":"%","code":"%","dimension":"percent","factor":"1"},\
      "kind":"percentage","role":"change","direction":"increase","basis":"yoy","basisPeriod":"2018",\
      "modality":"actual","indicator":"指标","indicatorSpans":[{"start":16,"end":22}],\
      "period":{"value":"2019","from":"title"},"flags":["cumulative","textDamaged"],\
      "rules":["arabicDigits","unit"],"source":{"exact":"7.2%",
      """
    #expect(line.hasPrefix(expected), "\(line)")
    let source = try #require(try object(line)["source"] as? [String: Any])
    #expect(source["prefix"] as? String == "行\n2019年，全县实现地区生产总值288.35亿元，比上年增长")
    #expect(source["suffix"] as? String == "；拆除违法建设近1.2万平方米，其中住宅3000平方米。示例县三")
    #expect(source["sections"] as? [String] == ["一、经济运行"])
    #expect(source["xpath"] as? String == "/html/body/div/p[2]")
    #expect(source["cell"] == nil)
  }

  @Test func aRangeHasItsEndsAndNoValue() throws {
    let (report, raw) = try SmallReport.report(SmallReport.page.replacing("3000平方米", with: "3至5间"))
    let lines = SmallReport.text(RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: nil))
    let line = try #require(lines.first { $0.contains("\"text\":\"3至5间\"") })
    #expect(line.contains(#""low":"3","high":"5","#))
  }

  @Test func aCellsClaimCountsFromTheCell() throws {
    let claim = try claim("1,250", in: try SmallReport.lines())
    #expect(claim["sentence"] is NSNull)
    #expect((claim["quantity"] as? [String: Any])?["start"] as? Int == 0)
    let source = try #require(claim["source"] as? [String: Any])
    let cell = try #require(source["cell"] as? [String: Any])
    #expect([cell["table"], cell["row"], cell["column"]].compactMap { $0 as? Int } == [0, 1, 1])
    #expect((source["xpath"] as? String)?.hasSuffix("/tr[2]/td[1]") == true)
    // The row's first cell tells which of all equal cells is meant.
    #expect(source["fragment"] as? String == "#:~:text=%E7%A8%8E%E6%94%B6,1%2C250")
    #expect(source["sections"] as? [String] == ["一、经济运行"])
  }

  @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE"])
  func rawBytesGiveTheNumber(_ encoding: String) throws {
    let page = SmallReport.page(in: encoding)
    let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : []
    let raw = mark + Iconv.bytes(of: page, in: encoding)!
    let report = try Pages.clean(raw)
    let lines = SmallReport.text(RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: nil))
    for number in ["288.35亿", "1.2万", "3000", "1,250", "-2.1"] {
      let source = try #require(try claim(number, in: lines)["source"] as? [String: Any])
      let bytes = try #require(source["bytes"] as? [String: Int])
      #expect(Array(raw[bytes["start"]!..<bytes["end"]!]) == Iconv.bytes(of: number, in: encoding))
    }
  }

  @Test func aPartNamesItsWhole() throws {
    let lines = try SmallReport.lines { $0.claims[3].whole = 2 }
    #expect(
      try claim("3000", in: lines)["partOf"] as? String == (try claim("1.2万", in: lines)["id"] as? String))
  }

  @Test func inputAndFindingsAndLexiconAreTold() throws {
    let (report, raw) = try SmallReport.report()
    var claims = PlainClaims.read(report)
    claims.findings = [Finding(.unitUnknown, "件套", span: TextSpan(start: 1, end: 3))]
    let lines = SmallReport.text(RecordEncoder().encode(report, claims, raw: raw, input: "17"))
    let document = try object(lines[0])
    #expect(document["input"] as? String == "17")
    #expect(try object(lines.last!)["input"] as? String == "17")
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.last?["message"] as? String == "件套")
    let generator = try #require(document["generator"] as? [String: Any])
    #expect(generator["lexicon"] as? String == Lexicon.standard.fingerprint)
  }

  @Test func lineSeparatorsInTheTextEndNoLine() throws {
    let page = SmallReport.page.replacing("示例县三次", with: "示例\u{2028}县\u{85}三次")
    let (report, raw) = try SmallReport.report(page)
    let lines = RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: "a\u{2029}b")
    let text = String(decoding: lines, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { ["\u{2028}", "\u{2029}", "\u{85}"].contains($0) })
    #expect(text.contains("a\\u2029b"))
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    #expect(try SmallReport.lines() == (try SmallReport.lines()))
  }

  // MARK: - Faults of the program

  @Test func anInvalidRecordIsAnErrorAndIsNotCounted() throws {
    let lines = try SmallReport.lines { $0.claims[0].period = Period("last year", from: .title) }
    let errors = try lines.map(object).filter { $0["type"] as? String == "error" }
    #expect(errors.count == 1)
    #expect(errors[0]["code"] as? String == "recordInvalid")
    #expect(
      errors[0]["message"] as? String
        == "the record of claim 0 is not written: /period/value breaks pattern: "
        + "Failed to match regex specified by 'pattern' constraint.")
    #expect(!lines.contains { $0.contains("last year") })
    #expect(try object(lines.last!)["claims"] as? Int == 7)
    #expect(try types(lines).filter { $0 == "claim" }.count == 7)
  }

  @Test func whatLiesOutsideItsPlaceIsAnError() throws {
    let lines = try SmallReport.lines { claims in
      claims.claims[0].place = .sentence(0)
      claims.claims[1].place = .sentence(99)
      claims.claims[2].place = .cell(CellPlace(table: 0, row: 9, column: 0, headers: []))
      claims.claims[3].numeral.quantitySpan.end = 100_000
      claims.exclusions[0].span = TextSpan(start: 5, end: 5)
      claims.sentences[4].span.end = 100_000
    }
    // Six of them, and the exclusion that stands in the last sentence.
    #expect(try types(lines).count { $0 == "error" } == 7)
  }

  @Test func anInvalidDocumentGivesNothingElse() throws {
    var (report, raw) = try SmallReport.report()
    report.year = 1066
    let lines = SmallReport.text(RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: "x"))
    #expect(try types(lines) == ["error"])
    #expect(lines[0].contains("/year breaks minimum"))
    #expect(try object(lines[0])["input"] as? String == "x")
  }

  @Test func errorsAreRecords() throws {
    let encoder = RecordEncoder()
    let error = ErrorRecord(input: "3", uri: "a.html", code: "empty", message: "the file is empty")
    #expect(
      String(decoding: encoder.encode(error), as: UTF8.self)
        == #"{"type":"error","schema":"nianbao/error/1","input":"3","source":{"uri":"a.html"},"code":"empty","#
        + #""message":"the file is empty"}"# + "\n")
    let bad = String(
      decoding: encoder.encode(ErrorRecord(input: nil, uri: nil, code: "", message: "x")), as: UTF8.self)
    #expect(bad.contains(#""code":"recordInvalid""#))
  }

  // MARK: - Size

  /// A page of one paragraph with many claims: no claim may cost the whole text.
  @Test(.timeLimit(.minutes(1)))
  func manyClaimsInOneParagraph() throws {
    let paragraph = String(repeating: "新建公路12公里，", count: 5000)
    let raw = Array(paragraph.utf8)
    let report = Report(
      source: Source(uri: "a.txt", byteCount: raw.count, encoding: "UTF-8", retrievedAt: nil), text: paragraph,
      paragraphs: [Paragraph(span: TextSpan(start: 0, end: paragraph.unicodeScalars.count))],
      sourceMap: SourceMap(
        runs: [
          SourceMap.Run(textStart: 0, utf8Start: 0, utf8Length: raw.count, sourceStart: 0, sourceLength: raw.count)
        ],
        bytes: ByteMap(identity: raw.count)))
    let lines = RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: nil)
    let verifier = RecordVerifier(recognizer: NumeralRecognizer()) { Issue.record("\($0)") }
    for (index, line) in lines.split(separator: 0x0A).enumerated() { verifier.add(line, line: index + 1) }
    verifier.finish()
    #expect(verifier.summary.counts[.claim] == 5000)
  }
}
