import Claims
import ReportModel
import TestSupport
import Testing

@testable import Archive

/// What reports say of an indicator over the years, put side by side.
@Suite struct SeriesTests {
  private let small: SmallArchive

  init() throws {
    small = try SmallArchive()
  }

  /// A work report of a year, which states the year before.
  @discardableResult
  private func ingest(_ sentences: String..., year: Int, county: String = "示例县") throws -> String {
    let body = sentences.map { "<p>\($0)</p>" }.joined()
    let filler = "<p>各位代表，过去的一年，全县上下同心协力，各项工作取得新的进展，特此报告，请予审议。</p>"
    return try small.ingest(
      SmallArchive.page(body + filler, county: county, year: year), uri: "http://a.example/\(county)/\(year).html"
    ).id
  }

  private func series(
    _ indicator: String, role: Claim.Role = .level, unit: String? = nil, limit: Int = 10,
    aliases: RegionAliases = .standard, bounds: SearchBounds = SearchBounds()
  ) throws -> [IndicatorSeries] {
    try small.archive.read { db in
      let request = SeriesRequest(indicator, role: role, unit: unit, limit: limit)
      return try Archive.series(request, db, aliases: aliases, bounds: bounds).series
    }
  }

  private func values(_ series: IndicatorSeries) -> [String] {
    series.points.map { point in
      "\(point.period?.text ?? "-"): \(point.value?.description ?? "\(point.low!)–\(point.high!)")"
    }
  }

  @Test func valuesByPeriodWithTheReportTheyComeFrom() throws {
    let first = try ingest("2016年，粮食总产量12.5万吨。", year: 2017)
    let second = try ingest("2017年，粮食总产量13万吨。", year: 2018)
    for bounds in [SearchBounds(), SearchBounds(documents: 0), SearchBounds(documents: 0, candidates: 0)] {
      let series = try series("粮食总产量", bounds: bounds)
      #expect(series.count == 1)
      #expect(values(series[0]) == ["2016: 125000", "2017: 130000"])
      #expect(series[0].points.map(\.claim.document) == [first, second])
      #expect(series[0].unit == "吨")
      #expect(series[0].body == RegionBody(code: nil, name: "示例县"))
      #expect(series[0].points.allSatisfy { $0.restates == nil && $0.contradicts == nil && !$0.isConverted })
    }
  }

  @Test func aRenamedRegionIsOne() throws {
    let aliases = try RegionAliases(tsv: "990101\t示例县\t990201\t示例区\t2017\n")
    try ingest("2016年，粮食总产量12.5万吨。", year: 2017)
    try ingest("2017年，粮食总产量13万吨。", year: 2018, county: "示例区")
    let series = try series("粮食总产量", aliases: aliases)
    #expect(series.map(values) == [["2016: 125000", "2017: 130000"]])
    #expect(series[0].body == RegionBody(code: "990201", name: "示例区"))
    #expect(try self.series("粮食总产量").count == 2)
  }

  @Test func anotherValueForTheSameTimeIsARestatement() throws {
    try ingest("2016年，粮食总产量12.5万吨。", year: 2017)
    try ingest("2016年，粮食总产量12.8万吨。2017年，粮食总产量13万吨。", year: 2018)
    // Less precise, and the same.
    try ingest("2016年，粮食总产量13万吨。2017年，粮食总产量近13.1万吨。", year: 2019)
    let series = try #require(try series("粮食总产量").first)
    #expect(
      values(series) == ["2016: 125000", "2016: 128000", "2016: 130000", "2017: 130000", "2017: 131000"])
    #expect(series.points.map(\.restates) == [nil, 0, nil, nil, nil])
  }

  @Test func aPlanIsNotRestated() throws {
    try ingest("二、2017年工作安排", "2017年，粮食总产量力争达到14万吨。", year: 2017)
    try ingest("2017年，粮食总产量13万吨。", year: 2018)
    let series = try #require(try series("粮食总产量").first)
    #expect(series.points.map(\.claim.modality) == ["planned", "actual"])
    #expect(series.points.map(\.restates) == [nil, nil])
  }

  @Test func aReportThatContradictsItselfIsTold() throws {
    try ingest("2016年，粮食总产量12.5万吨。", "2016年，粮食总产量12.9万吨。", "2016年，粮食总产量12.54万吨。", year: 2017)
    let series = try #require(try series("粮食总产量").first)
    // What agrees is one point, in its most precise form.
    #expect(values(series) == ["2016: 125400", "2016: 129000"])
    #expect(series.points[0].repeats.count == 1)
    #expect(series.points.map(\.contradicts) == [nil, 0])
  }

  @Test func unitsAreConvertedExactly() throws {
    try ingest("2015年，粮食总产量12.1万吨。", year: 2016)
    try ingest("2016年，粮食总产量12.5万吨。", year: 2017)
    try ingest("2017年，粮食总产量130000001公斤。", year: 2018)
    let series = try series("粮食总产量")
    #expect(series.count == 1)
    #expect(values(series[0]) == ["2015: 121000", "2016: 125000", "2017: 130000.001"])
    #expect(series[0].points.map(\.isConverted) == [false, false, true])
    let weights = try self.series("粮食总产量", unit: "公斤")
    #expect(weights.map(values) == [["2015: 121000000", "2016: 125000000", "2017: 130000001"]])
    #expect(try self.series("粮食总产量", unit: "米").isEmpty)
  }

  @Test func whatCannotBeConvertedStandsApart() throws {
    try ingest("2016年，造林面积15平方米。", year: 2017)
    try ingest("2017年，造林面积1亩。", year: 2018)
    try ingest("2018年，造林面积30平方米。", year: 2019)
    // 亩 are 2000/3 square metres.
    #expect(try series("造林面积").map(values) == [["2016: 15", "2018: 30"], ["2017: 1"]])
    try ingest("2016年，合作社总数15个。", year: 2017, county: "另一县")
    try ingest("2017年，合作社总数16家。", year: 2018, county: "另一县")
    #expect(Set(try series("合作社总数").map(values)) == [["2016: 15"], ["2017: 16"]])
  }

  @Test func moneyOfTwoCountriesStandsApart() throws {
    try ingest("2016年，进出口总额15亿元。", year: 2017)
    try ingest("2017年，进出口总额2亿美元。", year: 2018)
    #expect(Set(try series("进出口总额").map(\.unitCode)) == ["CNY", "USD"])
  }

  @Test func aDecreaseIsBelowZero() throws {
    try ingest("2016年，粮食总产量比上年增长3.5%。", year: 2017)
    try ingest("2017年，粮食总产量比上年下降1.2%。", year: 2018)
    let series = try series("粮食总产量", role: .change)
    #expect(series.map(values) == [["2016: 3.5", "2017: -1.2"]])
    #expect(series[0].basis == .yoy)
  }

  @Test func partsOfAYearAreNotMixedWithYears() throws {
    try ingest("2016年，粮食总产量12.5万吨。2016年上半年，粮食总产量3万吨。", year: 2017)
    let series = try #require(try series("粮食总产量").first)
    #expect(series.points.map(\.period?.year) == [nil, 2016])
    #expect(SeriesPeriod("2016-01/2016-12").year == 2016)
    #expect(SeriesPeriod("2012/2016").year == nil)
    #expect(SeriesPeriod("2016-01/2016-06") < SeriesPeriod("2016"))
    #expect(SeriesPeriod("2016") < SeriesPeriod("2017-03"))
  }

  @Test func correctedValuesAreUsed() throws {
    let id = try ingest("2016年，粮食总产量12.5万吨。", year: 2017)
    try ingest("2016年，粮食总产量12.8万吨。", year: 2018)
    #expect(try series("粮食总产量")[0].points.map(\.restates) == [nil, 0])
    let claim = try #require(try small.archive.claims(of: id).first)
    try small.archive.judge(
      claim.id, Verdict(.wrong, by: "甲", at: "2026-01-02T03:04:05Z", corrections: [.value: "128000"]))
    let corrected = try series("粮食总产量")[0]
    #expect(values(corrected) == ["2016: 128000", "2016: 128000"])
    #expect(corrected.points[0].claim.extracted == [.value: "125000"])
    #expect(corrected.points.map(\.restates) == [nil, nil])
    try small.archive.judge(
      claim.id,
      Verdict(
        .wrong, by: "甲", at: "2026-01-03T03:04:05Z", corrections: [.unit: "公斤", .value: "128000000"]))
    #expect(values(try series("粮食总产量", unit: "吨")[0]) == ["2016: 128000", "2016: 128000"])
    try small.archive.judge(
      claim.id, Verdict(.wrong, by: "甲", at: "2026-01-04T03:04:05Z", corrections: [.indicator: "粮食播种总量"]))
    // In kilograms: what was corrected before still holds.
    #expect(try series("粮食播种总量").map(values) == [["2016: 128000000"]])
    #expect(try series("粮食总产量").map(values) == [["2016: 128000"]])
    try small.archive.judge(claim.id, Verdict(.notAClaim, by: "甲", at: "2026-01-05T03:04:05Z"))
    #expect(try series("粮食播种总量").isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func whatIsTooLongInTheAskedUnitStaysInItsOwn() throws {
    let id = try ingest("2016年，财政总收入14.03亿元。", year: 2017)
    let claim = try #require(try small.archive.claims(of: id).first)
    try small.archive.judge(
      claim.id,
      Verdict(.wrong, by: "甲", at: "2026-01-02T03:04:05Z", corrections: [.value: "1/922337203685477581"]))
    let series = try series("财政总收入", unit: "亿元")
    #expect(series.map(values) == [["2016: 1/922337203685477581"]])
    #expect(series.map(\.unit) == ["元"] && series.allSatisfy { !$0.isUnitAsked })
  }

  @Test func aStandingHasNoMultiplier() throws {
    try ingest("2016年，粮食总产量居全市第3位。", year: 2017)
    let series = try series("粮食总产量", role: .rank, unit: "万位")
    #expect(series.map(values) == [["2016: 3"]])
    #expect(series.map(\.unit) == ["位"])
  }

  /// By when it came out, where it does not say of which year it is.
  @Test func aReportWithoutAYearIsNotTheLast() {
    let times = [
      IssueTime(year: 2017, type: .statisticalCommunique, published: "2018-04-01", document: "a"),
      IssueTime(year: nil, type: .other, published: "2018-06-01", document: "b"),
      IssueTime(year: 2019, type: .workReport, published: nil, document: "c"),
      IssueTime(year: nil, type: .other, published: nil, document: "d"),
    ]
    #expect(times.reversed().sorted() == times)
  }

  @Test func theShortestIndicatorsComeFirst() throws {
    try ingest("2016年，优质粮食总产量2万吨，粮食总产量12.5万吨。", year: 2017)
    let result = try small.archive.series(SeriesRequest("粮食总产量", limit: 1))
    #expect(result.series.map(\.indicator) == ["粮食总产量"])
    #expect(result.count == .exactly(2))
    let none = try small.archive.series(SeriesRequest("粮食总产值"))
    #expect(none.series.isEmpty)
    #expect(none.nearIndicators.first == "粮食总产量")
  }
}
