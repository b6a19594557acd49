import Claims
import ReportModel
import TestSupport
import Testing

@testable import Archive

/// Which report counts as the later, which units are one, and what is said where there is no series.
@Suite struct SeriesReadingTests {
  private let small: SmallArchive

  init() throws {
    small = try SmallArchive()
  }

  @discardableResult
  private func ingest(
    _ sentence: String, _ title: String, county: String = "示例县", retrievedAt: String? = nil
  ) throws -> String {
    let page = Pages.page(
      "<div class=\"article-content\"><h1>\(county)\(title)</h1><p>\(sentence)</p>"
        + "<p>全县上下同心协力，各项工作取得新的进展，特此报告，请予审议。</p></div>", head: "<title>\(county)\(title)</title>")
    return try small.ingest(
      page, uri: "http://a.example/\(county)/\(title).html", retrievedAt: retrievedAt
    ).id
  }

  private func result(
    _ indicator: String, role: Claim.Role = .level, unit: String? = nil, filter: ReportFilter = ReportFilter()
  ) throws -> SeriesResult {
    try small.archive.series(SeriesRequest(indicator, role: role, unit: unit, filter: filter, limit: 10))
  }

  /// Neither report tells when it came out; that the earlier one was fetched later says nothing.
  @Test func aWorkReportComesBeforeTheCommuniqueOfTheSameYear() throws {
    let work = try ingest("2017年，粮食总产量13.2万吨。", "2018年政府工作报告", retrievedAt: "2026-05-01T00:00:00Z")
    let communique = try ingest(
      "2017年，粮食总产量12.6万吨。", "2017年国民经济和社会发展统计公报", retrievedAt: "2019-05-01T00:00:00Z")
    let points = try #require(try result("粮食总产量").series.first).points
    #expect(points.map(\.claim.document) == [work, communique])
    #expect(points.map(\.restates) == [nil, 0])
  }

  @Test func reportsWithoutADateHaveTheUsualOneOfTheirKind() {
    func time(_ type: ReportType, year: Int = 2017, _ published: String? = nil) -> IssueTime {
      IssueTime(year: year, type: type, published: published, document: "a")
    }
    let order = [
      time(.workReport, year: 2018), time(.disclosureReport), time(.statisticalCommunique), time(.finalAccounts),
      time(.other),
    ]
    #expect(order == order.sorted() && order.shuffled().sorted() == order)
    #expect(time(.statisticalCommunique) < time(.disclosureReport, "2018-05-02"))
    #expect(time(.disclosureReport, "2018-03-28") < time(.statisticalCommunique))
    #expect(time(.other) < time(.performanceReport, year: 2018))
    #expect(time(.other) < IssueTime(year: nil, type: .workReport, published: nil, document: "a"))
  }

  @Test func aUnitMayHaveAMultiplier() throws {
    try ingest("2016年，进出口总额15亿元。", "2017年政府工作报告")
    try ingest("2017年，进出口总额16250万元。", "2018年政府工作报告")
    let series = try #require(try result("进出口总额", unit: "亿元").series.first)
    #expect(series.points.map(\.value?.description) == ["15", "1.625"])
    #expect(series.unit == "亿元" && series.unitCode == nil && series.isUnitAsked)
    #expect(series.points.allSatisfy { !$0.isConverted })
    let plain = try #require(try result("进出口总额", unit: "元").series.first)
    #expect(plain.points.map(\.value?.description) == ["1500000000", "162500000"] && plain.unitCode == "CNY")
    #expect(try result("进出口总额").series.first?.isUnitAsked == false)
    let none = try result("进出口总额", unit: "万吨")
    #expect(none.series.isEmpty && none.alternatives.units == ["元"])
    #expect(try result("进出口总额", unit: "万").series.isEmpty)
  }

  @Test func multipliersOfMeasureWordsNeedNoFactor() throws {
    try ingest("2016年，合作社总数15000个。", "2017年政府工作报告")
    let series = try #require(try result("合作社总数", unit: "万个").series.first)
    #expect(series.points.map(\.value?.description) == ["1.5"] && series.unit == "万个")
  }

  @Test func theSameUnitInAnotherFormIsNotConverted() throws {
    try ingest("2016年，城镇登记失业率3.2%。", "2017年政府工作报告")
    try ingest("2017年，城镇登记失业率3.1％。", "2018年政府工作报告")
    let all = try result("失业率").series
    #expect(all.count == 1 && all[0].points.count == 2 && all[0].points.allSatisfy { !$0.isConverted })
  }

  @Test func peopleAreCountedInOneUnit() throws {
    try ingest("2016年，新增党员15人。", "2017年政府工作报告")
    try ingest("2017年，新增党员16名。", "2018年政府工作报告")
    try ingest("2018年，新增党员17位。", "2019年政府工作报告")
    let all = try result("党员").series
    #expect(all.map { $0.points.map(\.value?.description) } == [["15", "16", "17"]])
    #expect(all.first?.points.allSatisfy { !$0.isConverted } == true)
  }

  @Test func aGrowthWithoutABasisIsOneAgainstTheYearBefore() throws {
    try ingest("2016年，粮食总产量比上年增长3.5%。", "2017年政府工作报告")
    try ingest("2017年，粮食总产量增长1.2%。", "2018年政府工作报告")
    let series = try result("粮食总产量", role: .change).series
    #expect(series.map { $0.points.map(\.value?.description) } == [["3.5", "1.2"]])
    #expect(series.first?.basis == .yoy)
    #expect(series.first?.points.map(\.claim.basis) == ["yoy", "unstated"])
    // Where no report says so it is not supposed.
    try ingest("2017年，粮食总产量增长1.3%。", "2018年政府工作报告", county: "另一县")
    #expect(try result("粮食总产量", role: .change).series.map(\.basis) == [.yoy, .unstated])
  }

  @Test func whatKeepsSeriesOutIsTold() throws {
    try ingest("2016年，粮食总产量12.5万吨。", "2017年政府工作报告")
    try ingest("2016年，水果总产量2万吨。", "2017年政府工作报告", county: "另一县")
    #expect(try result("粮食总产量", role: .rank).alternatives.roles == [.level])
    let elsewhere = try result("粮食总产量", filter: ReportFilter(region: "另一县")).alternatives
    #expect(elsewhere.hasReports && elsewhere.isInOtherReports && elsewhere.regions == ["示例县"])
    #expect(try !result("粮食总产量", filter: ReportFilter(region: "别处")).alternatives.hasReports)
    #expect(try result("没有这个词").alternatives == Alternatives())
    let search = try small.archive.search(SearchRequest(["粮食总产量"], filter: ReportFilter(region: "另一县")))
    #expect(search.alternatives.isInOtherReports && search.alternatives.regions == ["示例县"])
    #expect(try small.archive.search(SearchRequest(["粮食总产量"])).alternatives == Alternatives())
  }
}
