import ReportModel
import TestSupport
import Testing

@testable import Cleaning

struct TableTests {
  private func tables(_ html: String) throws -> Report {
    try Pages.clean(Pages.page("<div id=zoom>\(Pages.article)\(html)</div>"))
  }

  private let simple =
    "<table border=1><tr><th>指标</th><th>2018年</th></tr><tr><td>生产总值</td><td>288.35</td></tr><tr><td>财政收入</td><td>18.74</td></tr></table>"

  @Test func rowsAreLinesAndCellsAreJoinedByTab() throws {
    let report = try tables(simple)
    #expect(report.text.hasSuffix("\n指标\t2018年\n生产总值\t288.35\n财政收入\t18.74"))
    let table = try #require(report.tables.first)
    #expect(table.headerRows == [0])
    #expect(table.headerColumns == [0])
    let scalars = Array(report.text.unicodeScalars)
    for cell in table.cells {
      #expect(String(String.UnicodeScalarView(scalars[cell.span.start..<cell.span.end])) == cell.text)
    }
    let rows = report.paragraphs.filter { $0.tableRow != nil }
    #expect(rows.map { $0.tableRow!.row } == [0, 1, 2])
    #expect(rows.first?.span.start == table.span.start && rows.last?.span.end == table.span.end)
  }

  @Test func spansAreExpanded() throws {
    let report = try tables(
      """
      <table border=1><tr><td rowspan=2>项目</td><td colspan=2>2018年</td></tr><tr><td>完成数</td><td>占比</td></tr>
      <tr><td>教育</td><td>867</td><td>25.6</td></tr><tr><td>合计</td><td colspan="2">3381</td></tr></table>
      """)
    #expect(
      report.tables.first?.rows == [
        ["项目", "2018年", "2018年"], ["项目", "完成数", "占比"], ["教育", "867", "25.6"], ["合计", "3381", "3381"],
      ])
    #expect(report.tables.first?.headerRows == [0, 1])
    #expect(report.text.hasSuffix("项目\t2018年\t\n\t完成数\t占比\n教育\t867\t25.6\n合计\t3381\t"))
  }

  @Test func spansThatLeaveTheTableAreClamped() throws {
    let report = try tables(
      "<table border=1><tr><td rowspan=99>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td rowspan=0>3</td></tr></table>"
    )
    #expect(report.tables.first?.rows == [["甲", "1"], ["甲", "2"], ["甲", "3"]])
    #expect(report.findings.contains { $0.category == .tableIrregular })
  }

  @Test func aRowWithoutCellsDoesNotShiftTheOthers() throws {
    let report = try tables(
      "<table border=1><tr><td rowspan=2>甲</td><td rowspan=2>1</td></tr><tr></tr><tr><td>乙</td><td>2</td></tr></table>")
    #expect(report.tables.first?.rows == [["甲", "1"], ["乙", "2"]])
  }

  @Test func shortRowsAreFilledUp() throws {
    let report = try tables(
      "<table border=1><tr><td>甲</td><td>1</td><td>2</td></tr><tr><td>乙</td><td>3</td></tr></table>")
    #expect(report.tables.first?.rows == [["甲", "1", "2"], ["乙", "3", ""]])
  }

  @Test func layoutTablesAreText() throws {
    let report = try tables(
      "<table><tr><td>左</td><td>" + String(repeating: "全县实现地区生产总值288.35亿元，增长7.2%。", count: 12)
        + "</td></tr><tr><td>右</td><td></td></tr></table>")
    #expect(report.tables.isEmpty)
  }

  @Test func aDataTableInALayoutTable() throws {
    let report = try tables("<table><tr><td>\(simple)</td></tr></table>")
    #expect(report.tables.count == 1)
    #expect(report.tables.first?.rows.count == 3)
  }

  @Test func captionAndUnit() throws {
    let report = try tables("<p>表1 主要指标</p><p>单位：亿元</p>\(simple)")
    #expect(report.tables.first?.caption == "表1 主要指标")
    #expect(report.tables.first?.unit == "亿元")
    let inside = try tables(simple.replacing("<tr><th>指标", with: "<caption>表2（单位：万元）</caption><tr><th>指标"))
    #expect(inside.tables.first?.caption == "表2（单位：万元）")
    #expect(inside.tables.first?.unit == "万元")
  }

  @Test func breaksInCells() throws {
    let report = try tables(
      simple.replacing("生产总值", with: "生产<br>总值").replacing("288.35", with: "288.35<br>亿元<p>7.2%</p>"))
    #expect(report.tables.first?.rows[1] == ["生产总值", "288.35 亿元 7.2%"])
  }

  @Test func textOutsideTheCellsStandsAboveTheTable() throws {
    let report = try tables(
      "<table border=1>表外文字<p>表1 主要指标</p><tr><td>指标</td><td>数</td></tr><tr><form><td>产值</td><td>12</td></form></tr></table>"
    )
    #expect(report.tables.first?.rows == [["指标", "数"], ["产值", "12"]])
    #expect(report.text.contains("\n表外文字\n表1 主要指标\n指标\t数\n产值\t12"))
    #expect(report.tables.first?.caption == "表1 主要指标")
  }

  @Test func theHeaderOfADisclosedDocumentIsNoData() throws {
    let header =
      "<table border=1><tr><td>索 引 号</td><td>X-1</td><td>文号：</td><td>示政发〔2019〕3号</td></tr><tr><td>发布机构</td><td>县政府办</td><td>生成日期</td><td>2019-02-28</td></tr></table>"
    let report = try Pages.clean(Pages.page("<div class=x>\(header)\(Pages.article)</div>"))
    #expect(report.tables.isEmpty)
    #expect(report.text.hasPrefix("全县"))
    #expect(report.publisher == "县政府办")
    #expect(report.writtenOn?.description == "2019-02-28")
  }

  @Test func aTableThatNeverEndsDoesNotSwallowTheNext() throws {
    let report = try tables("<table border=1><tr><td>甲</td><td>1</td></tr><p>下表</p>\(simple)<p>完。</p>")
    #expect(report.tables.first?.rows == [["指标", "2018年"], ["生产总值", "288.35"], ["财政收入", "18.74"]])
    #expect(report.text.hasSuffix("完。"))
  }

  struct Headers: Sendable {
    let rows: [[String]]
    let headerRows: [Int]
    let headerColumns: [Int]
  }

  @Test(arguments: [
    // A row of years heads; a serial column labels nothing; a note at the end is no header.
    Headers(rows: [["指标", "2017", "2018"], ["总值", "268", "288"]], headerRows: [0], headerColumns: [0]),
    Headers(
      rows: [["序号", "项目", "金额"], ["1", "道路", "20"], ["2", "桥梁", "35"], ["注", "含税", "无"]], headerRows: [0],
      headerColumns: [1]),
    // Bands between data.
    Headers(
      rows: [["第一项", "第一项"], ["内容", "件数"], ["规章", "0"], ["第二项", "第二项"], ["内容", "数量"], ["许可", "12"]],
      headerRows: [0, 1, 3, 4], headerColumns: [0]),
    // Two label columns; no label column.
    Headers(
      rows: [["指标", "单位", "数"], ["总值", "亿元", "3"], ["人口", "万人", "4"]], headerRows: [0], headerColumns: [0, 1]),
    Headers(rows: [["维持", "纠正"], ["1", "2"]], headerRows: [0], headerColumns: []),
    // A unit row above the header row; values with their unit; a note in the middle.
    Headers(rows: [["单位：吨", "单位：吨"], ["", "2006年"], ["粮食", "52"]], headerRows: [0, 1], headerColumns: [0]),
    Headers(
      rows: [["指标", "数"], ["产值", "12亿元"], ["注：上年", "注：上年"], ["合计", "14亿元"], ["人口", "33"]],
      headerRows: [0], headerColumns: [0]),
    // A value left out is no header.
    Headers(
      rows: [["指标", "数", "数"], ["总值", "3", "1"], ["人口", "", "—"], ["面积", "4", "2"]], headerRows: [0], headerColumns: [0]
    ),
  ])
  func headers(_ test: Headers) {
    var cells: [Table.Cell] = []
    var grid: [[Int?]] = []
    for (row, texts) in test.rows.enumerated() {
      var places: [Int?] = []
      for (column, text) in texts.enumerated() {
        if column > 0, text == texts[column - 1], Set(texts).count == 1 {
          places.append(places[column - 1])
          continue
        }
        places.append(cells.count)
        cells.append(
          Table.Cell(
            text: text, row: row, column: column, rowSpan: 1, columnSpan: 1, span: TextSpan(start: 0, end: 0),
            node: nil))
      }
      grid.append(places)
    }
    let headers = TableHeaders(cells: cells, grid: grid, headerCells: [])
    #expect(headers.rows == test.headerRows)
    #expect(headers.columns == test.headerColumns)
  }
}
