import ReportModel
import TestSupport
import Testing

@testable import Cleaning

struct MetadataTests {
  private func page(head: String = "", above: String = "", below: String = "") throws -> Report {
    try Pages.clean(Pages.page("\(above)<div id=zoom>\(Pages.article)</div>\(below)", head: head))
  }

  @Test func standardTagsInAnyCaseAndOrder() throws {
    let report = try page(
      head: """
        <META content="示例县人民政府门户网站" NAME=SITENAME><meta name='SiteIDCode' content='9901230001'>
        <meta name="SiteDomain" content="www.shilixian.example"><meta content="统计公报" name="columnname">
        <meta name="ArticleTitle" content="2018年示例县国民经济和社会发展统计公报"><meta name="PUBDATE" content="2019-03-05 09:12">
        <meta name="ContentSource" content="县统计局"><meta name="Url" content="http://www.shilixian.example/t20190305_1.html">
        <meta name="Maketime" content="2022-01-01 00:00:00"><meta name="others" content="页面生成时间 2023-10-23 11:11:11">
        """)
    #expect(report.title == "2018年示例县国民经济和社会发展统计公报")
    #expect(report.publishedAt?.description == "2019-03-05T09:12:00+08:00")
    #expect(report.publisher == "县统计局")
    #expect(report.site == Site(name: "示例县人民政府门户网站", code: "9901230001", domain: "www.shilixian.example"))
    #expect(report.column == "统计公报")
    #expect(report.region == Region(name: "示例县", code: nil))
    #expect(report.type == .statisticalCommunique)
    #expect(report.year == 2018)
    #expect(report.source.uri == "http://www.shilixian.example/t20190305_1.html")
  }

  @Test func buildTimesAreNeverPublicationTimes() throws {
    let report = try page(
      head:
        "<meta name=\"Maketime\" content=\"2022-01-01 00:00:00\"><meta name=\"others\" content=\"页面生成时间 2023-10-23\">")
    #expect(report.publishedAt == nil)
  }

  @Test(arguments: [
    "<p>页面生成时间：2023-05-01 12:00:00</p>", "<p>今天是2023年5月1日 星期一</p>", "<p>Copyright 2005-06-07 示例县</p>",
    "<p>成文日期：2020-01-05</p>",
  ])
  func otherDatesAreNeverPublicationTimes(_ line: String) throws {
    #expect(try page(above: line).publishedAt == nil)
    #expect(try page(below: line).publishedAt == nil)
  }

  @Test(arguments: [
    ("20200110", "2020-01-10"), ("2020/1/10 9:05", "2020-01-10T09:05:00+08:00"),
    ("2020—01—10 09:05", "2020-01-10T09:05:00+08:00"),
  ])
  func publicationTags(_ value: String, _ expected: String) throws {
    #expect(try page(head: "<meta name=PubDate content='\(value)'>").publishedAt?.description == expected)
  }

  @Test func aDateThatIsNoneIsFound() throws {
    let report = try page(head: "<meta name=PubDate content='2020-13-45'>")
    #expect(report.publishedAt == nil)
    #expect(report.findings.contains { $0.category == .dateInvalid })
  }

  @Test func attachmentsByPathByParameterByWordsAndBelowTheBody() throws {
    let html = Pages.page(
      """
      <div id=zoom>\(Pages.article)<p>附件：<a href="./P1.pdf">1.名词解释</a></p><p><a href="/downfile.jsp?id=0&amp;name=b.XLSX">2.表</a></p>
      <p><a href="/system/download.jsp?wbfileid=12">3.清单.doc</a></p><p><a href="/zwgk/">政务公开</a></p></div>
      <div class=fj>附件：<a href="/upload/c.docx">4.说明</a></div>
      """)
    let hrefs = try Pages.clean(html).attachments.map(\.href)
    #expect(
      hrefs == ["./P1.pdf", "/downfile.jsp?id=0&name=b.XLSX", "/system/download.jsp?wbfileid=12", "/upload/c.docx"])
  }

  @Test(arguments: [
    "<p>日期：2019-03-05 09:12　　来源：县统计局　点击：128</p>",
    "<p>发布时间：2019年3月5日 9:12 来源：【县统计局】</p>",
    "<span>来 源：县统计局</span>&nbsp;&nbsp;<span>发布日期：2019/03/05 09:12:00</span>",
    "<table><tr><td>发布日期：</td><td>2019-03-05 09:12</td></tr><tr><td>发布机构：</td><td>县统计局</td></tr></table>",
    "<!--<$[信息来源]>begin-->县统计局<!--<$[信息来源]>end--><p>2019-03-05 09:12</p>",
  ])
  func labelledLines(_ above: String) throws {
    let report = try page(above: "<h1>2018年统计公报</h1>" + above)
    #expect(report.publishedAt?.description == "2019-03-05T09:12:00+08:00")
    #expect(report.publisher == "县统计局")
  }

  @Test func writtenAndPublishedAreKeptApart() throws {
    let report = try page(
      above: "<table><tr><td>成文日期</td><td>2019-02-28</td><td>发布日期</td><td>2019-03-05</td></tr></table>")
    #expect(report.writtenOn?.description == "2019-02-28")
    #expect(report.publishedAt?.description == "2019-03-05")
  }

  @Test func titleFromTheHeadingThatThePagesTitleConfirms() throws {
    let report = try page(
      head: "<title>2018年示例县政府工作报告 - 示例县人民政府网</title>", above: "<div class=article_title>2018年示例县政府工作报告</div>")
    #expect(report.title == "2018年示例县政府工作报告")
    #expect(report.site?.name == "示例县人民政府网")
  }

  @Test func columnFromTheBreadcrumb() throws {
    let report = try page(
      above: "<div>当前位置：<a href=/>首页</a> &gt; <a href=/gk>政务公开</a> &gt; <a href=/gb>统计公报</a> &gt; 正文</div>")
    #expect(report.column == "统计公报")
  }

  @Test func siteCodeFromTheFooter() throws {
    let report = try page(below: "<p>主办单位：北京市东城区人民政府　网站标识码：1101010001</p>")
    #expect(report.site?.code == "1101010001")
    #expect(report.region == Region(name: "北京市东城区", code: "110101"))
  }

  @Test func theAddressGivenComesBeforeThePages() throws {
    let html = Pages.page("<div id=zoom>\(Pages.article)</div>", head: "<link rel=canonical href=http://a.example/1>")
    let cleaner = Cleaner()
    #expect(
      try cleaner.report(of: Cleaner.Input(bytes: Array(html.utf8), uri: "http://b.example/")).source.uri
        == "http://b.example/")
    #expect(
      try cleaner.report(of: Cleaner.Input(bytes: Array(html.utf8), path: "x.html")).source.uri == "http://a.example/1")
  }

  @Test func plainTextIsOneParagraphALine() throws {
    let text =
      "政 府 工 作 报 告\r\n\r\n——2017年2月11日在示例县第十七届人民代表大会第二次会议上\r\n　　各位代表：\r\n　　现在，我代表县人民政府向大会作工作报告。\r\n　　一、2016年工作回顾\r\n"
    let report = try Cleaner().report(of: Cleaner.Input(bytes: Array(text.utf8), path: "2017.txt"))
    #expect(report.paragraphs.count == 5)
    #expect(report.title == "政府工作报告")
    #expect(report.year == 2017)
    #expect(report.type == .workReport)
    #expect(report.sections.map(\.heading) == ["2016年工作回顾"])
    #expect(Pages.digits(of: report, from: Array(text.utf8)) == "20172112016")
  }

  @Test func anExportedTextsHeadIsRead() throws {
    let text =
      "标题: 示例县2018年度政府信息公开工作年度报告\n发布时间: 2019-03-05 09:12\n发布机构: 县政府办\n栏目: 年报\n原文链接: http://www.shilixian.example/1.htm\n\n全年公开信息8426条。\n"
    let report = try Cleaner().report(of: Cleaner.Input(bytes: Array(text.utf8), path: "a.txt"))
    #expect(report.title == "示例县2018年度政府信息公开工作年度报告")
    #expect(report.publishedAt?.description == "2019-03-05T09:12:00+08:00")
    #expect(report.publisher == "县政府办")
    #expect(report.column == "年报")
    #expect(report.source.uri == "http://www.shilixian.example/1.htm")
  }

  @Test func datesInAddresses() {
    #expect(AddressDate.date(in: "http://a.example/zwgk/202003/t20200110_1234.html")?.description == "2020-01-10")
    #expect(AddressDate.date(in: "http://a.example/art/2020/1/10/art_1_2.html")?.description == "2020-01-10")
    #expect(AddressDate.date(in: "http://a.example/content/post_12345678.html") == nil)
  }
}
