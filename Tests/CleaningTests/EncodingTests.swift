import ReportModel
import TestSupport
import Testing

@testable import Cleaning

struct EncodingTests {
  static let sentence = "全县实现地区生产总值288.35亿元，比上年增长7.2%；县长李喆作报告。"

  static func page(declared: String?) -> String {
    let meta = declared.map { "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\($0)\">" } ?? ""
    let body = String(repeating: "<p>\(sentence)</p>", count: 4)
    return "<html><head>\(meta)<title>报告</title></head><body><div id=\"zoom\">\(body)</div></body></html>"
  }

  struct Writing: Sendable {
    let encoding: String
    let declared: String?
    let read: String
  }

  @Test(arguments: [
    Writing(encoding: "UTF-8", declared: "utf-8", read: "UTF-8"),
    Writing(encoding: "UTF-8", declared: nil, read: "UTF-8"),
    Writing(encoding: "UTF-8", declared: "gb2312", read: "UTF-8"),
    Writing(encoding: "GB18030", declared: "gb18030", read: "GB18030"),
    Writing(encoding: "GBK", declared: "gb2312", read: "GB18030"),
    Writing(encoding: "GBK", declared: "GBK", read: "GB18030"),
    Writing(encoding: "GBK", declared: nil, read: "GB18030"),
    Writing(encoding: "GBK", declared: "utf-8", read: "GB18030"),
    Writing(encoding: "GBK", declared: "iso-8859-1", read: "GB18030"),
    Writing(encoding: "UTF-16LE", declared: nil, read: "UTF-16LE"),
  ])
  func samePageInEveryEncoding(_ writing: Writing) throws {
    let page = Self.page(declared: writing.declared)
    var raw = try #require(Iconv.bytes(of: page, in: writing.encoding))
    if writing.encoding == "UTF-16LE" { raw = [0xFF, 0xFE] + raw }
    let report = try Pages.clean(raw)
    #expect(report.source.encoding == writing.read)
    #expect(report.text == Array(repeating: Self.sentence, count: 4).joined(separator: "\n"))
    #expect(report.sourceMap.rawBytes(of: TextSpan(start: 0, end: 2), in: report.text) != nil)
    if writing.encoding != "UTF-16LE" {
      #expect(Pages.digits(of: report, from: raw) == String(repeating: "2883572", count: 4))
    }
    let isContradicted = report.findings.contains { $0.category == .encodingContradicted }
    let declaresTruth = writing.declared.flatMap(CharsetConverter.canonicalName) == writing.read
    #expect(isContradicted == (writing.declared != nil && !declaresTruth))
  }

  @Test func byteOrderMarkCountsInOffsets() throws {
    let raw = [0xEF, 0xBB, 0xBF] + Array(Self.page(declared: nil).utf8)
    let report = try Pages.clean(raw)
    #expect(Pages.digits(of: report, from: raw) == String(repeating: "2883572", count: 4))
  }

  @Test func callersCharsetComesBeforeThePage() throws {
    let text = "生產總值二百八十八億元，較上年增長百分之七。"
    let html =
      "<html><head><meta charset=\"gb2312\"></head><body><div id=\"zoom\"><p>"
      + String(repeating: text, count: 5) + "</p></div></body></html>"
    let raw = try #require(Iconv.bytes(of: html, in: "BIG5"))
    #expect(try Pages.clean(raw, charset: "big5").text == String(repeating: text, count: 5))
  }

  @Test func declarationFarDownIsRead() throws {
    let script = "<script>" + String(repeating: "var a=1;", count: 1000) + "</script>"
    let html =
      "<html><head>\(script)<META content='text/html; charset = \"GBK\"' http-equiv=Content-Type></head></html>"
    #expect(EncodingDeclaration.charset(in: Array(html.utf8)) == "GBK")
  }

  @Test func illegalBytesAreFoundAndNothingElseIsLost() throws {
    var raw = try #require(Iconv.bytes(of: Self.page(declared: "gbk"), in: "GBK"))
    let place = try #require(raw.firstIndex(of: UInt8(ascii: "2")))
    raw.insert(contentsOf: [0xFF], at: place + 3)
    let report = try Pages.clean(raw)
    #expect(report.findings.contains { $0.category == .illegalBytes })
    #expect(report.source.encoding == "GB18030")
    #expect(report.text.contains("\u{FFFD}"))
    #expect(Pages.digits(of: report, from: raw) == String(repeating: "2883572", count: 4))
  }

  @Test func controlCharactersAreLeftOutWithTheirPlaces() throws {
    let raw = Array(Self.page(declared: "utf-8").replacing("288", with: "2\u{0}8\u{1}8").utf8)
    let report = try Pages.clean(raw)
    #expect(report.text.hasPrefix(Self.sentence))
    #expect(Pages.digits(of: report, from: raw) == String(repeating: "2883572", count: 4))
    #expect(report.findings.contains { $0.category == .controlCharacters })
  }

  @Test func aDeclarationReadByteByByteIsNotUTF16() throws {
    let report = try Pages.clean(Array(Self.page(declared: "utf-16").utf8))
    #expect(report.source.encoding == "UTF-8")
    #expect(report.text.hasPrefix(Self.sentence))
  }

  @Test func unknownDeclarationIsFound() throws {
    let report = try Pages.clean(Array(Self.page(declared: "x-no-such-thing").utf8))
    #expect(report.findings.contains { $0.category == .encodingUnknown })
    #expect(report.text.hasPrefix(Self.sentence))
  }

  @Test func surrogatesAndBufferEdgesKeepTheirPlaces() throws {
    // More than one buffer of the converter, with characters of one, two and four bytes.
    let text = String(repeating: "𠮷1国2é3", count: 9000)
    let raw = try #require(Iconv.bytes(of: text, in: "GB18030"))
    let decoded = try #require(CharsetConverter.decode(raw, as: "GB18030"))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    for (at, byte) in decoded.utf8.enumerated() where byte >= 0x30 && byte <= 0x39 {
      if raw[decoded.map.raw(at)] != byte || decoded.map.rawEnd(at + 1) != decoded.map.raw(at) + 1 {
        Issue.record("byte \(at)")
        break
      }
    }
  }

  @Test func otherKindsOfFileAreRefused() {
    for (bytes, kind) in [("%PDF-1.7", "PDF"), ("PK\u{3}\u{4}", "ZIP or Office (docx, xlsx)"), ("GIF89a", "GIF")] {
      #expect(throws: CleaningError.notHTML(kind: kind)) { try Pages.clean(Array(bytes.utf8)) }
    }
  }

  @Test func limitsAndEmptyInput() {
    #expect(throws: CleaningError.empty) { try Pages.clean([]) }
    #expect(throws: CleaningError.bodyEmpty) { try Pages.clean("<html><body> &nbsp; </body></html>") }
    #expect(throws: CleaningError.charsetUnknown("nope")) { try Pages.clean(Array("<p>x</p>".utf8), charset: "nope") }
    #expect(throws: CleaningError.tooLarge(bytes: 9, limit: 8)) {
      try Cleaner(maximumBytes: 8).report(of: Cleaner.Input(bytes: Array("<p>123456".utf8)))
    }
  }
}
