import Claims
import Foundation
import Lexicon
import Quantities
import ReportModel
import TestSupport
import Testing

/// What holds for the claims of any report, whatever its text.
@Suite struct ClaimInvariantTests {
  private static let reader = ClaimReader()

  /// What is wrong with the claims of a report.
  private func faults(of report: Report) -> [String] {
    let read = Self.reader.read(report)
    let scalars = Array(report.text.unicodeScalars)
    func slice(_ span: TextSpan) -> String { String(String.UnicodeScalarView(scalars[span.start..<span.end])) }
    var faults: [String] = []
    var covered = Set<Int>()
    for (index, sentence) in read.sentences.enumerated() {
      if index > 0, read.sentences[index - 1].span.end > sentence.span.start { faults.append("sentences overlap") }
      covered.formUnion(sentence.span.start..<sentence.span.end)
    }
    for paragraph in report.paragraphs where paragraph.tableRow == nil {
      for at in paragraph.span.start..<paragraph.span.end
      where !covered.contains(at) && !scalars[at].properties.isWhitespace { faults.append("\(at) is in no sentence") }
    }
    for (index, claim) in read.claims.enumerated() {
      let quantity = claim.numeral.quantitySpan
      if case .sentence(let sentence) = claim.place {
        let span = read.sentences[sentence].span
        if quantity.start < span.start || quantity.end > span.end { faults.append("outside its sentence") }
      }
      if claim.numeral.span.start < quantity.start || claim.numeral.span.end > quantity.end {
        faults.append("the number is outside the quantity")
      }
      // 城 and 乡 of 城乡 are written out.
      let words = claim.indicatorSpans.map { span in
        switch slice(span) {
        case "城": "城镇"
        case "乡": "农村"
        case let word: word
        }
      }
      if words.joined() != claim.indicator, case .sentence = claim.place {
        faults.append("\(claim.indicator) is not its spans")
      }
      if let whole = claim.whole, whole >= index { faults.append("a part of what comes after, \(slice(quantity))") }
      if (claim.role == .change) != (claim.direction != nil) { faults.append("a change without direction") }
      if (claim.role == .change) != (claim.basis != nil) { faults.append("a change without basis") }
      if index > 0, read.claims[index - 1].numeral.span.start >= claim.numeral.span.start { faults.append("disorder") }
      for rule in claim.rules where ClaimRule.explanation(of: rule).isEmpty && RuleSet.explanation(of: rule).isEmpty {
        faults.append("\(rule) is not explained")
      }
    }
    return faults
  }

  private func check(_ texts: [String]) {
    for text in texts {
      let faults = faults(of: Self.report(text))
      #expect(faults.isEmpty, "\(Set(faults).sorted().prefix(4)) in \(text.prefix(200))")
    }
  }

  private static func report(_ text: String, type: ReportType = .workReport, year: Int? = 2018) -> Report {
    Report(
      source: Source(uri: nil, byteCount: 0, encoding: "UTF-8", retrievedAt: nil), type: type, year: year, text: text,
      paragraphs: [Paragraph(span: TextSpan(start: 0, end: text.unicodeScalars.count))],
      sourceMap: SourceMap(runs: [], bytes: ByteMap()))
  }

  @Test func corpusReports() throws {
    for folder in try Project.folders(in: Project.corpus.appendingPathComponent("reports")) {
      let report = try Pages.clean(Project.bytes(folder.appendingPathComponent("page.html")))
      #expect(faults(of: report) == [], "\(folder.lastPathComponent)")
    }
  }

  @Test(.enabled(if: Project.shared != nil, "no real reports beside the checkout"))
  func realReports() throws {
    let shared = try #require(Project.shared)
    for folder in try ["gold", "reports"].flatMap({ try Project.folders(in: shared.appendingPathComponent($0)) }) {
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        guard ["txt", "html"].contains(file.pathExtension) else { continue }
        let report = try Pages.clean(Project.bytes(file))
        #expect(faults(of: report) == [], "\(file.lastPathComponent)")
      }
    }
  }

  private static let parts = [
    "新增", "学位", "5个", "3%", "增长", "下降", "达到", "为", "，", "；", "、", "。", "（", "）", "其中", "其中：", "分别", "和", "由", "增至", "占",
    "全市",
    "第一", "居", "2018年", "上半年", "比上年", "同比", "较", "的", "投资", "5亿元", "项目", "“", "”", "预计", "力争", "已", "城乡", "低保标准", "增速",
    "提高到",
    "每人", "五年来", "2个百分点", "1.2万人", "∶", "20:30:50", "翻一番", "零", "一是", "：", "\n", " ", "中，", "拉动", "率", "产量",
  ]

  /// Any mixture of the words that the rules look for.
  @Test func randomTexts() {
    var generator = SeededGenerator(seed: 4)
    check(
      (0..<4000).map { _ in
        let text = (0..<Int.random(in: 3...40, using: &generator)).map { _ in
          Self.parts.randomElement(using: &generator)!
        }
        .joined()
        return text.replacingOccurrences(of: "\n", with: "")
      })
  }

  /// Piles of the same words are read in a time that grows with their length, not with its square.
  @Test func piles() {
    for part in [
      "新增学位5个，", "增长5%、", "由5家增至", "（其中3家", "其中甲5家；", "甲、乙分别为5家和6家，", "5家企业", "占全市5%，", "2018年3月", "比上年增长5%，", "“5%”，",
      "5:",
    ] {
      let clock = ContinuousClock()
      let text = String(repeating: part, count: 1500)
      let time = clock.measure { _ = Self.reader.read(Self.report(text)) }
      #expect(time < .seconds(10), "\(part) takes \(time)")
    }
  }

  /// The same report gives the same claims.
  @Test func sameEachTime() throws {
    let folders = try Project.folders(in: Project.corpus.appendingPathComponent("reports"))
    let report = try Pages.clean(Project.bytes(folders[0].appendingPathComponent("page.html")))
    let first = Self.reader.read(report)
    let second = Self.reader.read(report)
    #expect(first.claims.map(\.indicator) == second.claims.map(\.indicator))
    #expect(first.claims.map(\.rules) == second.claims.map(\.rules))
    #expect(first.exclusions == second.exclusions)
  }
}

/// A remark in brackets changes nothing of the claims around it.
@Suite struct RemarkTests {
  @Test(arguments: ClaimCaseTests.names) func remarksChangeNothing(_ name: String) {
    let reader = ClaimReader()
    for test in ClaimCase.all(in: name, folder: ClaimCaseTests.folder) {
      let claims = reader.read(test.report).claims
      // Before the first comma that follows a quantity.
      let scalars = Array(test.text.unicodeScalars)
      guard
        let place = claims.map(\.numeral.quantitySpan.end).first(where: { $0 < scalars.count && scalars[$0] == "，" })
      else { continue }
      var remarked = test
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[..<place])
      view.append(contentsOf: "（略）".unicodeScalars)
      view.append(contentsOf: scalars[place...])
      remarked.text = String(view)
      let others = reader.read(remarked.report).claims
      #expect(claims.map(Self.meaning) == others.map(Self.meaning), "\(test)")
    }
  }

  private static func meaning(_ claim: Claim) -> String {
    [
      claim.indicator, claim.role.rawValue, claim.direction?.rawValue, claim.basis?.rawValue, claim.modality.rawValue,
      claim.period?.value, claim.scope, claim.whole.map(String.init),
    ].map { $0 ?? "-" }.joined(separator: " ")
  }
}
