import ReportModel
import TestSupport
import Testing

@testable import Cleaning

struct BodyTests {
  private let menu = "<ul>" + String(repeating: "<li><a href=\"/a/\">政务公开信息栏目</a></li>", count: 20) + "</ul>"

  private func categories(_ report: Report) -> Set<Finding.Category> { Set(report.findings.map(\.category)) }

  @Test func containerLeavesFurnitureOut() throws {
    let report = try Pages.clean(
      Pages.page("\(menu)<h1>报告</h1><div id=\"ZOOM\">\(Pages.article)</div><p>版权所有：示例县人民政府</p>"))
    #expect(report.paragraphs.count == 3)
    #expect(!report.text.contains("版权"))
    #expect(report.findings.isEmpty)
  }

  @Test func innerSpecificContainerComesBeforeOuterGeneric() throws {
    let report = try Pages.clean(
      Pages.page(
        "<div class=\"content\"><p>发布时间：2019-01-02，浏览次数统计中，请稍候。</p><div class=\"TRS_Editor\">\(Pages.article)</div></div>"
      ))
    #expect(report.paragraphs.count == 3)
  }

  @Test func aBoxBesideTheArticleIsNotTheArticle() throws {
    let box =
      "<div class=\"TRS_Editor\"><p>示例县位于示范省东部，总面积1286平方公里，辖12个乡镇、3个街道，共有186个行政村，常住人口43.6万人，县政府驻人民路1号，区号0000，邮编999012，境内有国道和省道各2条，铁路1条。</p></div>"
    let report = try Pages.clean(
      Pages.page("\(box)<div class=\"article_content\">\(Pages.article)\(Pages.article)\(Pages.article)</div>"))
    #expect(report.paragraphs.count == 9)
    #expect(!report.text.contains("邮编"))
  }

  @Test func commentsAreRead() throws {
    let report = try Pages.clean(
      Pages.page(
        "<div>\(menu)<!--ZJEG_RSS.content.begin-->\(Pages.article)<!--ZJEG_RSS.content.end--><p>您是第1个访客，欢迎您再来。</p></div>"
      ))
    #expect(report.paragraphs.count == 3)
  }

  @Test func inlineElementsJoinWithoutSeparator() throws {
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(Pages.article)<p>生产总值<font>28</font><span>8</span>.<b>35</b>亿元<br>第二行</p></div>"))
    #expect(report.text.hasSuffix("生产总值288.35亿元\n第二行"))
  }

  @Test func sourceLineBreaksBetweenChineseCharactersAreNothing() throws {
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(Pages.article)<p>　　全县\n   生产 总值\nGDP\n增长&nbsp;7%　</p></div>"))
    #expect(report.text.hasSuffix("\n全县生产 总值 GDP 增长\u{A0}7%"))
  }

  @Test func hiddenTextNeverLeaks() throws {
    let hidden =
      "<style>.a{}</style><script>var x='甲';</script><p style='display: none'>乙</p><span hidden>丙</span><noscript>丁</noscript>"
    let report = try Pages.clean(Pages.page("<div id=zoom>\(hidden)\(Pages.article)</div>"))
    #expect(report.text.unicodeScalars.allSatisfy { !["甲", "乙", "丙", "丁"].contains($0) })
  }

  @Test func aHiddenBodyIsTakenWhenNothingElseIsThere() throws {
    let report = try Pages.clean(Pages.page("<div id=zoom style='display:none'>\(Pages.article)</div>"))
    #expect(report.paragraphs.count == 3)
    #expect(categories(report).contains(.bodyHidden))
  }

  @Test func theSameBodyTwiceIsTakenOnce() throws {
    let report = try Pages.clean(
      Pages.page(
        "<div class=pc><div class=TRS_Editor>\(Pages.article)</div></div><div class=wap><div class=TRS_Editor>\(Pages.article)</div></div>"
      ))
    #expect(report.paragraphs.count == 3)
    #expect(categories(report) == [.bodyRepeated])
  }

  @Test func partsSideBySideAreJoined() throws {
    let second = Pages.article.replacing("288", with: "309")
    let report = try Pages.clean(
      Pages.page("<div><div class=TRS_Editor>\(Pages.article)</div><div class=TRS_Editor>\(second)</div></div>"))
    #expect(report.paragraphs.count == 6)
  }

  @Test func densityFindsAnArticleWithoutContainer() throws {
    let teaser = "<div>" + String(repeating: "<p><a href=/x>示例县召开经济工作会议研究部署明年工作</a></p>", count: 12) + "</div>"
    let report = try Pages.clean(
      Pages.page("\(menu)<div class=nr><div class=bt>标题</div>\(Pages.article)</div>\(teaser)<div>主办单位：示例县人民政府</div>"))
    #expect(report.paragraphs.count == 3)
    #expect(categories(report) == [.bodyByDensity])
  }

  @Test func anArticleInOneTableCell() throws {
    let cell = "　　" + String(repeating: "全县实现地区生产总值288.35亿元，比上年增长7.2%。<br><br>　　", count: 5)
    let report = try Pages.clean(
      "<html><body><table><tr><td>\(menu)</td><td>\(cell)</td></tr><tr><td colspan=2>版权所有</td></tr></table></body></html>"
    )
    #expect(report.paragraphs.count == 5)
    #expect(report.tables.isEmpty)
  }

  @Test func aPageWithoutProseIsKeptWhole() throws {
    let rows = (1...9).map { "<tr><td>\($0)<td>\($0 * 2)" }.joined()
    let report = try Pages.clean("<table>\(rows)</table>")
    #expect(report.tables.first?.rows.count == 9)
  }

  @Test(arguments: [
    ("<p><a href=\"./P020190101.pdf\">2018年政府工作报告.pdf</a></p>", Finding.Category.bodyIsAttachment),
    ("<p><img src=\"W020190101.jpg\"></p>", .bodyIsPicture),
    ("<script>document.write(unescape('%u5168'))</script>", .bodyIsScript),
  ])
  func aBodyWithoutTextSaysWhatIsThere(_ body: String, _ category: Finding.Category) throws {
    let report = try Pages.clean(
      Pages.page("\(menu)<h1>2018年政府工作报告</h1><div class=\"TRS_Editor\">\(body)</div>\(menu)"))
    #expect(categories(report).contains(category))
    if category == .bodyIsAttachment {
      #expect(report.attachments == [Attachment(text: "2018年政府工作报告.pdf", href: "./P020190101.pdf")])
    }
  }

  @Test func partsOfSeveralAreSaid() throws {
    let bar = "<script>createPageHTML(3, 0, \"t20190101_1\", \"html\");</script>"
    #expect(
      categories(try Pages.clean(Pages.page("<div id=zoom>\(Pages.article)</div>\(bar)"))).contains(.partOfSeveral))
    let link = "<a href=\"t1_2.html\">下一页</a>"
    #expect(
      categories(try Pages.clean(Pages.page("<div id=zoom>\(Pages.article)</div>\(link)"))).contains(.partOfSeveral))
    let one = bar.replacing("(3", with: "(1")
    #expect(
      !categories(try Pages.clean(Pages.page("<div id=zoom>\(Pages.article)</div>\(one)"))).contains(.partOfSeveral))
  }

  @Test func furnitureIsCutOnlyAtTheEdges() throws {
    let report = try Pages.clean(
      Pages.page(
        "<div id=zoom><p>【字号：大 中 小】</p>\(Pages.article)<p>分享到：微信</p>\(Pages.article)<p>附件：1.表.xls</p><p>示例县统计局</p><p>2019年1月5日</p><p>打印本页</p></div>"
      ))
    #expect(report.text.hasPrefix("全县"))
    #expect(report.text.contains("\n分享到：微信\n"))
    #expect(report.text.hasSuffix("附件：1.表.xls\n示例县统计局\n2019年1月5日"))
    let cut = report.findings.filter { $0.category == .edgeCut }.map(\.message)
    #expect(cut == ["cut above the body: 【字号：大 中 小】", "cut below the body: 打印本页"])
  }

  @Test func aBodyOfFurnitureIsKept() throws {
    let report = try Pages.clean("<html><body><p>打印本页</p><p>关闭窗口</p></body></html>")
    #expect(report.text == "打印本页\n关闭窗口")
    #expect(categories(report).contains(.bodyIsFurniture))
  }

  @Test func cuttingTwiceCutsNothingMore() throws {
    let once = try Pages.clean(Pages.page("<div id=zoom><p>字号：大 中 小</p>\(Pages.article)<p>打印本页</p></div>"))
    let again = try Pages.clean(
      Pages.page("<div id=zoom>" + once.text.split(separator: "\n").map { "<p>\($0)</p>" }.joined() + "</div>"))
    #expect(again.text == once.text)
    #expect(!categories(again).contains(.edgeCut))
  }

  @Test func aSentenceSplitInMidWordIsJoined() throws {
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(Pages.article)<p>围绕重点领域，公开财政预决算信息214条、公共资</p><p>源配置信息26条。</p><p>完成投资1</p></div>"))
    #expect(report.text.contains("公共资源配置信息26条。"))
    #expect(categories(report) == [.paragraphsJoined])
    #expect(report.paragraphs.count == 5)
  }

  @Test func paragraphsThatEndBetweenWordsStayApart() throws {
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(Pages.article)<p>一、全面落实党中央、国务院决策部署，推动高质量发展</p><p>全县经济运行稳中有进。</p></div>"))
    #expect(report.paragraphs.count == 5)
    #expect(report.findings.isEmpty)
  }

  @Test func repliesUnderAnArticleAreLeftOut() throws {
    let reply = "<div><div>网友甲 发表于 2005-3-21 09:30:00</div><p>说得好，支持一下，希望以后多发这样的文章。</p></div>"
    let report = try Pages.clean(Pages.page("<div class=post>\(Pages.article)</div>\(reply)\(reply)"))
    #expect(report.paragraphs.count == 3)
    #expect(categories(report).contains(.repliesCut))
  }

  @Test func aContainerWithoutTextDoesNotHideTheArticle() throws {
    let report = try Pages.clean(
      Pages.page(
        "<div class=news-content><script>share()</script></div><div id=foo>\(Pages.article)\(Pages.article)</div>"))
    #expect(report.paragraphs.count == 6)
  }

  @Test func editorsElementsInTheirOwnWrappersAreOneBody() throws {
    let second = Pages.article.replacing("288", with: "309")
    let report = try Pages.clean(
      Pages.page(
        "<div><div class=TRS_Editor>\(Pages.article)</div></div><div><div class=TRS_Editor>\(second)</div></div>"))
    #expect(report.paragraphs.count == 6)
  }

  @Test func aContainerThatIsOnlyAPartGivesWayToTheWiderOne() throws {
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(Pages.article)<div class=TRS_Editor>\(Pages.article)</div>\(Pages.article)</div>"))
    #expect(report.paragraphs.count == 9)
  }

  @Test func theSameBodyTwiceWithoutContainersIsTakenOnce() throws {
    let body = (1...5).map { "<p>全县实现第\($0)项指标增加值288.35亿元，比上年增长7.2%。</p>" }.joined()
    let report = try Pages.clean(
      Pages.page("<div class=a>\(body)<p>县统计局</p></div><div class=b>\(body)<p>县统计局</p></div>"))
    #expect(report.text.hasSuffix("7.2%。\n县统计局"))
    #expect(report.paragraphs.count == 6)
    #expect(categories(report).contains(.bodyRepeated))
  }

  @Test func aSentenceOftenRepeatedIsNoSecondBody() throws {
    let report = try Pages.clean(Pages.page("<div class=a>\(Pages.article)\(Pages.article)</div>"))
    #expect(report.paragraphs.count == 6)
  }

  @Test func salutationAndSignatureBelongToTheArticle() throws {
    let report = try Pages.clean(
      Pages.page(
        "\(menu)<div class=nr><p>县考核办：</p>\(Pages.article)<p>特此报告</p><p>示例县统计局</p><p>2019年1月5日</p></div>\(menu)"))
    #expect(report.text.hasPrefix("县考核办：\n"))
    #expect(report.text.hasSuffix("\n特此报告\n示例县统计局\n2019年1月5日"))
  }

  @Test func aSummaryAboveTheTitleBlockIsNotTheArticle() throws {
    let summary = "<p>通知摘要：各单位应于6月底前完成隐患排查，建立台账并限期整改，逾期通报。</p>"
    let report = try Pages.clean(
      Pages.page("<div>\(summary)<p>2019-06-10 09:12 来源：县财政局 点击：12</p>\(Pages.article)\(Pages.article)</div>"))
    #expect(report.text.hasPrefix("全县"))
    #expect(report.findings.contains { $0.category == .edgeCut && $0.message.contains("通知摘要") })
  }

  @Test func aHeadingIsNeverJoinedToItsParagraph() throws {
    // 北京市 would be a word.
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(Pages.article)<p>（一）突出改革创新，全力对口支援北京</p><p>市级部门大力支持，完成投资2亿元。</p></div>"))
    #expect(report.sections.map(\.heading) == ["突出改革创新，全力对口支援北京"])
    #expect(report.findings.isEmpty)
  }

  @Test func bookmarksAreNoLinks() throws {
    let body = (1...4).map { "<p><a name=\"_Toc\($0)\">（\($0)）全县实现地区生产总值288.35亿元，比上年增长7.2%。</a></p>" }.joined()
    #expect(try Pages.clean(Pages.page("\(menu)<div class=TRS_Editor>\(body)</div>")).paragraphs.count == 4)
    #expect(try Pages.clean(Pages.page("\(menu)<div class=x>\(body)</div>")).paragraphs.count == 4)
  }

  @Test func aContainerClosedEarlyIsNotTheWholeArticle() throws {
    let rest = (1...19).map { "<p>第\($0)项：全县实现地区生产总值288.35亿元，比上年增长7.2%。</p>" }.joined()
    let report = try Pages.clean(
      Pages.page("\(menu)<div class=wrap><div class=TRS_Editor>\(Pages.article)</div>\(rest)</div>"))
    #expect(report.paragraphs.count == 22)
    // One end tag too many closes what stands around it, too.
    let stray = "<div class=wrap><div class=TRS_Editor>\(Pages.article)</div></div>\(rest)</div>"
    #expect(try Pages.clean(Pages.page("\(menu)<div class=page>\(stray)</div>")).paragraphs.count == 22)
  }

  @Test func proseBesideAContainerIsSaid() throws {
    let other = (1...19).map { "<p>第\($0)项：全县实现地区生产总值288.35亿元，比上年增长7.2%。</p>" }.joined()
    let report = try Pages.clean(
      Pages.page("<div><div class=TRS_Editor>\(Pages.article)</div></div>\(menu)<div><div>\(other)</div></div>"))
    #expect(categories(report) == [.proseElsewhere])
    #expect(report.paragraphs.count == 3)
  }

  @Test func aShortPartOfTheEditorsIsKept() throws {
    let report = try Pages.clean(
      Pages.page(
        "<div><div class=TRS_Editor>\(Pages.article)</div><div class=TRS_Editor><p>示例县统计局</p><p>2020年1月10日</p></div></div>"
      ))
    #expect(report.text.hasSuffix("\n示例县统计局\n2020年1月10日"))
  }

  @Test func aListOfNamesIsNoEndOfTheArticle() throws {
    let names = (1...40).map { "示例\($0)村" }.joined(separator: "<br>")
    let report = try Pages.clean(
      Pages.page(
        "\(menu)<div class=x>\(Pages.article)\(names)<p>以上村庄完成人居环境整治，共投入资金1200万元。</p><p>示例县人民政府</p></div>\(menu)"))
    #expect(report.paragraphs.count == 45)
    #expect(report.text.hasSuffix("示例县人民政府"))
  }

  @Test func attachmentLinksStayInTheArticle() throws {
    let links = "<p>附件：</p><p><a href=\"/download.do?id=1\">1.汇总表</a></p><p><a href=\"/download.do?id=2\">2.一览表</a></p>"
    let report = try Pages.clean(Pages.page("\(menu)<div class=x>\(Pages.article)\(links)</div>\(menu)"))
    #expect(report.text.hasSuffix("附件：\n1.汇总表\n2.一览表"))
    #expect(report.attachments.count == 2)
  }

  @Test func linksThatAreLeftOutAreSaid() throws {
    let teasers = "<p><a href=/1>示例县召开会议</a></p><p><a href=/2>示例县开展活动</a></p>"
    let report = try Pages.clean(Pages.page("\(menu)<div class=x>\(Pages.article)\(teasers)\(Pages.article)</div>"))
    #expect(report.paragraphs.count == 6)
    #expect(categories(report).contains(.linksLeftOut))
  }

  @Test func aRepeatedBodyWhoseTableDiffersIsCutWhole() throws {
    func body(_ total: Int) -> String {
      let prose = (1...5).map { "<p>全县实现第\($0)项指标增加值288.35亿元，比上年增长7.2%。</p>" }.joined()
      return prose
        + "<table border=1><tr><th>指标<th>数</tr><tr><td>甲<td>12</tr><tr><td>乙<td>13</tr><tr><td>合计<td>\(total)</tr></table>"
    }
    let report = try Pages.clean(Pages.page("<div class=a>\(body(77))</div><div class=b>\(body(78))</div>"))
    #expect(report.paragraphs.count == 9)
    #expect(report.tables.count == 1)
  }

  @Test func parallelHeadingsOfOneLengthAreNotWrappedText() throws {
    let parts = ["一", "二", "三", "四", "五", "六", "七", "八", "九"].map {
      "<p>（\($0)）坚持稳中求进，经济运行总体平稳</p><p>全县实现地区生产总值288.35亿元，比上年增长7.2%。</p>"
    }
    let report = try Pages.clean(Pages.page("<div id=zoom>\(parts.joined())</div>"))
    #expect(report.paragraphs.count == 18)
    #expect(report.sections.count == 9)
  }

  @Test func aHeadingThatEndsAsFurnitureDoesStays() throws {
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(Pages.article)<p>五、行政复议和诉讼相关信息</p><p>全年没有发生。</p><p>六、其他</p><p>没有。</p></div>"))
    #expect(report.text.hasSuffix("六、其他\n没有。"))
  }

  @Test func sentencesWithATimeOfDayAreNoReplies() throws {
    let event = "<p>2019年6月10日14:30，启动应急响应</p><p>2019年6月12日8:00，结束应急响应</p>"
    let report = try Pages.clean(Pages.page("<div class=x>\(Pages.article)\(event)\(Pages.article)</div>"))
    #expect(report.paragraphs.count == 8)
  }

  @Test func numbersOfTwoParagraphsAreNeverJoined() throws {
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(Pages.article)<p>重点项目累计投入资金，同比增加12</p><p>3月份，完成投资4亿元。</p></div>"))
    #expect(report.paragraphs.count == 5)
  }

  @Test func aTableOfContentsIsNoSectionTree() throws {
    let entries = "<p>目　录</p><p>第一部分 概况</p><p>第二部分 决算</p>"
    let report = try Pages.clean(
      Pages.page("<div id=zoom>\(entries)<p>第一部分 概况</p>\(Pages.article)<p>第二部分 决算</p>\(Pages.article)</div>"))
    #expect(report.sections.map(\.heading) == ["概况", "决算"])
    #expect(report.paragraphs.count == 11)
  }

  @Test func preformattedLinesAreParagraphs() throws {
    let text = "各位代表：\n\n    一、二〇一八年工作回顾\n    全县实现地区生产总值288.35亿元，比上年增长7.2%，财政收入18.74亿元，增长7.8%，城乡居民收入稳步增加。\n"
    let report = try Pages.clean(Pages.page("\(menu)<div><h1>报告</h1><pre>\(text)\(text)\(text)</pre></div>"))
    #expect(report.paragraphs.count == 9)
    #expect(report.sections.count == 3)
  }

  @Test func aTextWrappedAtAFixedWidthIsWholeAgain() throws {
    let sentence = "全县实现地区生产总值288.35亿元，比上年增长7.2%，其中第一产业增加值41.73亿元，第二产业增加值126.54亿元，第三产业增加值120.08亿元，一般公共预算收入18.74亿元。"
    let text = String(repeating: sentence, count: 6)
    var lines: [String] = []
    var line = ""
    var width = 0
    for character in text {
      let columns = character.isASCII ? 1 : 2
      if width + columns > 60 {
        lines.append(line)
        line = ""
        width = 0
      }
      line.append(character)
      width += columns
    }
    lines.append(line)
    let html = lines.map { "<p>\($0)</p>" }.joined()
    let report = try Pages.clean(Pages.page("<div id=zoom><p>一、综合</p>\(html)<p>二、农业</p>\(Pages.article)</div>"))
    #expect(report.paragraphs.count == 6)
    #expect(report.text.contains(text))
    #expect(categories(report) == [.paragraphsJoined])
  }
}
