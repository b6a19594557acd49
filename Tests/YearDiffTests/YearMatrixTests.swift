import Records
import TestSupport
import Testing

@testable import YearDiff

/// Several years' indicators, chained out of the comparisons of neighbours.
struct YearMatrixTests {
  private func report(_ year: Int, _ body: String) throws -> ComparedReport {
    try InventedReport.of(year, body)
  }

  @Test func anIndicatorIsARow() throws {
    let reports = try [
      report(2018, "2018年，粮食总产量12.9万吨，财政收入11.2亿元。"),
      report(2016, "2016年，粮食总产量12.1万吨，财政收入9.1亿元。"),
      report(2017, "2017年，粮食总产量12.5万吨，新建公园7个。"),
    ]
    let matrix = YearMatrix(reports)
    #expect(matrix.years == [2016, 2017, 2018])
    func printed(_ row: YearMatrix.Row) -> [String?] {
      row.cells.map { cell in cell.map { matrix.reports[$0.report].claims[$0.claim].record.quantity.text } }
    }
    let rows = matrix.rows.map(printed)
    #expect(rows.first == ["12.1万吨", "12.5万吨", "12.9万吨"])
    // A year without it ends a row: what comes back may be another thing.
    #expect(rows.contains([nil, nil, "11.2亿元"]) && rows.contains(["9.1亿元", nil, nil]))
    #expect(rows.contains([nil, "7个", nil]))
    #expect(matrix.rows[0].cells.map { $0?.status } == [nil, .changed, .changed])
  }

  @Test func aRestatedFigureIsMarked() throws {
    let reports = try [
      report(2017, "2017年，粮食总产量12.5万吨。"),
      report(2018, "2018年，粮食总产量12.9万吨。2017年粮食总产量12.2万吨。"),
    ]
    let matrix = YearMatrix(reports)
    let cell = try #require(matrix.rows.first { $0.cells[0] != nil }?.cells[0])
    let restatement = try #require(cell.restatement)
    #expect(matrix.reports[1].claims[restatement].record.quantity.text == "12.2万吨")
  }

  @Test func unlikeReportsAreSaid() throws {
    let (old, new) = (try report(2017, "2017年，粮食总产量12.5万吨。"), try report(2018, "2018年，粮食总产量12.9万吨。"))
    func messages(_ old: ComparedReport, _ new: ComparedReport) -> [String] {
      YearDiff(old: old, new: new).findings.filter { $0.category == .unlikeReports }.map(\.message)
    }
    #expect(messages(old, new).isEmpty)
    #expect(messages(new, old).first?.hasPrefix("the old report tells of 2018, the new one of 2017") == true)
    #expect(messages(old, old) == ["both are the same document"])
    let later = try report(2020, "2020年，粮食总产量12.9万吨。")
    #expect(messages(old, later).first?.hasPrefix("3 years lie between") == true)
    let name = "样本县2018年国民经济和社会发展统计公报"
    let page = Pages.page(
      "<div class=\"article-content\"><h1>\(name)</h1><p>2018年，粮食总产量12.9万吨。</p></div>", head: "<title>\(name)</title>")
    let other = try InventedReport.read(Array(page.utf8), path: "other.html")
    #expect(messages(old, other).contains("the old report is of 示例县, the new one of 样本县"))
  }
}
