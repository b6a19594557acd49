import Records
import Testing

@testable import YearDiff

/// Targets of a work report beside what the next one tells.
@Suite struct TargetAuditTests {
  private func outcome(
    of target: String, _ plan: String, _ review: String, base: String = "社会消费品零售总额80.2亿元，增长8.8%。"
  ) throws -> (TargetOutcome, String?) {
    let title = "年政府工作报告"
    let old = try InventedReport.of(
      2018, "一、2017年工作回顾", "2017年，\(base)", "二、2018年工作安排", "2018年，\(plan)", title: title)
    let new = try InventedReport.of(2019, "一、2018年工作回顾", "2018年，\(review)", title: title)
    let pairing = ReportPairing(old: ReportReading(report: old), new: ReportReading(report: new))
    let claim = try old.claim(target)
    let outcomes = TargetAudit(pairing, GrowthAudit(pairing)).outcomes
    let found = try #require(
      outcomes.first { $0.target == claim },
      "\(old.claims.map { ($0.record.quantity.text, $0.record.modality, $0.record.period?.value ?? "") })")
    return (found, found.outcome.map { new.claims[$0].record.quantity.text })
  }

  @Test(arguments: [
    ("新建养老驿站8家。", "8家", "新建养老驿站9家。", TargetOutcome.Verdict.met),
    ("新建养老驿站8家。", "8家", "新建养老驿站7家。", .missed),
    ("新增学位2000个以上。", "2000个以上", "新增学位2000个。", .met),
    ("PM2.5年均浓度控制在48微克/立方米以内。", "48微克/立方米以内", "PM2.5年均浓度46微克/立方米。", .met),
    ("PM2.5年均浓度控制在48微克/立方米以内。", "48微克/立方米以内", "PM2.5年均浓度49微克/立方米。", .missed),
    ("一般公共预算收入增长8%。", "8%", "一般公共预算收入增长7.8%。", .missed),
    ("一般公共预算收入增长8%左右。", "8%左右", "一般公共预算收入增长7.8%。", .met),
    ("实现新增就业6200人。", "6200人", "实现城镇新增就业6345人。", .met),
    ("改造农村公路110至130公里。", "110至130公里", "改造农村公路132公里。", .met),
  ])
  func verdicts(_ plan: String, _ target: String, _ review: String, _ verdict: TargetOutcome.Verdict) throws {
    let (outcome, _) = try outcome(of: target, "预计\(plan)", review)
    #expect(outcome.verdict == verdict)
  }

  @Test func notMentioned() throws {
    let (outcome, told) = try outcome(of: "8家", "将新建养老驿站8家。", "新增学位1800个。")
    #expect(outcome.verdict == .notMentioned)
    #expect(told == nil)
  }

  /// 40 are all that there are, not what is new.
  @Test func allThereAreIsNoOutcome() throws {
    let (outcome, _) = try outcome(of: "8家", "将新建养老驿站8家。", "建成养老驿站40家。")
    #expect(outcome.verdict == .notMentioned)
  }

  /// 城镇居民收入、农村居民收入 are two indicators with one target.
  @Test func oneTargetForTwo() throws {
    let title = "年政府工作报告"
    let old = try InventedReport.of(
      2018, "2017年，社会消费品零售总额80.2亿元。", "二、2018年工作安排",
      "2018年，力争城镇居民人均可支配收入、农村居民人均可支配收入均增长8%。", title: title)
    let new = try InventedReport.of(
      2019, "2018年，城镇居民人均可支配收入36210元，增长8.3%；农村居民人均可支配收入18420元，增长7.4%。", title: title)
    let pairing = ReportPairing(old: ReportReading(report: old), new: ReportReading(report: new))
    let outcomes = TargetAudit(pairing, GrowthAudit(pairing)).outcomes
    #expect(outcomes.map(\.verdict) == [.met, .missed])
    #expect(outcomes.compactMap(\.outcome).map { new.claims[$0].record.quantity.text } == ["8.3%", "7.4%"])
  }

  /// The growth that is asked for stands only in the levels.
  @Test func growthByTheLevels() throws {
    let (outcome, told) = try outcome(
      of: "9%", "社会消费品零售总额增长9%。", "社会消费品零售总额87.3亿元。")
    #expect(outcome.verdict == .met)
    #expect(told == "87.3亿元")
    #expect(outcome.reason == "the levels give 8.9 %")
  }

  /// Printed 9.8 %, and by the levels 8.1 %.
  @Test func aContradictedGrowthLeavesItUnclear() throws {
    let (outcome, _) = try outcome(
      of: "9%", "社会消费品零售总额增长9%。", "社会消费品零售总额86.7亿元，增长9.8%。")
    #expect(outcome.verdict == .unclear)
    #expect(outcome.reason == "the levels give 8.1 %")
  }
}
