import Claims
import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Archive
@testable import nianbao

/// Series for reading and as a page.
struct SeriesTextTests {
  private func claim(
    _ quantity: String, year: Int, type: ReportType = .workReport, modality: String = "actual",
    qualifier: String = "exact", indicator: String = "粮食总产量", uri: String? = nil
  ) -> ArchivedClaim {
    ArchivedClaim(
      document: String(repeating: "\(year % 10)", count: 32), reportTitle: "示例县\(year)年政府工作报告",
      region: Region(name: "示例县", code: nil), reportType: type, reportYear: year, uri: uri,
      number: TextSpan(start: 10, end: 14), quantity: TextSpan(start: 10, end: 16), numberText: quantity,
      quantityText: quantity, qualifier: qualifier, unit: "吨", dimension: "mass", kind: "measure", role: "level",
      modality: modality, indicator: indicator, period: nil, flags: [])
  }

  private func point(
    _ period: String?, _ value: String, year: Int, modality: String = "actual", qualifier: String = "exact",
    restates: Int? = nil, indicator: String = "粮食总产量", uri: String? = nil
  ) -> IndicatorSeries.Point {
    let ends = value.split(separator: "–").map { NumericValue(record: String($0)) }
    return IndicatorSeries.Point(
      claim: claim(
        value + "吨", year: year, modality: modality, qualifier: qualifier, indicator: indicator, uri: uri),
      repeats: [], period: period.map { SeriesPeriod($0) }, value: ends.count == 1 ? ends[0] : nil,
      low: ends.count == 2 ? ends[0] : nil, high: ends.count == 2 ? ends[1] : nil, isConverted: false,
      restates: restates, contradicts: nil)
  }

  private func series(_ points: [IndicatorSeries.Point], indicator: String = "粮食总产量", name: String = "示例县")
    -> IndicatorSeries
  {
    IndicatorSeries(
      indicator: indicator, body: RegionBody(code: "990101", name: name), role: .level, unit: "吨", unitCode: "t",
      dimension: "mass", points: points)
  }

  private func result(_ series: IndicatorSeries..., count: ResultCount? = nil) -> SeriesResult {
    SeriesResult(series: series, count: count ?? .exactly(series.count), nearIndicators: [])
  }

  private var sample: IndicatorSeries {
    series([
      point("2014", "121000", year: 2015), point("2014", "123500", year: 2016, restates: 0),
      point("2016", "125000–127000", year: 2017), point("2017", "130000", year: 2017, modality: "planned"),
      point("2017", "128000", year: 2018, qualifier: "nearly"), point("2018-01/2018-06", "60000", year: 2019),
      point(nil, "1", year: 2019),
    ])
  }

  @Test func aTableWithBars() {
    let text = SeriesText(result(sample), SeriesRequest("粮食"), style: .init(isColored: false, width: 80)).text
    #expect(
      text == """
        粮食总产量
          示例县 (990101) · 万吨
          2014                  12.1  █████████████   work 2015 · 555555555555
          2014                 12.35  █████████████▎  work 2016 · 666666666666  restated
                           before: 12.1 in work 2015 · 555555555555
          2015
          2016             12.5–12.7  █████████████▋  work 2017 · 777777777777
          2017                    13  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒  work 2017 · 777777777777  planned
          2017                < 12.8  █████████████▊  work 2018 · 888888888888
          2018-01/2018-06          6                  work 2019 · 999999999999
          -                   0.0001                  work 2019 · 999999999999
          < nearly, or less than (近, 不足)

        """)
  }

  @Test func noLineIsWiderThanTheTerminal() {
    let long = series(
      [
        point("2012-01/2012-06", "-123456789012345.678", year: 2012, modality: "estimated", qualifier: "atLeast"),
        point("2013", "1", year: 2013, restates: 0),
      ], indicator: String(repeating: "农村居民人均可支配收入", count: 9), name: String(repeating: "自治县", count: 30))
    for width in [40, 60, 80, 100] {
      let style = ClaimText.Style(isColored: false, width: width)
      let text = SeriesText(result(sample, long, count: .moreThan(100)), SeriesRequest("粮食", limit: 2), style: style)
        .text
      for line in text.split(separator: "\n") { #expect(Columns.width(String(line)) <= width, "\(line)") }
    }
  }

  @Test func yearsWithoutAValueStandBeforeThePartsOfTheNext() {
    let parts = series([
      point("2014", "10", year: 2015), point("2016-01/2016-06", "5", year: 2016), point("2016", "12", year: 2017),
      point("2018-01/2018-06", "6", year: 2018), point("2020", "13", year: 2021),
    ])
    let text = SeriesText(result(parts), SeriesRequest("粮食"), style: .init(isColored: false, width: 80)).text
    let periods = text.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ")[0] }
    #expect(periods == ["2014", "2015", "2016-01/2016-06", "2016", "2017", "2018-01/2018-06", "2018", "2019", "2020"])
  }

  @Test func aRingIsAroundWhatIsNotAgreedWith() throws {
    let agreeing = series([
      point("2014", "121000", year: 2015), point("2014", "121000", year: 2016), point("2015", "123000", year: 2016),
    ])
    #expect(!SeriesPage(result(agreeing), SeriesRequest("粮食"), fragments: [:]).text.contains("class=\"former\""))
    let chart = try #require(SeriesChart(SeriesWords(sample)))
    let circles = chart.text.components(separatedBy: "<circle class=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(circles == ["former", "stated", "stated", "planned", "stated"])
    #expect(chart.undrawn == 2)
  }

  @Test func aPageSaysWhatItDoesNotShow() {
    func page(_ result: SeriesResult, _ request: SeriesRequest = SeriesRequest("粮食")) -> String {
      SeriesPage(result, request, fragments: [:]).text
    }
    #expect(page(result(sample)).contains("in the table only: 2 values"))
    #expect(
      page(result(sample, count: .moreThan(1000)), SeriesRequest("粮食", limit: 1)).contains(
        "1 of more than 1000 series"))
    #expect(!page(result(sample)).contains("--limit"))
    let none = SeriesResult(series: [], count: .exactly(0), nearIndicators: ["<粮食总产量>"])
    #expect(
      page(none).contains("No level of an indicator that holds 粮食.") && page(none).contains("Near it: &lt;粮食总产量&gt;."))
  }

  @Test func aUnitThatWasAskedForIsShown() {
    var tons = series([point("2014", "121000", year: 2015)])
    tons.isUnitAsked = true
    #expect(SeriesWords(tons).unit == "吨")
    tons.unit = "万吨"
    #expect(SeriesWords(tons).unit == "万吨" && SeriesWords(tons).number(tons.points[0]) == "121,000")
  }

  @Test func barsInEighths() {
    let bars = SeriesBars([1, 2, 4], width: 4)
    #expect([1, 2, 4, 0.125, 0.01].map { bars.bar($0, isPlanned: false) } == ["█", "██", "████", "▏", "▏"])
    #expect(bars.bar(3.5, isPlanned: false) == "███▌")
    #expect(bars.bar(2, isPlanned: true) == "▒▒")
    let changes = SeriesBars([-2, 2], width: 8)
    #expect(changes.bar(2, isPlanned: false) == "    ████")
    #expect(changes.bar(-2, isPlanned: false) == "████")
    #expect(changes.bar(-0.6, isPlanned: false) == "  ▐█" || changes.bar(-0.6, isPlanned: false) == "   █")
    #expect(SeriesBars([0, 0], width: 8).bar(0, isPlanned: false) == "▏")
    #expect(SeriesBars([-3, -1], width: 4).bar(-3, isPlanned: false) == "████")
  }

  @Test func theAxisHasRoundNumbers() {
    #expect(SeriesAxis([12.1, 12.35, 12.8]).ticks.map(\.label) == ["12", "12.2", "12.4", "12.6", "12.8"])
    #expect(SeriesAxis([3, 40]).ticks.map(\.label) == ["0", "10", "20", "30", "40"])
    #expect(SeriesAxis([-2, 7]).ticks.first?.value ?? 1 <= -2)
    #expect(SeriesAxis([5]).ticks.map(\.value).first == 0)
    #expect(SeriesAxis([0]).share(1) == 1)
    #expect(SeriesAxis([]).ticks.count > 1)
  }

  @Test func aPageIsTheSameEachTimeAndNeedsNothing() {
    let request = SeriesRequest("粮食")
    let page = SeriesPage(result(sample), request, fragments: [:]).text
    #expect(page == SeriesPage(result(sample), request, fragments: [:]).text)
    for word in ["src=", "url(", "@import", "<script", "http"] {
      #expect(!page.contains(word) || word == "http" && !page.contains("http:") && !page.contains("https:"), "\(word)")
    }
    #expect(page.contains("<svg") && page.contains("class=\"former\"") && page.contains("class=\"planned\""))
  }

  @Test func hostileTextStaysText() throws {
    let hostile = "<script>alert(\"1\")</script>'\u{202E}&\u{1B}[31m"
    var attack = series(
      [
        point("2016", "1", year: 2016, indicator: hostile, uri: "javascript:alert(1)"),
        point("2017", "2", year: 2017, uri: "https://a.example/?a=1&b=\"><script>"),
      ], indicator: hostile, name: hostile)
    attack.unit = hostile
    attack.points[0].claim.quantityText = hostile
    let page = SeriesPage(
      result(attack), SeriesRequest(hostile), fragments: [attack.points[1].claim.id: "#:~:text=%E7%B2%AE"]
    ).text
    #expect(!page.contains("<script") && !page.contains("javascript:"))
    #expect(!page.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B })
    let text = SeriesText(result(attack), SeriesRequest(hostile), style: .init(isColored: false, width: 80)).text
    #expect(!text.unicodeScalars.contains { $0.isHidden && $0 != "\n" })
    let colored = SeriesText(result(attack), SeriesRequest(hostile), style: .init(isColored: true, width: 20)).text
    #expect(colored.components(separatedBy: "\u{1B}[").count == 3)
    let nothing = SeriesResult(series: [], count: .exactly(0), nearIndicators: [hostile])
    let none = SeriesText(nothing, SeriesRequest(hostile), style: .init(isColored: false, width: nil)).text
    #expect(!none.unicodeScalars.contains { $0.isHidden && $0 != "\n" })
    #expect(page.contains("href=\"https://a.example/?a=1&amp;b=%22%3E%3Cscript%3E#:~:text=%E7%B2%AE\""))
    // An XML parser finds nothing to complain of in the pictures.
    for svg in page.components(separatedBy: "<svg").dropFirst() {
      let text = "<svg" + svg.components(separatedBy: "</svg>")[0] + "</svg>"
      #expect(XMLWords.isWellFormed(text), "\(text)")
    }
  }
}

/// Whether tags are closed in the order in which they were opened, and quoted attributes hold no `<`.
private enum XMLWords {
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else { return false }
      let tag = piece[..<end]
      if tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty
  }
}
