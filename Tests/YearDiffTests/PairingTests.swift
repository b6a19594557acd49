import Records
import Testing

@testable import YearDiff

@Suite struct PairingTests {
  /// What the new report's claim of a quantity is paired with in the old one, by its quantity.
  private func partner(_ quantity: String, _ diff: YearDiff) throws -> String? {
    let place = try diff.new.claim(quantity)
    return diff.pairs.first { $0.new == place }.map { diff.old.claims[$0.old].record.quantity.text }
  }

  @Test func populationsAreKeptApart() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年居民人均可支配收入31000元。"),
      new: try InventedReport.of(2019, "全年农村居民人均可支配收入31500元。"))
    #expect(diff.pairs.isEmpty)
    #expect(diff.added.count == 1 && diff.dropped.count + diff.silent.count == 1)
  }

  @Test func populationsFindTheirOwn() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年居民人均可支配收入31000元。其中，城镇居民人均可支配收入36000元，农村居民人均可支配收入20000元。"),
      new: try InventedReport.of(2019, "全年城镇居民人均可支配收入38500元，农村居民人均可支配收入21800元。居民人均可支配收入33000元。"))
    #expect(try partner("33000元", diff) == "31000元")
    #expect(try partner("38500元", diff) == "36000元")
    #expect(try partner("21800元", diff) == "20000元")
  }

  @Test func synonymsAreOneIndicator() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年PM2.5年均浓度52微克/立方米。"),
      new: try InventedReport.of(2019, "全年细颗粒物年均浓度44微克/立方米，下降15.4%。"))
    #expect(try partner("44微克/立方米", diff) == "52微克/立方米")
    #expect(diff.pairs.first?.status == .renamed)
  }

  @Test func aLevelIsNoGrowthRate() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年一般公共预算收入56.2亿元。"),
      new: try InventedReport.of(2019, "全年区级一般公共预算收入增长8.1%。"))
    #expect(diff.pairs.isEmpty)
  }

  /// The old level that the new growth implies decides between two alike names.
  @Test func impliedLevelsDecide() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年轻质墙体建材产量200吨。", "全年普通墙体建材产量500吨。"),
      new: try InventedReport.of(2019, "全年墙体建材产量550吨，增长10%。"))
    #expect(try partner("550吨", diff) == "500吨")
  }

  @Test func changesFollowTheirLevels() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年粮食产量500吨，增长2.1%。", "全年油料产量80吨，增长3.4%。"),
      new: try InventedReport.of(2019, "全年油料产量83吨，增长3.7%。", "全年粮食产量510吨，增长2%。"))
    #expect(try partner("2%", diff) == "2.1%")
    #expect(try partner("3.7%", diff) == "3.4%")
  }

  @Test func periodsAreMatchedExactly() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "上半年工业用电量700万千瓦时。"),
      new: try InventedReport.of(2019, "全年工业用电量1500万千瓦时。"))
    #expect(diff.pairs.isEmpty)
  }

  @Test func plansAreNoOutcomes() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年建成学校12所。"), new: try InventedReport.of(2019, "2020年计划建成学校15所。"))
    #expect(diff.pairs.isEmpty)
  }

  /// Every pair tells why, and its sum is what it is made of.
  @Test func reasonsAddUp() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年粮食产量500吨，增长2.1%。"),
      new: try InventedReport.of(2019, "全年粮食产量510吨，增长2%。"))
    #expect(diff.pairs.count == 2)
    for pair in diff.pairs {
      #expect(pair.evidence.total == pair.evidence.reasons.reduce(-150) { $0 + $1.weight })
    }
  }
}
