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

        """)
  }

  @Test func aNarrowTerminalWrapsSentencesAndCutsLines() throws {
    for width in [24, 40, 80] {
      let lines = try text(width: width).split(separator: "\n").dropFirst(2).dropLast()
      #expect(lines.allSatisfy { Columns.width(String($0)) <= width }, "\(width)")
    }
    #expect(try text(width: 40).contains("…\n"))
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
