import ReportModel
import TestSupport
import Testing

@testable import Cleaning

struct HTMLTreeTests {
  private func tree(_ html: String) throws -> HTMLTree { try HTMLParser.parse(Array(html.utf8)) }

  private func path(_ tree: HTMLTree, _ id: String) throws -> String {
    let node = try #require((0..<tree.count).first { tree.string("id", of: $0) == id })
    var builder = PathBuilder(tree: tree)
    let index = builder.path(to: node)
    return builder.paths[index]
  }

  @Test func pathsCountSiblingsOfOneName() throws {
    let tree = try tree("<html><body><div>a</div><p>b</p><div><p>c</p><p id=x>d</p></div></body></html>")
    #expect(try path(tree, "x") == "/html/body/div[2]/p[2]")
  }

  @Test func textAfterAnEarlyEndStaysInItsElement() throws {
    let tree = try tree("<html><body><div id=x>前</body></html>后</div><p>末</p></body></html>")
    let node = try #require((0..<tree.count).first { tree.string("id", of: $0) == "x" })
    #expect(tree.text(under: node).withoutBlanks == "前后")
    #expect(tree.text(under: 0).withoutBlanks == "前后末")
  }

  @Test func everyTextNodeIsItsSliceOfTheSource() throws {
    let html =
      "<p>甲&nbsp;乙&nbsp丙<b>1&#50;3</b>\r\n<!--x--> a &amp; b &unknown; <" + String(repeating: "字1", count: 2000)
      + "</p>"
    let tree = try tree(html)
    for node in 0..<tree.count where tree.isText(node) {
      let it = tree.nodes[node]
      let slice = tree.source[Int(it.sourceStart)..<Int(it.sourceEnd)]
      if it.first < 0 {
        #expect(slice.elementsEqual(tree.bytes(node)))
      } else {
        #expect(slice.first == UInt8(ascii: "&"))
      }
    }
    let text = tree.text(under: 0)
    #expect(text.contains("乙     丙123"))
    #expect(text.contains("&unknown;"))
    #expect(text.contains("a & b"))
    #expect(text.hasSuffix(String(repeating: "字1", count: 2000)))
  }

  @Test func wordLeftoversAreNoText() throws {
    let tree = try tree(
      "<p><![if !supportLists]>一、<![endif]><o:p>总体</o:p><!--[if gte mso 9]><xml>x</xml><![endif]--></p>")
    #expect(tree.text(under: 0).withoutBlanks == "一、总体")
  }

  @Test func unclosedAndMisnestedTagsLoseNothing() throws {
    let tree = try tree("<table><tr><td>1<td>2<tr><td>3</table><b><i>4</b></i><p>5<p>6</span>7")
    var all = ""
    for node in 0..<tree.count where tree.isText(node) { all += String(decoding: tree.bytes(node), as: UTF8.self) }
    #expect(all == "1234567")
  }

  @Test func depthHasNoLimit() throws {
    let depth = 100_000
    let html = String(repeating: "<div>", count: depth) + "最里" + String(repeating: "</div>", count: depth) + "<p>最后</p>"
    let tree = try tree(html)
    #expect(tree.count >= depth + 3)
    #expect(!tree.isTruncated)
    let report = try Pages.clean(html)
    #expect(report.text == "最里\n最后")
  }

  @Test func aTextOfTwentyMegabytesIsWhole() throws {
    let unit = "全年实现生产总值288.35亿元，增长7.2%。"
    let count = (20 << 20) / unit.utf8.count + 1
    let report = try Pages.clean(
      "<div id=zoom><p>" + String(repeating: unit, count: count) + "末尾</p><p>最后一段。</p></div>")
    #expect(report.text.utf8.count == unit.utf8.count * count + "末尾\n最后一段。".utf8.count)
    #expect(report.text.utf8.suffix(24).elementsEqual("。末尾\n最后一段。".utf8.suffix(24)))
  }

  @Test func hiddenElementsAreSeenAsHidden() {
    for style in ["display:none", "DISPLAY : none;color:red", "color:red;display:\tnone"] {
      #expect(Visibility.declaresNoDisplay(Array(style.utf8)[...]))
    }
    for style in ["display:block", "displays:none", "background:none"] {
      #expect(!Visibility.declaresNoDisplay(Array(style.utf8)[...]))
    }
  }

  @Test(arguments: [
    ("<p>前</p><!--[if gte mso 9]><xml>x</xml><![endif]--><p>后</p>", "前后"),
    ("<p>前</p><!--<![endif]--><p>后</p>", "前后"), ("<!--><p>前</p><!-- x --><p>后</p>", "前后"),
    ("<p>前</p><!-- </body> --><p>后</p>", "前后"), ("<p>生产总值</font>288</u>亿</p>", "生产总值288亿"),
    ("<p>未完 <!-- x", "未完"), ("甲<![CDATA[乙]]>丙", "甲丙"),
  ])
  func markupThatTheParserReadsOtherwise(_ html: String, _ text: String) throws {
    let tree = try tree(html)
    var all = ""
    for node in 0..<tree.count where tree.isText(node) { all += String(decoding: tree.bytes(node), as: UTF8.self) }
    #expect(all.withoutBlanks == text)
  }

  @Test func aTagOfManyAttributesTakesNoTime() throws {
    let attributes = (0..<60_000).map { " a\($0)='>'" }.joined()
    var all = ""
    let time = try ContinuousClock().measure {
      let tree = try tree("<p>前</p><p\(attributes)>中</p><a title='\(String(repeating: "甲 ", count: 2000))'>后</a>")
      for node in 0..<tree.count where tree.isText(node) { all += String(decoding: tree.bytes(node), as: UTF8.self) }
    }
    #expect(all == "前中后")
    #expect(time < .seconds(10))
  }

  @Test func strayEndTagsInDeepNestingTakeNoTime() throws {
    // Each would make libxml2 look through all open elements.
    let html = String(repeating: "<div>", count: 30_000) + String(repeating: "</x>字", count: 30_000)
    let time = try ContinuousClock().measure { _ = try tree(html) }
    #expect(time < .seconds(10))
  }
}
