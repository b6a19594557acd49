import Records
import ReportModel
import TestSupport
import Testing

@testable import YearDiff
@testable import nianbao

/// A comparison on a terminal, as a page, as rows.
struct DiffTextTests {
  private func text(_ diff: YearDiff, all: Bool = false, width: Int? = 80) -> String {
    DiffText(DiffSections(diff), showsAll: all, style: .init(isColored: false, width: width)).text
  }

  @Test func whatMattersComesFirst() throws {
    let text = text(try DiffSample.diff())
    #expect(
      text.contains(
        """
        3 pairs: 2 changed, 1 renamed; 1 added, 1 without the number
        2 targets: 1 missed, 1 unclear
        1 stated growth: 1 contradicted
        note: 9件 carried over, 7件 brought in

        Stated growth that the figures contradict  (1)
          全县财政收入                      stated +9.8%, by the figures +3.97 to +6.03%
            10.5亿元 ÷ 10.0亿元 − 1 = +3.97 to +6.03 %
            2017  2017年，全县财政收入[10.0亿元]，比上年增长5.0%。
            2018  2018年，全县财政收入[10.5亿元]，比上年增长[9.8%]。

        Targets missed  (1)
        """), "\(text)")
    let order = ["contradict", "Targets missed", "Largest changes", "Renamed", "without the number", "Added"]
    let places = order.map { text.firstRange(of: $0 + "  (")?.lowerBound }
    #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(text.contains("before: "))
    #expect(text.contains("8家 → 20家") && text.contains("+150.0%"))
    #expect(text.contains("2018  [商标申请量]保持稳定。"))
  }

  @Test func everythingWithItsReasons() throws {
    let text = text(try DiffSample.diff(), all: true)
    #expect(text.contains("0.982: same name +5.5; bias −1.5"))
    #expect(text.contains("next best 0.0392: "))
    #expect(!text.contains("not shown"))
  }

  @Test(arguments: [50, 60, 80, 100]) func noLineIsWiderThanTheTerminal(_ width: Int) throws {
    for all in [true, false] {
      for line in text(try DiffSample.diff(), all: all, width: width).split(separator: "\n") {
        #expect(Columns.width(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func anExcerptShowsItsNumber() {
    let sentence = String(repeating: "全县经济平稳", count: 20) + "财政收入12亿元" + String(repeating: "，社会稳定", count: 20)
    let place = Array(sentence.unicodeScalars).firstIndex(of: "1")!
    for width in [16, 20, 30, 60, 79] {
      let line = Excerpt(sentence, marks: [place..<place + 4], width: width, isColored: false).line
      #expect(line.contains("[12亿元]") && Columns.width(line) <= width, "\(line)")
      #expect(line.hasPrefix("…") && line.hasSuffix("…"))
    }
    let colored = Excerpt(sentence, marks: [place..<place + 4], width: 30, isColored: true).line
    #expect(colored.contains("\u{1B}[1;36m12亿元\u{1B}[0m"))
    #expect(Excerpt("共3个。", marks: [1..<3], width: 20, isColored: false).line == "共[3个]。")
    #expect(Excerpt("无数。", marks: [], width: 20, isColored: false).line == "无数。")
    #expect(
      Excerpt("3\u{1B}[2J个\u{202E}", marks: [0..<1], width: 40, isColored: false).line == "[3]\u{FFFD}[2J个\u{FFFD}")
  }

  @Test func aQuoteWithoutEndIsCut() throws {
    let report = try DiffSample.report("示例县2018年统计公报\n\n" + String(repeating: "新建公园3个，修路5公里，", count: 500) + "完成。")
    let claim = report.claims[700]
    let quoted = QuotedText(report.sentences[try #require(claim.sentence)], marks: [claim])
    #expect(quoted.text.unicodeScalars.count < 700 && quoted.text.hasPrefix("…") && quoted.text.hasSuffix("…"))
    let mark = try #require(quoted.marks.first)
    #expect(String(String.UnicodeScalarView(Array(quoted.text.unicodeScalars)[mark])) == claim.record.quantity.text)
  }

  @Test func linesAreBrokenAtBlanks() {
    #expect(Columns.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(Columns.wrapped("财政收入增长", to: 8) == ["财政收入", "增长"])
    #expect(Columns.wrapped("", to: 8) == [""])
  }

  @Test func amounts() throws {
    let diff = try DiffSample.diff()
    let growth = try (DiffSample.claim("5.0%", in: diff.old), DiffSample.claim("9.8%", in: diff.new))
    let change = Change(absolute: ExactDecimal(48, exponent: -1), relative: ExactDecimal(96, exponent: -2))
    #expect(
      DiffFigures.amount(change, from: diff.old.claims[growth.0], to: diff.new.claims[growth.1])?.text == "+4.8 pp")
    #expect(DiffFigures.percent(ExactDecimal(25, exponent: -2)) == "25.0")
    #expect(DiffFigures.percent(ExactDecimal(25, exponent: -5)) == "0.03")
    #expect(DiffFigures.percent(ExactDecimal(123456, exponent: -3)) == "12,346")
    #expect(DiffFigures.signed("-3") == "−3" && DiffFigures.signed("0.0") == "±0")
  }

  // MARK: - The page

  @Test func aPageNeedsNothing() throws {
    let page = DiffPage(DiffSections(try DiffSample.diff())).text
    #expect(page == DiffPage(DiffSections(try DiffSample.diff())).text)
    for word in ["src=", "url(", "@import", "http:", "https:", "fetch("] { #expect(!page.contains(word), "\(word)") }
    #expect(page.contains("<mark>9.8%</mark>") && page.contains("script-src 'sha256-"))
    #expect(page.contains("<figure class=\"bars\"") && page.contains("id=\"contradicted-0\""))
    // All of it stands in the page without its script.
    for words in ["<mark>商标申请量</mark>保持稳定", "新建公园", "came to 1800个", "9件 carried over"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func hostileTextStaysText() throws {
    let hostile = "<script>alert(1)</script>\"'&\u{202E}\u{1B}[31m<img src=x onerror=alert(1)>"
    var diff = try DiffSample.diff()
    let sample = try DiffSample.report(
      DiffSample.new.replacing("全县财政收入", with: hostile + "财政收入").replacing("示例县", with: "示例县<b>"))
    diff = YearDiff(
      old: diff.old, new: sample, oldYear: 2017, newYear: 2018,
      pairs: [
        ClaimPair(
          status: .changed, old: 0, new: 0,
          evidence: Evidence(total: 0, reasons: [.init(words: hostile, weight: 0)]))
      ], added: Array(sample.claims.indices), dropped: [], repeatedOld: [], repeatedNew: [],
      silent: [.init(old: 0, sentence: 0)],
      targets: [TargetOutcome(target: 0, outcome: 0, verdict: .missed, reason: hostile)],
      growth: [GrowthCheck(stated: 0, verdict: .contradicts, sum: hostile)],
      findings: [DiffFinding(category: .unlikeReports, message: hostile)])
    let page = DiffPage(DiffSections(diff)).text
    let body = page.replacing("<script>\(DiffPage.script)</script>", with: "")
    #expect(!body.contains("<script") && !body.contains("<img") && !body.contains("示例县<b>"))
    #expect(!page.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B })
    #expect(body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    for all in [true, false] {
      let text = text(diff, all: all)
      #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B })
    }
  }

  @Test func emptyReports() throws {
    let none = try DiffSample.report("示例县2018年政府工作报告\n\n全县各项事业平稳发展。")
    let diff = YearDiff(
      old: none, new: none, oldYear: nil, newYear: nil, pairs: [], added: [], dropped: [], repeatedOld: [],
      repeatedNew: [], silent: [], targets: [], growth: [], findings: [])
    #expect(text(diff).contains("0 pairs\n") && !diff.isDifferent)
    #expect(DiffPage(DiffSections(diff)).text.contains("0 pairs"))
    #expect(DiffRows.bytes(diff).split(separator: 0x0A).count == 1)
  }
}
