import Foundation
import Testing

@testable import nianbao

/// Claims for reading.
struct ClaimTextTests {
  private func text(isColored: Bool = false, width: Int? = nil) throws -> String {
    ClaimText(try ClaimSample.contents(), style: ClaimText.Style(isColored: isColored, width: width)).text
  }

  @Test func sentencesTablesAndASummary() throws {
    #expect(
      try text() == """
        示例县2019年政府工作报告
        示例县 · 2019 · workReport · page.html

          2019年，全县实现地区生产总值[288.35亿元]，比上年增长[7.2%]，增速居全市[第二]。各位代表，“十三五”将收官。
            288.35亿元     28,835,000,000 元     level                2019  全县地区生产总值
            7.2%           7.2 %                 increase yoy         2019  全县地区生产总值  (part of 288.35亿元)
            第二           2                     rank                 2019  增速  (of 全市)

          累计拆除违法建设[近1.2万平方米],"三无"小区减少[3至5个]。
            近1.2万平方米  nearly 12,000 平方米  planned level        2019  拆除违法建设  (cumulative)
            3至5个         3–5 个                decrease since 2015  -     "三无"小区

        table 0
            -12.50         -12.5                 decrease since 2015  -     "三无"小区

        3 sentences, 6 claims, 5 exclusions

        """)
  }

  @Test(arguments: [
    ("1234", "1234"), ("12345", "12,345"), ("-1234567.8901", "-1,234,567.8901"), ("-123456", "-123,456"),
    ("-1000", "-1000"), ("-12345", "-12,345"),
    ("1/3", "1/3"),
    ("0.12345", "0.12345"), ("26547000000", "26,547,000,000"),
  ]) func thousandsAreParted(number: String, grouped: String) {
    #expect(Columns.grouped(number) == grouped)
  }

  @Test func aNarrowTerminalWrapsSentencesAndCutsLines() throws {
    for width in [24, 40, 80] {
      let lines = try text(width: width).split(separator: "\n").dropFirst(2).dropLast()
      #expect(lines.allSatisfy { Columns.width(String($0)) <= width }, "\(width)")
    }
    #expect(try text(width: 40).contains("…\n"))
    // What is measured is seen on any.
    #expect(try text(width: 40).contains("\n        全县地区生产总值\n"))
    // Nothing of a sentence is lost.
    let joined = try text(width: 24).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(joined.contains("全县实现地区生产总值[288.35亿元]，比上年增长[7.2%]，增速居全市[第二]。各位代表"))
  }

  @Test func coloursEndWithTheirLine() throws {
    for width in [nil, 24, 40] {
      let text = try text(isColored: true, width: width)
      #expect(text.contains("\u{1B}[1;32m7.2%\u{1B}[0m"))
      #expect(!text.contains("[7.2%]"))
      for line in text.split(separator: "\n") {
        #expect(
          line.components(separatedBy: "\u{1B}[1").count == line.components(separatedBy: "\u{1B}[0m").count, "\(line)")
      }
    }
  }
}
