import Foundation
import TestSupport
import Testing

@testable import YearDiff

@Suite struct FormulaReaderTests {
  private typealias Side = FormulaReader.Side

  @Test func wordsAndSignsAreRead() throws {
    let note = try #require(FormulaReader.formulas("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）").first)
    #expect(note.left == Side(added: [1, 2]) && note.right == Side(added: [3, 4]) && !note.isOfColumns)
    let rows = try #require(FormulaReader.formulas("结余（三）=（一）-（二）").first)
    #expect(rows.left == Side(added: [3]) && rows.right == Side(added: [1], subtracted: [2]))
    let columns = try #require(FormulaReader.formulas("第3栏＝第1栏＋第2栏").first)
    #expect(columns.left == Side(added: [3]) && columns.right == Side(added: [1, 2]) && columns.isOfColumns)
    #expect(FormulaReader.formulas("12=10+2").first?.left == Side(added: [12]))
  }

  @Test(arguments: ["", "等于", "a=b", "（一）=（一）", "第三项等于", "=1+2", "一、二、三、四等", "2=1+", "增长率=%"])
  func whatIsNoneIsNone(_ text: String) {
    #expect(FormulaReader.formulas(text).isEmpty)
  }
}

@Suite struct HeaderNumberTests {
  @Test func styles() {
    #expect(HeaderNumber("十二、结余")?.value == 12 && HeaderNumber("十二、结余")?.style == .counted)
    #expect(HeaderNumber("（三）不予")?.value == 3 && HeaderNumber("（三）不予")?.style == .bracketed)
    #expect(HeaderNumber("2.当面")?.style == .digits && HeaderNumber("(2)当面")?.style == .bracketedDigits)
    #expect(HeaderNumber.length(of: "（二十）甲") == 4)
    for label in ["", "一", "三产", "1.5倍", "2019年", "（含）", "（", "其中：一、"] { #expect(HeaderNumber(label) == nil) }
  }
}

@Suite struct AuditNameTests {
  @Test func whatHasNoMeaningFallsAway() {
    #expect(AuditName(indicator: "全县本年度制发的规范性文件数").text == "制发规范性文件")
    #expect(AuditName(label: "（二）部分公开（区分处理的，只计一次）").text == "部分公开")
    #expect(AuditName(label: "现行有效件数").text == "现行有效")
    // A name keeps something.
    #expect(AuditName(label: "总数").text == "总数" && AuditName(indicator: "全县").text == "全县")
    #expect(AuditName(label: "规范性文件").coverage(in: AuditName.plain("公布规范文件")) == 50)
  }

  /// "make data" writes the embedded copy.
  @Test func theTableIsCurrentAndWhole() throws {
    let file = try Project.text(Project.root.appendingPathComponent("Sources/YearDiff/Data/auditWords.tsv"))
    #expect(file == EmbeddedData.auditWords + "\n", "run make data")
    for kind in AuditWords.Class.allCases {
      #expect(EmbeddedData.auditWords.contains("\n\(kind.rawValue)\t"), "\(kind)")
    }
    let kinds = Set(AuditWords.Class.allCases.map(\.rawValue) + ["set", "synonym"])
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(kinds.contains(String(line.prefix { $0 != "\t" })), "\(line)")
    }
  }
}
