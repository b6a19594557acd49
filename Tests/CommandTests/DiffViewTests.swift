import Records
import ReportModel
import TestSupport
import Testing

@testable import YearDiff
@testable import nianbao

/// What a comparison's parts hold and in which order, of pairs made by hand.
struct DiffViewTests {
  private func text(_ diff: YearDiff, all: Bool = false) -> String {
    DiffText(DiffSections(diff), showsAll: all, style: .init(isColored: false, width: 80)).text
  }

  private func report(_ year: Int, _ lines: String) throws -> ComparedReport {
    try DiffSample.report("示例县\(year)年国民经济和社会发展统计公报\n\n一、综合\n" + lines)
  }

  /// Pairs of quantities, with the relative change in thousandths.
  private func diff(
    _ old: String, _ new: String, _ pairs: [(ClaimPair.Status, String, String, Int?)], years: (Int, Int) = (2017, 2018)
  ) throws -> YearDiff {
    let (old, new) = (try report(2017, old), try report(2018, new))
    return YearDiff(
      old: old, new: new, oldYear: years.0, newYear: years.1,
      pairs: try pairs.map { status, first, last, change in
        ClaimPair(
          status: status, old: try DiffSample.claim(first, in: old), new: try DiffSample.claim(last, in: new),
          evidence: Evidence(total: 400, reasons: []),
          change: Change(absolute: ExactDecimal(1), relative: change.map { ExactDecimal(Int128($0), exponent: -3) }))
      },
      added: [], dropped: [], repeatedOld: [], repeatedNew: [], silent: [], targets: [], growth: [], findings: [])
  }

  @Test func aRestatedLevelIsComparedAsItIsNow() throws {
    let diff = try diff(
      "2017年，全县财政收入10.0亿元。", "2018年，全县财政收入10.5亿元，2017年财政收入为9.0亿元。",
      [(.changed, "10.0亿元", "10.5亿元", 50), (.restated, "10.0亿元", "9.0亿元", -100)])
    let item = try #require(DiffSections(diff)[.changed].first)
    #expect(item.figures == "9.0亿元 (restated) → 10.5亿元" && item.amount == "+16.7%")
    #expect(item.remarks == ["on 10.0亿元, as printed before it was restated: +5.0%"])
    #expect(item.relative.map { $0 > 0.16 && $0 < 0.17 } == true)
  }

  @Test func changesAreInTheOrderOfTheirPercentages() throws {
    let diff = try diff(
      "粮食总产量12.5万吨。新建公园3个。全县财政收入10.0亿元。新增学位1800个。",
      "粮食总产量13.0万吨。新建公园9个。全县财政收入8.0亿元。新增学位2500个。",
      [
        (.changed, "12.5万吨", "13.0万吨", 40), (.changed, "3个", "9个", 2_000),
        (.changed, "10.0亿元", "8.0亿元", -200), (.changed, "1800个", "2500个", nil),
      ])
    #expect(DiffSections(diff)[.changed].map(\.amount) == ["−20.0%", "+4.0%", "+200.0%", nil])
  }

  @Test func whatIsToComeIsNoChange() throws {
    let diff = try diff(
      "2018年财政收入将达到11亿元。", "2019年财政收入将达到12亿元。", [(.changed, "11亿元", "12亿元", 90)])
    let sections = DiffSections(diff)
    #expect(sections[.changed].isEmpty && sections[.plans].first?.facts.first == "planned")
  }

  @Test func theYearsBeforeAreFolded() throws {
    let diff = try diff(
      "2016年粮食总产量12.5万吨。", "2017年粮食总产量13.0万吨。", [(.changed, "12.5万吨", "13.0万吨", 40)])
    #expect(DiffSections(diff)[.former].count == 1 && text(diff).contains("1 of the years before; --all shows them"))
    #expect(text(diff, all: true).contains("Of the years before  (1)"))
  }

  @Test func aRatioIsOneRow() throws {
    let diff = try diff(
      "2017年，三次产业结构为15.1:44.4:40.5。", "2018年，三次产业结构为14.5:43.9:41.6。",
      [(.changed, "15.1", "14.5", -40), (.changed, "44.4", "43.9", -11), (.changed, "40.5", "41.6", 27)])
    let items = DiffSections(diff)[.rates]
    #expect(items.map(\.figures) == ["15.1:44.4:40.5 → 14.5:43.9:41.6"])
    #expect(text(diff).contains("[14.5]:[43.9]:[41.6]"))
    #expect(DiffRows.bytes(diff).split(separator: 0x0A).count == 4)
  }

  @Test func workReportsSayWhichYearTheyTellOf() throws {
    let diff = try diff("粮食总产量12.5万吨。", "粮食总产量13.0万吨。", [], years: (2016, 2017))
    #expect(text(diff).contains("公报 (tells of 2017)") && DiffPage(DiffSections(diff)).text.contains("(tells of 2016)"))
  }

  @Test func levelsAnswerATargetOfGrowth() throws {
    var diff = try diff("2018年财政收入增长11.5%。", "2018年，全县财政收入10.5亿元。", [])
    diff.targets = [
      TargetOutcome(target: 0, outcome: 0, verdict: .missed, reason: "the levels give -1.5 %")
    ]
    let item = try #require(DiffSections(diff)[.missed].first)
    #expect(item.figures == "target +11.5%, came to −1.5% by the levels (10.5亿元)" && item.remarks.isEmpty)
  }

  @Test func headingsOfBothReportsAreOne() throws {
    let (old, new) = (
      try DiffSample.report("示例县2017年统计公报\n\n一、综　合\n财政收入10亿元。\n二、林业\n新建公园3个。"),
      try DiffSample.report("示例县2018年统计公报\n\n一、综合\n财政收入12亿元。")
    )
    let diff = YearDiff(
      old: old, new: new, oldYear: 2017, newYear: 2018, pairs: [], added: [], dropped: [], repeatedOld: [],
      repeatedNew: [], silent: [], targets: [], growth: [], findings: [])
    #expect(DiffHeadings(DiffSections(diff)).headings == ["一、综合", "二、林业 (2017)"])
  }

  @Test func aNameIsFoundInPart() {
    #expect(NamePlace(of: "全县商标申请量", in: "今年商标申请稳定。")?.range == 2..<6)
    #expect(NamePlace(of: "粮食", in: "商标。") == nil && NamePlace(of: "", in: "商标") == nil)
  }
}
