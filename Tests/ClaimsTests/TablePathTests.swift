import Quantities
import ReportModel
import Testing

@testable import Claims

/// What a table's numbers are of.
struct TablePathTests {
  @Test func captionRowsAndColumns() throws {
    let table = try TableClaims(
      """
      指　标|2*2018年
      |绝对数|比上年增长（%）
      地区生产总值|320.5|7.1
      """, above: "<p>表1 主要指标</p><p>单位：亿元</p>")
    let claim = try #require(table[2, 1])
    #expect(claim.indicator == "表1 主要指标 / 地区生产总值 / 2018年 / 绝对数")
    #expect(claim.indicatorSpans.map(table.text) == ["表1 主要指标", "地区生产总值", "2018年", "绝对数"])
    guard case .cell(let place) = claim.place else { return }
    #expect(place.headers == ["地区生产总值", "2018年", "绝对数"])
    #expect(table.text(claim.numeral.span) == "320.5")
    #expect(table[2, 2]?.indicator == "表1 主要指标 / 地区生产总值 / 2018年 / 比上年增长")
  }

  @Test func theSectionHeadsATableWithoutCaption() throws {
    let table = try TableClaims(
      "类别|学校数\n小学|33", above: "<p>二、教育</p><p>各类学校的情况如下：</p>")
    #expect(table[1, 1]?.indicator == "二、教育 / 小学 / 学校数")
    #expect(table[1, 1]?.rules.contains("sectionPath") == true)
  }

  @Test func bandsHeadUntilTheNext() throws {
    let table = try TableClaims(
      """
      3*第一部分
      内容|制发件数|废止件数
      规章|3|0
      3*第二部分
      内容|2*决定数量
      许可|2*120
      """)
    #expect(table[2, 1]?.indicator == "主要指标 / 第一部分 / 规章 / 制发件数")
    #expect(table[5, 1]?.indicator == "主要指标 / 第二部分 / 许可 / 决定数量")
    #expect(table.all(5, 2).isEmpty)
    #expect(table.value(2, 2) == "0 件")
  }

  @Test func bandsUnderOneHeader() throws {
    let table = try TableClaims(
      """
      3*甲县主要产品
      产品|单位|产量
      3*一、农业
      粮食|吨|520
      3*二、工业
      水泥|万吨|12
      """)
    #expect(table[3, 2]?.indicator == "主要指标 / 甲县主要产品 / 一、农业 / 粮食 / 产量")
    #expect(table[5, 2]?.indicator == "主要指标 / 甲县主要产品 / 二、工业 / 水泥 / 产量")
    #expect(table.value(5, 2) == "120000 吨")
  }

  @Test func rowsWithoutValuesHeadTheirLevel() throws {
    let table = try TableClaims(
      """
      指标|数值
      一、城镇|
      1.人均收入（元）|34567
      二、人口（万人）|33
      三、农村|
      1.人均收入（元）|14567
      """)
    #expect(table[2, 1]?.indicator == "主要指标 / 一、城镇 / 1.人均收入 / 数值")
    #expect(table[3, 1]?.indicator == "主要指标 / 二、人口 / 数值")
    #expect(table[5, 1]?.indicator == "主要指标 / 三、农村 / 1.人均收入 / 数值")
  }

  @Test func sideBySide() throws {
    let table = try TableClaims(
      """
      收入|金额|支出|金额
      本级收入|150|本级支出|420
      上级补助|280|上解支出|3
      """)
    #expect(table[1, 3]?.indicator == "主要指标 / 本级支出 / 金额")
    #expect(table[2, 1]?.indicator == "主要指标 / 上级补助 / 金额")
    #expect(table[1, 3]?.rules.contains("sideBySide") == true)
  }

  @Test func stubNotesAndAttributesAreNoLabels() throws {
    let table = try TableClaims(
      """
      （本列数据的关系为：第一项与第二项之和等于第三项）|2*申请人
      |自然人|总计
      一、新收数量|12|15
      （三）=（一）+（二）|12|15
      """)
    #expect(table[2, 1]?.indicator == "主要指标 / 一、新收数量 / 申请人 / 自然人")
    #expect(table[3, 1] == nil)
    let projects = try TableClaims("序号|项目|建设地点|投资（万元）\n1|甲桥|城东|80\n2|乙路|城西|120")
    #expect(projects[2, 3]?.indicator == "主要指标 / 乙路 / 投资")
  }

  @Test func wordsInTheValuesPlacesAreNoHeaders() throws {
    let table = try TableClaims("指标|2018年\n信访件数|无\n来访批次|持平\n投诉件数|12")
    #expect(table.claims.count == 1)
    #expect(table[3, 1]?.indicator == "主要指标 / 投诉件数 / 2018年")
  }

  @Test func partsOfTheRowAbove() throws {
    let table = try TableClaims(
      """
      项目|预算数|决算数
      一、税收收入|100|110
      其中：1.增值税|50|60
      2.所得税|20|25
      二、非税收入|30|31
      """)
    #expect(table[2, 1]?.whole == 0)
    #expect(table[3, 2]?.whole == 1)
    #expect(table[4, 1]?.whole == nil && table[1, 1]?.whole == nil)
    // What adds up to the whole is a part without a number, too; the next 其中 parts the same whole.
    let people = try TableClaims(
      """
      指标|年末数（万人）|比重（%）
      总人口|33.6|100.0
      其中：城镇|20.1|59.8
      乡村|13.4|40.2
      其中：男性|17|50.6
      常住户|12|3
      """)
    #expect((2...5).map { people[$0, 1]?.whole } == [0, 0, 0, nil])
    #expect(people[3, 2]?.whole == 1)
  }
}
