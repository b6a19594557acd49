import Quantities
import ReportModel
import Testing

@testable import Claims

/// Values and units of table cells, and the numerals that are none.
struct TableUnitTests {
  @Test func headerBeforeUnitColumnBeforeTable() throws {
    let table = try TableClaims(
      """
      指标|单位|绝对数|比上年增长（%）|件数
      生产总值|亿元|320.5|7.1|3
      人口|万人|45.6|—0.3|0
      """, above: "<p>主要指标（单位：吨）</p>")
    #expect(table.value(1, 2) == "32050000000 元")
    #expect(table.value(1, 3) == "7.1 %")
    #expect(table.value(2, 2) == "456000 人")
    #expect(table.value(2, 3) == "-0.3 %")
    #expect(table[1, 2]?.numeral.unit.code == "CNY")
    #expect(table[1, 2]?.numeral.resolution?.description == "10000000")
    #expect(table[2, 3].map { table.text($0.numeral.span) } == "—0.3")
  }

  @Test func multipliersMakeTheValue() throws {
    let table = try TableClaims("项目|收费金额（单位：万元）|发件数|户 数\n收费|12.3456|3|0")
    #expect(table.value(1, 1) == "123456 元")
    #expect(table.value(1, 2) == "3 件")
    #expect(table.value(1, 3) == "0 户")
    #expect(table[1, 1]?.indicator == "主要指标 / 收费 / 收费金额")
  }

  @Test func ratesDoNotTakeTheTablesMoney() throws {
    let table = try TableClaims(
      "项目|决算数|增幅|位次\n税收|1,200|3.5|2\n收费|1，300|-1|3", above: "<p>收入表</p><p>单位：万元、%</p>")
    #expect(table.value(1, 1) == "12000000 元")
    #expect(table.value(2, 1) == "13000000 元")
    #expect(table.value(1, 2) == "3.5 %")
    #expect(table.value(1, 3) == "2")
    #expect(table[1, 3]?.role == .rank && table[1, 3]?.numeral.kind == .rank)
    #expect(table[2, 2]?.direction == .decrease)
    let changes = try TableClaims(
      "项目|决算数|2*比上年\n||增减额|增减%\n税收|1200|-30|2", above: "<p>收入表</p><p>单位：万元</p>")
    #expect(changes.value(2, 2) == "-300000 元" && changes.value(2, 3) == "2 %")
  }

  @Test func rowUnits() throws {
    let table = try TableClaims("指标|2018年|增长%\n粮食产量（吨）|52|2\n用电量，亿千瓦时|3|1\n城镇化率（%）|56.1|0.8")
    #expect(table.value(1, 1) == "52 吨")
    #expect(table.value(2, 1) == "300000000 千瓦时")
    #expect(table.value(3, 1) == "56.1 %")
    #expect(table.value(1, 2) == "2 %")
    #expect(table[2, 1]?.indicator == "主要指标 / 用电量 / 2018年")
  }

  @Test func noUnitIsFlagged() throws {
    let table = try TableClaims("项目|决定数量\n许可|2019\n处罚|12345\n强制|0\n其他|/\n备案|—")
    #expect(table.claims.count == 3)
    #expect(table.value(1, 1) == "2019" && table.value(2, 1) == "12345" && table.value(3, 1) == "0")
    #expect(table.claims.allSatisfy { $0.flags == .unitMissing })
  }

  @Test func quantitiesInWords() throws {
    let table = try TableClaims("面积|1234平方公里\n生产总值|288.35亿元，增长7.2%\n乡镇|12个\n邮政编码|350199")
    #expect(table.value(0, 1) == "1234 平方公里")
    #expect(table.all(1, 1).map(\.role) == [.level, .change])
    #expect(table[3, 1] == nil)
    #expect(table.excluded == ["350199 identifier"])
    let list = try TableClaims("项目|人数|科目\n甲|7|1、外语 2、概论\n乙|9|1、同上 2、绘画")
    #expect(list.claims.count == 2 && list.value(1, 1) == "7 人")
    #expect(list.excluded == ["1 heading", "2 heading", "1 heading", "2 heading"])
  }

  @Test func numbersThatAreNoValues() throws {
    let table = try TableClaims(
      """
      序号|科目编码|项目|2017年|比重（%）|联系电话
      栏次|||1|2=1/3|
      1|201|道路|20|3.5|0599-7654321
      2|205|桥梁|35|4|13800000000
      注：2017年数据含乡道3公里||||
      """)
    #expect(table.claims.count == 4)
    #expect(table[2, 3]?.indicator == "主要指标 / 道路 / 2017年")
    #expect(
      table.excluded == [
        "2017 date", "1 heading", "2 heading", "1/3 heading", "1 heading", "201 identifier", "0599 identifier",
        "7654321 identifier", "2 heading", "205 identifier", "13800000000 identifier", "2017 date", "3公里 name",
      ])
  }

  @Test(arguments: [
    ("万元", 4, "元", Numeral.Kind.amount), ("人次", 0, "人次", .count), ("%", 0, "%", .percentage),
    ("个百分点", 0, "个百分点", .percentagePoint), ("元/平方米", 0, "元/平方米", .amount), ("亿千瓦时", 8, "千瓦时", .measure),
    ("万", 4, "", .count), ("岁", 0, "岁", .measure),
  ])
  func printedUnits(text: String, power: Int, unit: String, kind: Numeral.Kind) throws {
    let printed = try #require(NumeralRecognizer().unit(printedAs: text))
    #expect(printed.power == power && printed.unit.text == unit && printed.kind == kind)
  }

  @Test(arguments: ["", "指标", "总产值", "万元以上", "3", "2018年", "亿元、%", "区"])
  func noUnits(text: String) {
    #expect(NumeralRecognizer().unit(printedAs: text) == nil)
  }
}
