import Testing

@testable import YearDiff

@Suite struct CanonicalNameTests {
  private func name(_ text: String) -> String { CanonicalName.of(Letters(of: text)).text }

  @Test(arguments: [
    ("PM2.5年均浓度", "细颗粒物年均浓度"), ("细颗粒物（PM2.5）年均浓度", "PM2.5年均浓度"), ("地区生产总值（GDP）", "全县生产总值"),
    ("全区规上工业增加值", "规模以上工业增加值"), ("公共财政预算收入", "一般公共预算收入"), ("接待国内外游客人数", "旅游接待人次"),
    ("农牧民人均可支配收入", "农村居民人均可支配收入"), ("年末城镇登记失业人数", "城镇登记失业"), ("高企数", "高新技术企业"),
    ("累计完成的投资", "完成投资"), ("税收占一般公共预算收入的比例", "税收占一般公共预算收入比重"),
    ("外贸出口总值", "外贸出口额"), ("医院床位总数", "医院床位"), ("二产增加值", "第二产业增加值"),
  ])
  func oneIndicator(_ one: String, _ other: String) {
    #expect(name(one) == name(other))
  }

  @Test(arguments: [
    ("居民人均可支配收入", "农村居民人均可支配收入"), ("进出口总额", "出口额"), ("进口额", "进出口总额"),
    ("一般公共预算收入", "区级一般公共预算收入增速"), ("目的地", "目地"), ("高等教育", "高教育"), ("共青团员", "青团员"),
    ("高企业", "高新技术企业业"), ("第一产业", "产业"),
  ])
  func twoIndicators(_ one: String, _ other: String) {
    #expect(name(one) != name(other))
  }

  @Test func whatANameIsAGrowthRateOf() {
    #expect(CanonicalName.stem(of: Letters(of: "工业投资增速")).text == "工业投资")
    #expect(CanonicalName.stem(of: Letters(of: "增速")).text == "增速")
  }

  @Test func anotherNameInBrackets() {
    #expect(CanonicalName.alias(in: Letters(of: "占总人口的比重（常住人口城镇化率）"))?.text == "常住人口城镇化率")
    #expect(CanonicalName.alias(in: Letters(of: "企业（不含个体工商户）")) == nil)
    #expect(CanonicalName.alias(in: Letters(of: "企业（个")) == nil)
  }

  @Test func headersWithoutYearsAndNumbers() {
    let names = HeaderPath.names(of: ["一、收入", "其中：税收", "2019年（万元）", "比上年增长（%）"], isChange: true)
    #expect(names.map(\.text) == ["收入", "税收"])
    #expect(HeaderPath.names(of: ["2019年", "合计"], isChange: false).map(\.text) == ["2019年", "合计"])
  }

  @Test func membersOfClasses() {
    let trade = ClassTable.shared.classes.firstIndex { $0.name == "trade" }!
    #expect(ClassMembers(of: Letters(of: "进出口总额"))[trade] == 1)
    #expect(ClassMembers(of: Letters(of: "出口额"))[trade] == 4)
    #expect(ClassMembers(of: Letters(of: "投资"))[trade] == 0)
  }
}
