import Records
import ReportModel
import Testing

@testable import YearDiff

/// Changes as reports print them, and the level before that they imply.
@Suite struct StatedChangeTests {
  /// A change that a sentence states, in percent, in base units or in percentage points.
  private func change(
    _ quantity: String, in text: String, _ kind: StatedChange.Kind = .relative, isMultiple: Bool = false
  ) throws -> (change: StatedChange, report: ComparedReport) {
    let report = try InventedReport.of(2018, text)
    let claim = report.claims[try report.claim(quantity)]
    return (try #require(StatedChange(claim, kind: kind, isMultiple: isMultiple)), report)
  }

  private func bounds(_ low: String?, _ high: String?) -> Bounds {
    Bounds(low: low.flatMap { Rational(record: $0) }, high: high.flatMap { Rational(record: $0) })
  }

  /// The qualifier decides how much a printed figure leaves open.
  @Test(
    arguments: [
      ("接待游客24.6万人次，比上年增长8.2%。", "8.2%", "8.15", "8.25"),
      ("接待游客24.6万人次，比上年增长8%左右。", "8%左右", "7", "9"),
      ("接待游客24.6万人次，比上年增长约8%。", "约8%", "7", "9"),
      ("接待游客24.6万人次，比上年增长近8%。", "近8%", "7", "8"),
      ("接待游客24.6万人次，比上年增长8%以上。", "8%以上", "8", nil),
      ("接待游客24.6万人次，比上年增长超过8%。", "超过8%", "8", nil),
      ("接待游客24.6万人次，比上年下降8%以上。", "8%以上", nil, "-8"),
      ("接待游客24.6万人次，比上年下降3.2%。", "3.2%", "-3.25", "-3.15"),
      ("接待游客24.6万人次，比上年增长35‰。", "35‰", "3.45", "3.55"),
      ("接待游客24.6万人次，比上年增长三成。", "三成", "25", "35"),
      ("接待游客24.6万人次，比上年增长近三成。", "近三成", "20", "30"),
      ("接待游客24.6万人次，比上年增长1.5倍。", "1.5倍", "145", "155"),
    ] as [(String, String, String?, String?)])
  func relative(_ text: String, _ quantity: String, _ low: String?, _ high: String?) throws {
    #expect(try change(quantity, in: text).change.bounds == bounds(low, high))
  }

  /// 是上年的1.5倍 is half as much again, 增长1.5倍 two and a half times as much.
  @Test func multiples() throws {
    let (change, _) = try change("1.5倍", in: "接待游客24.6万人次，是上年的1.5倍。", isMultiple: true)
    #expect(change.bounds == bounds("45", "55"))
  }

  /// 翻一番 is twice as much, give or take half a doubling, rounded outward.
  @Test func doublings() throws {
    let once = try change("一番", in: "接待游客24.6万人次，比上年翻了一番。").change.bounds
    #expect(once.low == Rational(record: "41.421"))
    #expect(once.high == Rational(record: "182.844"))
    #expect(once.meets(bounds("100", "100")))
    let nearly = try change("近一番", in: "接待游客24.6万人次，比上年翻了近一番。").change.bounds
    #expect(nearly == bounds("0", "100"))
  }

  @Test func theLevelBefore() throws {
    let (growth, report) = try change("8%", in: "一般公共预算收入189.7亿元，比上年增长8%。")
    let before = try #require(growth.before(report.claims[try report.claim("189.7亿元")]))
    #expect(before.low?.decimal(places: 0)?.description == "17479262673")
    #expect(before.high?.decimal(places: 0)?.description == "17651162791")
  }

  @Test func theLevelBeforeADecrease() throws {
    let (fall, report) = try change("15.4%", in: "PM2.5年均浓度44微克/立方米，比上年下降15.4%。")
    let level = report.claims[try report.claim("44微克/立方米")]
    let before = try #require(fall.before(level)?.ends)
    let unit = try #require(Rational.one.divided(by: level.factor))
    #expect(before.low.multiplied(by: unit)?.decimal(places: 3)?.description == "51.388")
    #expect(before.high.multiplied(by: unit)?.decimal(places: 3)?.description == "52.632")
  }

  /// 1公顷 are 15亩, exactly.
  @Test func acresAndHectares() throws {
    let (change, report) = try change("150亩", in: "水稻种植面积1000公顷，比上年增加150亩。", .absolute)
    let before = try #require(change.before(report.claims[try report.claim("1000公顷")]))
    // 10 hectares less, give or take half of one and a thirtieth.
    #expect(before.low == Rational(9_900_000 * 3 - 15_000 - 1_000, 3))
    #expect(before.high == Rational(9_900_000 * 3 + 15_000 + 1_000, 3))
  }

  /// Points of a share in ‰ are tenths of percentage points.
  @Test func pointsOfPerMille() throws {
    let (change, report) = try change("1.80个千分点", in: "人口自然增长率9.40‰，比上年下降1.80个千分点。", .points)
    #expect(change.bounds == bounds("-0.1805", "-0.1795"))
    #expect(change.before(report.claims[try report.claim("9.40‰")]) == bounds("11.19", "11.21"))
  }

  @Test func whatSaysNotHowMuch() throws {
    let report = try InventedReport.of(2018, "水稻种植面积1000公顷，比上年增加数百亩。")
    let vague = try #require(report.claims.first { $0.record.qualifier == "vague" })
    #expect(StatedChange(vague, kind: .absolute) == nil)
  }
}
