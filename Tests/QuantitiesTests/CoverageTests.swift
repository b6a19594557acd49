import Foundation
import Lexicon
import ReportModel
import TestSupport
import Testing

@testable import Quantities

/// The guide's invariant: each digit and each Chinese numeral character is in exactly one quantity, exclusion or word.
@Suite struct CoverageTests {
  private static let characters = Set("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两半廿卅壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars)
  private let recognizer = NumeralRecognizer()

  /// The places that are covered by none or by several; quantities with their units and qualifiers.
  private func faults(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let recognition = recognizer.recognize(text)
    let bySlowWay = recognizer.recognize(text, as: .paragraph, skipsRules: false)
    if bySlowWay.numerals != recognition.numerals { return ["the rules say otherwise of \(text.prefix(80))"] }
    var cover = [Int](repeating: 0, count: scalars.count)
    var broken: [String] = []
    for numeral in recognition.numerals {
      let spans = [numeral.span, numeral.quantitySpan]
      if spans.contains(where: { $0.start < 0 || $0.start >= $0.end || $0.end > scalars.count }) {
        return ["a span outside \(text)"]
      }
      let hasValue = numeral.value != nil || numeral.low != nil && numeral.high != nil
      if numeral.isQuantity, !hasValue { broken.append("no value in \(text)") }
      let bounds = numeral.bounds
      if let low = bounds.low?.decimal, let high = bounds.high?.decimal, low > high {
        broken.append("bounds of \(text)")
      }
      let span = numeral.isQuantity ? numeral.quantitySpan : numeral.span
      for at in span.start..<span.end { cover[at] += 1 }
    }
    for word in recognition.words {
      for at in word.span.start..<word.span.end { cover[at] += 1 }
    }
    return broken
      + scalars.indices.filter { Self.characters.contains(scalars[$0]) && cover[$0] != 1 }.map { at in
        let around = scalars[max(at - 8, 0)..<min(at + 8, scalars.count)]
        return "\(cover[at])× \(scalars[at]) in \(String(String.UnicodeScalarView(around)))"
      }
  }

  private func check(_ texts: some Sequence<String>) {
    var all: [String] = []
    for text in texts { all += faults(in: text) }
    #expect(all.isEmpty, "\(all.count) places: \(all.prefix(5))")
  }

  @Test func corpusReports() throws {
    for folder in try Project.folders(in: Project.corpus.appendingPathComponent("reports")) {
      let report = try Pages.clean(Project.bytes(folder.appendingPathComponent("page.html")))
      check(report.text.split(separator: "\n").map(String.init))
    }
  }

  @Test(.enabled(if: Project.shared != nil, "no real reports beside the checkout"))
  func realReports() throws {
    let shared = try #require(Project.shared)
    var files = 0
    for folder in try ["gold", "reports"].flatMap({ try Project.folders(in: shared.appendingPathComponent($0)) }) {
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        switch file.pathExtension {
        case "txt": check(try Project.text(file).split(separator: "\n").map(String.init))
        case "html": check(try Pages.clean(Project.bytes(file)).text.split(separator: "\n").map(String.init))
        default: continue
        }
        files += 1
      }
    }
    #expect(files > 15)
  }

  /// Any mixture of numeral characters, units, qualifiers, marks and blanks.
  @Test func randomTexts() {
    let parts = [
      "1", "20", "3.5", ".", "，", "。", "、", "二", "十", "百", "千", "万", "亿", "零", "〇", "半", "两", "一", "三四", "第", "前", "近",
      "约",
      "余", "多", "几", "数", "上", "个", "家", "年", "月", "日", "号", "%", "个百分点", "百分之", "分之", "点", "-", "—", "至", ":", "/",
      "+",
      "“", "”", "《", "》", "（", "）", "G", "PM", "A", "#", "元", "千瓦", "公里", "以上", "左右", "统", "进", "步", "首位", "翻番", "成",
      "折",
      "倍", " ", "\u{3000}", "１", "，", "每", "届", "级", "期", "路", "周年", "岁", "天", "𠀀", "😀", "e5", "k", "负", "又", "兆", "廿",
      "壹", "拾",
      "〔", "〕", "新增", "项", "亩", "条", "次", "零下", "附件", "www.", "/", "_", "=", "是", "大", "中", "次", "会议", "对折", "打",
    ]
    var random = SeededGenerator(seed: 31)
    check(
      (0..<30_000).map { _ in
        (0..<Int.random(in: 1...14, using: &random)).map { _ in parts.randomElement(using: &random)! }.joined()
      })
  }

  /// Recognition gives spans in order that slice the text, and the same again.
  @Test func spansAreInOrder() throws {
    let text = try Project.text(Project.corpus.appendingPathComponent("reports/communique-2018/body.txt"))
    for line in text.split(separator: "\n").map(String.init) {
      let recognition = recognizer.recognize(line)
      var end = 0
      for numeral in recognition.numerals {
        #expect(numeral.quantitySpan.start >= end && numeral.span.start >= numeral.quantitySpan.start)
        end = numeral.isQuantity ? numeral.quantitySpan.end : numeral.span.end
        #expect(end <= line.unicodeScalars.count)
      }
      let again = recognizer.recognize(line)
      #expect(again.numerals == recognition.numerals && again.words == recognition.words)
    }
  }

  /// Long lines of one thing over and over: no rule may look along the whole line for each numeral, or call itself.
  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      "1又", ".1", "1.", "1%", "三元", "1岁", "首位", "1、", "1：", "1/", "1-", "a1", "“1个", "《1个", "百分之", "三分之", "1M", "1千伏",
      "三期", "前一名",
      "一", "半", "第", "3、5、", "1 ", "2019年", "1,", "1+", "零", "十", "万", "1又1/",
    ])
  func pilesAreReadInLinearTime(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(faults(in: text).isEmpty)
  }
}
