import Claims
import Cleaning
import Foundation
import Quantities
import ReportModel
import TestSupport
import Testing

@testable import Records

/// Each promise broken once must be noticed, and nothing else.
struct RecordVerifierTests {
  /// Raw files in memory.
  private struct Memory: RawSources {
    var files: [[UInt8]]

    func bytes(sha256: String, uri: String?) -> [UInt8]? { files.first { SHA256.hex($0) == sha256 } ?? files.first }
    func text(of stretch: [UInt8], encoding: String) -> String? { Cleaner.text(of: stretch, encoding: encoding) }
  }

  private func faults(in lines: [String], files: [[UInt8]]? = nil) -> [VerificationFault] {
    var faults: [VerificationFault] = []
    let verifier = RecordVerifier(recognizer: NumeralRecognizer(), sources: files.map(Memory.init)) {
      faults.append($0)
    }
    for (index, line) in lines.enumerated() { verifier.add(Array(line.utf8), line: index + 1) }
    verifier.finish()
    #expect(verifier.summary.faults == faults.count)
    return faults
  }

  private func lines() throws -> [String] { try SmallReport.lines { $0.claims[3].whole = 2 } }

  @Test(arguments: ["UTF-8", "GB18030"])
  func soundRecordsHaveNoFaults(_ encoding: String) throws {
    let (_, raw) = try SmallReport.report(SmallReport.page(in: encoding), encoding: encoding)
    #expect(faults(in: try SmallReport.lines(encoding: encoding), files: [raw]).isEmpty)
  }

  @Test func corpusReportsHaveNoFaults() throws {
    let encoder = RecordEncoder()
    for folder in try Project.folders(in: Project.corpus.appendingPathComponent("reports")) {
      let raw = try Project.bytes(folder.appendingPathComponent("page.html"))
      let report = try Pages.clean(raw)
      let lines = SmallReport.text(encoder.encode(report, PlainClaims.read(report), raw: raw, input: nil))
      #expect(faults(in: lines, files: [raw]).isEmpty, "\(folder.lastPathComponent)")
    }
  }

  @Test(.enabled(if: Project.shared != nil, "no real reports beside the checkout"))
  func realReportsHaveNoFaults() throws {
    let shared = try #require(Project.shared)
    let encoder = RecordEncoder()
    var files = 0
    for folder in try ["gold", "reports"].flatMap({ try Project.folders(in: shared.appendingPathComponent($0)) }) {
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      where file.pathExtension == "html" {
        let raw = try Project.bytes(file)
        let report = try Pages.clean(raw)
        let lines = SmallReport.text(encoder.encode(report, PlainClaims.read(report), raw: raw, input: nil))
        let faults = faults(in: lines, files: [raw])
        #expect(faults.isEmpty, "\(file.lastPathComponent): \(faults.count), \(faults.prefix(3))")
        files += 1
      }
    }
    #expect(files > 3)
  }

  /// A change to the one line that holds `mark`, and what it must be told to break.
  private struct Damage: CustomStringConvertible {
    let mark: String
    let part: String
    let other: String
    let invariants: [Invariant]

    init(_ mark: String, _ part: String, _ other: String, _ invariants: Invariant...) {
      (self.mark, self.part, self.other, self.invariants) = (mark, part, other, invariants)
    }

    var description: String { "\(part) → \(other)" }
  }

  private static let heading = #""type":"sentence""#
  private static let sentence = #""type":"sentence","schema":"nianbao/sentence/1","document":"#
  private static let percent = #""quantity":{"text":"7.2%""#
  private static let cell = #""quantity":{"text":"1,250""#
  private static let year = #""text":"2019","start":0"#

  private static let damages: [Damage] = [
    // 1: sentences.
    Damage(#""text":"一、经济运行""#, "一、经济运行", "一、经济运动", .sentences),
    Damage(
      #""text":"一、经济运行""#, #""start":0,"end":6"#, #""start":0,"end":600"#, .sentences, .sentences, .sentences,
      .slices),
    Damage(
      #""text":"示例县三次产业协调发展。""#, #"示例县三次产业协调发展。","start":"#, #"示例县三次产业协调发展。","start":1"#, .order, .sentences,
      .sentences, .slices),
    // 2: slices.
    Damage(percent, #""text":"7.2%""#, #""text":"7.3%""#, .slices, .slices),
    Damage(
      percent, #""number":{"text":"7.2","start":30,"end":33}"#, #""number":{"text":"总值","start":14,"end":16}"#, .slices,
      .values),
    Damage(percent, #""exact":"7.2%""#, #""exact":"7.2""#, .slices, .slices),
    Damage(percent, #""suffix":"；"#, #""suffix":"。"#, .slices),
    Damage(percent, #""prefix":"行"#, #""prefix":"。行"#, .slices),
    Damage(percent, #""sentence":1"#, #""sentence":70"#, .slices),
    Damage(percent, #""indicatorSpans":[]"#, #""indicatorSpans":[{"start":9,"end":9}]"#, .slices),
    Damage(cell, #""row":1,"column":1"#, #""row":1,"column":7"#, .slices),
    Damage(cell, #""row":1,"column":1"#, #""row":2,"column":1"#, .slices, .slices, .slices),
    Damage(year, #""text":"2019""#, #""text":"2018""#, .slices, .slices),
    Damage(year, #""start":0,"end":4,"reason""#, #""start":1,"end":5,"reason""#, .slices, .slices),
    // 4: values.
    Damage(percent, #""value":"7.2""#, #""value":"7.21""#, .values),
    Damage(percent, #""value":"7.2","#, "", .values),
    Damage(percent, #""value":"7.2""#, #""value":"7.2","low":"7""#, .values),
    Damage(cell, #""value":"1250""#, #""value":"1.25""#, .values),
    // Order.
    Damage(percent, #""flags":[]"#, #""partOf":"0123456789abcdef-1-2","flags":[]"#, .order),
    Damage(#""type":"end""#, #""claims":8"#, #""claims":9"#, .order),
    Damage(#""text":"一、经济运行""#, #""id":0"#, #""id":1"#, .order),
    // Schema.
    Damage(#""type":"end""#, #""claims":8"#, #""claims":"8""#, .schema, .order),
    Damage(#""type":"end""#, #""claims":8"#, #""claims":88888888888888888888"#, .schema, .order),
  ]

  @Test(arguments: damages.indices)
  func damageIsNoticed(_ index: Int) throws {
    let damage = Self.damages[index]
    var lines = try lines()
    let at = try #require(
      lines.indices.dropFirst().first { lines[$0].contains(damage.mark) && lines[$0].contains(damage.part) },
      "\(damage)")
    lines[at] = lines[at].replacing(damage.part, with: damage.other, maxReplacements: 1)
    let faults = faults(in: lines)
    #expect(
      faults.map(\.invariant.rawValue).sorted() == damage.invariants.map(\.rawValue).sorted(), "\(damage): \(faults)")
    // What shows only at the end is told of the document, what is missing of the record.
    #expect(faults.contains { $0.line == at + 1 } || damage.invariants == [.sentences])
  }

  @Test func whatIsCoveredByNothingIsNoticed() throws {
    var lines = try lines()
    let at = try #require(lines.firstIndex { $0.contains(Self.percent) })
    lines.remove(at: at)
    #expect(
      faults(in: lines).map(\.reason) == [
        .uncovered(TextSpan(start: 37, end: 38), "7"), .uncovered(TextSpan(start: 39, end: 40), "2"),
        .count(.claim, stated: 8, found: 7),
      ])
    lines = try self.lines()
    lines.removeAll { $0.contains(#""type":"exclusion""#) && $0.contains(#""text":"一","start":0"#) }
    #expect(
      faults(in: lines).map(\.reason).first == .uncovered(TextSpan(start: 0, end: 1), "一"))
  }

  @Test func textInNoSentenceIsNoticed() throws {
    var lines = try lines()
    let at = try #require(lines.firstIndex { $0.contains(#""text":"单位：万元""#) })
    lines.remove(at: at)
    let reasons = faults(in: lines).map(\.reason)
    #expect(
      reasons.contains {
        if case .outsideSentences(_, "单位：万元") = $0 { true } else { false }
      })
    #expect(reasons.contains(.count(.sentence, stated: 5, found: 4)))
  }

  @Test func sentencesThatOverlapAreNoticed() throws {
    var lines = try lines()
    let at = try #require(lines.firstIndex { $0.contains(#""text":"示例县三次产业协调发展。""#) })
    let start = try #require(lines[at].firstMatch(of: /"start":(\d+)/)?.1)
    lines[at] = lines[at].replacing("示例县三次", with: "。示例县三次")
      .replacing("\"start\":\(start)", with: "\"start\":\(Int(start)! - 1)")
    // Its claims and exclusions are then one off.
    #expect(faults(in: lines).contains { $0.reason == .overlap && $0.line == at + 1 })
  }

  @Test func recordsOutOfOrderAreNoticed() throws {
    let lines = try lines()
    let claims = lines.indices.filter { lines[$0].contains(#""type":"claim""#) }
    var swapped = lines
    swapped.swapAt(claims[0], claims[1])
    #expect(faults(in: swapped).map(\.reason) == [.textOrder])
    swapped = lines
    swapped.insert(swapped.remove(at: claims[0] - 1), at: claims[1])
    #expect(faults(in: swapped).contains { $0.reason == .after(.claim) })
    var twice = lines
    twice.insert(lines[claims[0]], at: claims[0])
    #expect(
      faults(in: twice).map(\.invariant) == [.order, .order]
        && faults(in: twice).contains { if case .idRepeated = $0.reason { true } else { false } })
  }

  @Test func documentsThatDoNotEndOrBeginAreNoticed() throws {
    let lines = try lines()
    #expect(faults(in: Array(lines.dropLast())).map(\.reason) == [.endMissing])
    #expect(faults(in: lines.dropLast() + lines).map(\.reason) == [.endMissing])
    #expect(faults(in: lines + lines).isEmpty)
    let headless = faults(in: Array(lines.dropFirst()))
    #expect(headless.count == lines.count - 1 && headless.allSatisfy { $0.reason == .outsideDocument })
    let id = String(repeating: "f", count: 32)
    var foreign = lines
    foreign[1] = foreign[1].replacing(/"document":"[0-9a-f]+"/, with: "\"document\":\"\(id)\"")
    #expect(faults(in: foreign).contains { $0.reason == .foreignDocument(id) })
  }

  @Test func errorsBetweenDocumentsAreNoFaultAndInsideThemAre() throws {
    let lines = try lines()
    let error = SmallReport.text(
      RecordEncoder().encode(ErrorRecord(input: nil, uri: nil, code: "recordInvalid", message: "x")))
    #expect(faults(in: error + lines + error).isEmpty)
    #expect(
      faults(in: lines.prefix(2) + error + lines.dropFirst(2)).map(\.reason) == [.errorInside(code: "recordInvalid")])
  }

  @Test func digestsOfOtherBytesAreNoticed() throws {
    var lines = try lines()
    let (_, raw) = try SmallReport.report(SmallReport.page(in: "UTF-8"))
    lines[0] = lines[0].replacing("协调发展", with: "协调進展")
    #expect(
      faults(in: lines).map(\.invariant) == [.source, .sentences, .slices]
        || faults(in: lines).first?.invariant == .source)
    lines = try self.lines()
    let id = try #require(lines[0].firstMatch(of: /"id":"([0-9a-f]{32})"/)?.1)
    let other = String(repeating: "0", count: 32)
    #expect(faults(in: lines.map { $0.replacing("\"\(id)\"", with: "\"\(other)\"") }).map(\.invariant) == [.source])
    // Another file than the one that was read.
    let changed = Array(String(decoding: raw, as: UTF8.self).replacing("增长7.2", with: "增长7.3").utf8)
    let faults = faults(in: lines, files: [changed])
    #expect(faults.map(\.invariant) == [.source, .source])
    #expect(faults.last?.reason == .rawBytes(stated: "7.2", found: "7.3"))
    #expect(
      self.faults(in: lines, files: []).map(\.invariant) == [.source])
  }

  @Test func rawPlacesAreCompared() throws {
    var lines = try lines()
    let (_, raw) = try SmallReport.report(SmallReport.page(in: "UTF-8"))
    let at = try #require(lines.firstIndex { $0.contains(Self.percent) })
    let start = try #require(lines[at].firstMatch(of: /"bytes":\{"start":(\d+)/)?.1)
    lines[at] = lines[at].replacing("\"bytes\":{\"start\":\(start)", with: "\"bytes\":{\"start\":\(Int(start)! + 1)")
    #expect(faults(in: lines, files: [raw]).map(\.reason) == [.rawBytes(stated: "7.2", found: ".2")])
    lines[at] = lines[at].replacing("\"bytes\":{\"start\":\(Int(start)! + 1)", with: "\"bytes\":{\"start\":9999999")
    #expect(faults(in: lines, files: [raw]).map(\.reason) == [.rawBytes(stated: "7.2", found: nil)])
  }

  @Test func referencesInNumbersAreRead() throws {
    let page = SmallReport.page.replacing("3000平方米", with: "3&#48;0&#x30;平方米")
    let (report, raw) = try SmallReport.report(page)
    let lines = SmallReport.text(RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: nil))
    #expect(lines.contains { $0.contains(#""number":{"text":"3000""#) && !$0.contains(#""bytes":null"#) })
    #expect(faults(in: lines, files: [raw]).isEmpty)
  }

  /// Numbers that are numbers only with what stands around them.
  @Test(arguments: [
    "位居全市首位。", "产值翻番。", "产值翻一番。", "占比达百分之八点五。", "下降负24.6%。", "达3至5个。", "有五六百人。", "为19、20万户。", "共180余万元。", "约占三分之一。",
    "为1/3左右。", "数十家企业。", "十几个村。", "上百次检查。", "突破千家。", "三年半时间建成。", "降幅三成五。", "6元5角的票价。", "占比19.0:30.8:50.2。", "居全省第一。",
    "前三名。",
    "气温零下12度。", "半数以上。", "一半村。", "６０％。", "１，２３４人。", "共1.2万亿元。", "占45.3％、38.2％。", "一千多万人。", "由3%提高到5%。", "壹佰贰拾元。",
  ])
  func numbersAreReadAgain(_ sentence: String) throws {
    let raw = Array(("2019年工作报告\n全县工作" + sentence + "\n").utf8)
    let report = try Cleaner().report(of: Cleaner.Input(bytes: raw, path: "a.txt"))
    let lines = SmallReport.text(RecordEncoder().encode(report, PlainClaims.read(report), raw: raw, input: nil))
    #expect(lines.contains { $0.contains(#""type":"claim""#) })
    #expect(faults(in: lines, files: [raw]).isEmpty)
  }
}
