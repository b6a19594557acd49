import Quantities
import ReportModel
import Testing

@testable import Claims

/// What headers make of the values under them.
struct TableMeaningTests {
  @Test func changes() throws {
    let table = try TableClaims(
      """
      指标|同比增长（%）|比上年增减|降幅（%）|2018年比2015年增长（%）|比预算增长%|增加值（亿元）|自然增长率（‰）
      甲|7.1|-3|2.5|20|1.2|33|4.5
      乙|0|5|—1|12|0|12|-2
      """)
    #expect((1...7).map { table[1, $0]?.role } == [.change, .change, .change, .change, .change, .level, .level])
    #expect((1...5).map { table[1, $0]?.direction } == [.increase, .decrease, .decrease, .increase, .increase])
    #expect((1...3).map { table[2, $0]?.direction } == [.flat, .increase, .decrease])
    #expect((1...5).map { table[1, $0]?.basis } == [.yoy, .yoy, .unstated, .since, .plan])
    #expect(table[1, 4]?.basisPeriod == "2015")
    #expect(table[1, 1]?.rules.contains("changeHeader") == true)
  }

  @Test func plans() throws {
    let table = try TableClaims(
      "项目|年初预算数|决算数|为预算%|预计执行数|一般公共预算\n税收|100|110|110|108|3", above: "<p>2018年收支预算表</p>")
    #expect((1...5).map { table[1, $0]?.modality } == [.planned, .actual, .planned, .estimated, .planned])
    let other = try TableClaims("项目|金额|为预算%\n税收|100|110", above: "<p>2018年收支决算表</p>")
    #expect((1...2).map { other[1, $0]?.modality } == [.actual, .actual])
  }

  @Test func periods() throws {
    let table = try TableClaims("行业|2016年|2017|上年同期|本年|1—11月\n工业|1.5|2.5|3.5|4.5|5.5\n农业|1|2|3|4|5")
    #expect((1...5).map { table[1, $0]?.period?.value } == ["2016", "2017", "2017", "2018", "2018-01/2018-11"])
    #expect(table[1, 1]?.period?.origin == .clause && table[1, 4]?.period?.origin == .title)
    let years = try TableClaims("年份|人口（万人）\n2016|33.1\n2017|33.4", above: "<p>2018年上半年统计</p>")
    #expect(years[1, 1]?.period?.value == "2016")
    #expect(years[1, 0] == nil)
    let caption = try TableClaims("行业|产值\n工业|1.5\n农业|2", above: "<p>2017年产值</p>")
    #expect(caption[1, 1]?.period == Period("2017", from: .section))
    let none = try TableClaims("行业|产值\n工业|1.5\n农业|2", year: nil)
    #expect(none[1, 1]?.period == nil)
  }

  @Test func standings() throws {
    let table = try TableClaims("名次|单位|得分|上年名次|全省位次\n1|甲县|98.5|3|11\n2|乙县|97|1|第12位")
    #expect([0, 3, 4].map { table[1, $0]?.role } == [.rank, .rank, .rank])
    #expect(table[1, 0]?.indicator == "主要指标 / 甲县 / 名次")
    #expect(table[1, 2]?.numeral.kind == .score)
    #expect(table[1, 4]?.scope == "全省")
    #expect(table[1, 3]?.period?.value == "2017")
    #expect(table.value(2, 4) == "12 位" && table[2, 4]?.role == .rank)
  }

  @Test func rulesAreExplained() throws {
    let table = try TableClaims("项目|金额（万元）\n税收|100")
    let rules = try #require(table[1, 1]).rules
    #expect(rules.contains("tableCell") && rules.contains("headerUnit"))
    for rule in TableRule.allCases { #expect(!TableRule.explanation(of: rule.rawValue).isEmpty) }
  }
}
