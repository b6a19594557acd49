import Records
import ReportModel
import Testing

@testable import YearDiff

/// Stated growth against the figures of two years' reports of an invented county.
@Suite struct GrowthAuditTests {
  private func checks(_ old: ComparedReport, _ new: ComparedReport) -> GrowthAudit {
    GrowthAudit(ReportPairing(old: ReportReading(report: old), new: ReportReading(report: new)))
  }

  private func check(_ quantity: String, _ old: ComparedReport, _ new: ComparedReport) throws -> GrowthCheck {
    try #require(checks(old, new).check(of: try new.claim(quantity)))
  }

  @Test(arguments: [
    ("175.6亿元", GrowthCheck.Verdict.consistent, "+7.97 to +8.089 %"),
    ("178.2亿元", .contradicts, "+6.395 to +6.512 %"), ("174.5亿元", .contradicts, "+8.65 to +8.771 %"),
  ])
  func oneDigitOfGrowth(_ previous: String, _ verdict: GrowthCheck.Verdict, _ computed: String) throws {
    let old = try InventedReport.of(2017, "全县社会消费品零售总额\(previous)，比上年增长9%。")
    let new = try InventedReport.of(2018, "全县社会消费品零售总额189.7亿元，比上年增长8%。")
    let check = try check("8%", old, new)
    #expect(check.verdict == verdict)
    #expect(check.sum == "189.7亿元 ÷ \(previous) − 1 = \(computed); stated +8% (+7.5 to +8.5 %)")
    #expect((check.gap == .zero) == (verdict == .consistent))
    #expect(check.previous == .old(try old.claim(previous)))
  }

  @Test func decreases() throws {
    let old = try InventedReport.of(2017, "PM2.5年均浓度52微克/立方米，比上年下降3.7%。")
    let new = try InventedReport.of(2018, "PM2.5年均浓度44微克/立方米，比上年下降15.4%。")
    let check = try check("15.4%", old, new)
    #expect(check.verdict == .consistent)
    #expect(check.sum.hasSuffix("stated −15.4% (−15.45 to −15.35 %)"), "\(check.sum)")
  }

  /// The change is told in its own unit, as it is printed.
  @Test func amounts() throws {
    let old = try InventedReport.of(2017, "水稻种植面积12.3万亩，比上年增长2.5%。小麦种植面积8200公顷，比上年增长1.2%。")
    let new = try InventedReport.of(2018, "水稻种植面积13.5万亩，比上年增加1.2万亩。小麦种植面积8400公顷，比上年增加2500亩。")
    let rice = try check("1.2万亩", old, new)
    #expect(rice.verdict == .consistent)
    #expect(rice.sum == "13.5万亩 − 12.3万亩 = +1.1 to +1.3万亩; stated +1.2万亩 (+1.15 to +1.25万亩)")
    let wheat = try check("2500亩", old, new)
    #expect(wheat.verdict == .contradicts)
    #expect(wheat.computed?.low == Rational(2985))
    #expect(wheat.computed?.high == Rational(3015))
  }

  @Test func points() throws {
    let old = try InventedReport.of(2017, "常住人口城镇化率46.2%，比上年提高1.1个百分点。")
    let new = try InventedReport.of(2018, "常住人口城镇化率47.9%，比上年提高1.5个百分点。")
    let check = try check("1.5个百分点", old, new)
    #expect(check.verdict == .contradicts)
    #expect(check.sum == "47.9% − 46.2% = +1.6 to +1.8 points; stated +1.5个百分点 (+1.45 to +1.55 points)")
    #expect(check.gap == Rational(1, 20))
  }

  /// Points of a growth rate are the difference of two years' growth.
  @Test func pointsOfAGrowthRate() throws {
    let old = try InventedReport.of(2017, "社会消费品零售总额102.4亿元，比上年增长10.4%。")
    let new = try InventedReport.of(2018, "社会消费品零售总额111.2亿元，比上年增长8.6%，增速回落1.8个百分点。")
    let check = try check("1.8个百分点", old, new)
    #expect(check.verdict == .consistent)
    #expect(check.sum.hasPrefix("(+8.6%) − (+10.4%) = −1.9 to −1.7 points; stated −1.8个百分点"), "\(check.sum)")
  }

  /// From nothing there is no percentage.
  @Test func fromNothing() throws {
    let old = try InventedReport.of(2017, "跨境电商交易额0亿元，比上年下降2.1%。")
    let new = try InventedReport.of(2018, "跨境电商交易额5亿元，比上年增长12.3%。")
    let check = try check("12.3%", old, new)
    #expect(check.verdict == .unverifiable)
    #expect(check.sum == "5亿元 after 0亿元: there is no percentage")
    #expect(check.computed == nil)
  }

  /// A figure that the new report prints for the year before goes first, and both sums are told where they differ.
  @Test func theNewReportsOwnFigureGoesFirst() throws {
    let old = try InventedReport.of(2017, "社会消费品零售总额102.68亿元，比上年增长9.1%。")
    let new = try InventedReport.of(
      2018, "社会消费品零售总额107.45亿元，比上年增长7.6%。2017年社会消费品零售总额99.86亿元。")
    let check = try check("7.6%", old, new)
    #expect(check.verdict == .consistent)
    #expect(check.previous == .new(try new.claim("99.86亿元")))
    #expect(check.sum.contains("; on the old report's figure 107.45亿元 ÷ 102.68亿元 − 1 = +4.6"), "\(check.sum)")
  }

  @Test func constantPrices() throws {
    let old = try InventedReport.of(2017, "全年地区生产总值180.2亿元，按可比价格计算，比上年增长7.9%。")
    let new = try InventedReport.of(2018, "全年地区生产总值198.6亿元，按可比价格计算，比上年增长7.6%。")
    let check = try check("7.6%", old, new)
    #expect(check.verdict == .basisDiffers)
    #expect(check.sum.hasSuffix("; the growth is told on another basis (可比价)"), "\(check.sum)")
  }

  /// A lost 亿 is a fault of the text and no contradiction.
  @Test func aLostMultiplier() throws {
    let old = try InventedReport.of(2017, "社会消费品零售总额102.68元，比上年增长9.1%。")
    let new = try InventedReport.of(2018, "社会消费品零售总额107.45亿元，比上年增长7.6%。")
    #expect(try check("7.6%", old, new).verdict == .unverifiable)
  }

  /// What is not told of the year before is not checked, and without two years one after the other nothing is.
  @Test func whatIsNotChecked() throws {
    let old = try InventedReport.of(2016, "社会消费品零售总额102.68亿元，比上年增长9.1%。")
    let new = try InventedReport.of(
      2018, "社会消费品零售总额107.45亿元，比上年增长7.6%。旅游收入20.4亿元，五年年均增长15.2%。")
    let audit = checks(old, new)
    #expect(audit.check(of: try new.claim("7.6%"))?.verdict == .unverifiable)
    #expect(audit.check(of: try new.claim("15.2%")) == nil)
  }
}
