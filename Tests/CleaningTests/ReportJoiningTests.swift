import Cleaning
import ReportModel
import TestSupport
import Testing

struct ReportJoiningTests {
  private func part(_ number: Int) -> (raw: [UInt8], html: String) {
    let table = "<table border=1><tr><th>指标<th>数</tr><tr><td>总值<td>\(number)88</tr><tr><td>人口<td>43</tr></table>"
    let html = Pages.page(
      "<div id=zoom><p>\(number == 1 ? "一、总体情况" : "（一）主要做法")</p>\(Pages.article)\(table)</div>"
        + "<script>createPageHTML(2, 0, \"t1\", \"html\");</script>")
    return (Array(html.utf8), html)
  }

  @Test func partsAreOneReport() throws {
    let parts = [part(1), part(2)]
    let reports = try parts.map { try Pages.clean($0.html) }
    let whole = Report.joining(reports)
    #expect(whole.text == reports[0].text + "\n" + reports[1].text)
    #expect(whole.source.byteCount == parts[0].raw.count + parts[1].raw.count)
    #expect(whole.tables.map(\.id) == [0, 1])
    #expect(whole.sections.map(\.id) == [1, 2])
    #expect(whole.sections.map(\.level) == [1, 2])
    #expect(whole.sections.map(\.parent) == [nil, 1])
    #expect(whole.findings.isEmpty)
    let scalars = Array(whole.text.unicodeScalars)
    for cell in whole.tables[1].cells {
      #expect(String(String.UnicodeScalarView(scalars[cell.span.start..<cell.span.end])) == cell.text)
    }
    let digits = String(String.UnicodeScalarView(scalars.filter { ("0"..."9").contains($0) }))
    #expect(Pages.digits(of: whole, from: parts[0].raw + parts[1].raw) == digits)
    for paragraph in whole.paragraphs { #expect(whole.paths[paragraph.node!].hasPrefix("/html/body/div/")) }
  }

  @Test func onePartIsItself() throws {
    let report = try Pages.clean(part(1).html)
    #expect(Report.joining([report]).text == report.text)
  }
}
