import Testing

@testable import Archive

@Suite struct IndicatorNameTests {
  @Test func theBodysOwn() {
    #expect(IndicatorName("全县地区生产总值").name(in: "示例县") == "地区生产总值")
    #expect(IndicatorName("本市常住人口").name(in: "某省示例市") == "常住人口")
    #expect(IndicatorName("地区生产总值").name(in: "示例县") == "地区生产总值")
  }

  /// In a county's report 全市 is the city above it; without a region nothing is known.
  @Test func anothers() {
    #expect(IndicatorName("全市地区生产总值").name(in: "示例县") == "全市地区生产总值")
    #expect(IndicatorName("全县地区生产总值").name(in: nil) == "全县地区生产总值")
    #expect(IndicatorName("全国排名").name(in: "示例县") == "全国排名")
    #expect(IndicatorName("全社会固定资产投资").name(in: "示例县") == "全社会固定资产投资")
    #expect(IndicatorName("全县").name(in: "示例县") == "全县")
  }

  @Test(arguments: [
    ("表2 消费和居民收入 / 社会消费品零售总额 / 2018年", "社会消费品零售总额"),
    ("表1 2017年支出情况 / 教育支出 / 2017年 / 完成数", "教育支出"), ("表1 2017年支出情况 / 教育支出 / 2016年完成数", "教育支出"),
    ("表1 2017年支出情况 / 教育支出 / 2017年 / 占比", "教育支出 / 占比"),
    ("表1 2017年支出情况 / 其中：学前教育 / 2017年", "学前教育"), ("表1 2017年支出情况 / 合计 / 2017年", "支出情况 / 合计"),
    ("2018年主要指标 / 存款余额 / 2018年", "存款余额"), ("表3 / 2018年", "表3 / 2018年"), ("高中 / 在校学生", "高中 / 在校学生"),
    ("表彰先进 / 人数", "表彰先进 / 人数"),
  ])
  func cells(_ path: String, _ name: String) {
    #expect(IndicatorName(path).name(in: nil) == name)
  }
}
