import Foundation
import TestSupport
import Testing

@testable import Archive

struct RegionAliasTests {
  private let aliases = RegionAliases.standard
  private let 密云 = RegionBody(code: "110118", name: "密云区")

  @Test(arguments: [
    ("110228", "北京市密云县"), ("110118", "北京市密云区"), ("110228", "密云县"), ("110118", "密云区"),
    // The old code under the new name, and no code.
    ("110228", "北京市密云区"), (nil, "北京市密云县"), (nil, "密云县"), (nil, "密云区"),
  ])
  func aBodyIsOneUnderAllItsNames(_ code: String?, _ name: String) {
    #expect(aliases.body(code: code, name: name) == 密云)
  }

  @Test(arguments: [
    // The same code with another name, a chain, a prefecture and one of its counties, another prefecture's.
    ("420600", "湖北省襄樊市", "420600", "襄阳市"), ("542232", "西藏自治区山南地区错那县", "540581", "错那市"),
    ("652200", "新疆维吾尔自治区哈密地区", "650500", "哈密市"),
    ("652201", "新疆维吾尔自治区哈密地区哈密市", "650502", "伊州区"),
    ("652223", "新疆维吾尔自治区哈密地区伊吾县", "650522", "伊吾县"), ("341422", "安徽省巢湖市无为县", "340281", "无为市"),
    // A code that was given anew.
    ("469025", "海南省定安县", "469021", "定安县"), ("469025", "海南省白沙黎族自治县", "469025", "白沙黎族自治县"),
    ("410307", "河南省洛阳市洛龙区", "410311", "洛龙区"), ("410307", "河南省洛阳市偃师区", "410307", "偃师区"),
    ("350427", "福建省三明市沙县", "350405", "沙县区"), ("530800", "思茅市", "530800", "普洱市"),
    ("530802", "云南省思茅市翠云区", "530802", "思茅区"),
  ])
  func theNewestNameAndCodeStandForABody(_ code: String, _ name: String, _ newCode: String, _ newName: String) {
    #expect(aliases.body(code: code, name: name) == RegionBody(code: newCode, name: newName))
  }

  @Test(arguments: [
    ("110101", "北京市东城区"), ("110103", "北京市崇文区"), ("500222", "重庆市綦江县"), ("500110", "重庆市万盛区"),
    ("110112", "北京市通州区"), (nil, "示例市示例县"),
    // The end of a longer name.
    (nil, "湖南省长沙县"), (nil, "湖北省黄梅县"), (nil, "湖南省茶陵县"), ("430121", "湖南省长沙市长沙县"),
    // Names that several bear, in the table or outside it.
    (nil, "通州区"), (nil, "北京市通州区"), (nil, "市中区"), (nil, "哈密市"), (nil, "新疆维吾尔自治区哈密市"), (nil, "安徽省巢湖市"),
  ])
  func othersAreThemselves(_ code: String?, _ name: String) {
    #expect(aliases.body(code: code, name: name) == RegionBody(code: code, name: name))
  }

  @Test(arguments: [
    "密云", "密云区", "密云县", "北京市密云县", "北京市密云区", "北京", "110118", "110228", "1101", "1102", "11",
  ])
  func queriesFindABodyUnderAllItsNames(_ query: String) {
    #expect(aliases.isMember(code: "110228", name: "北京市密云县", of: query))
    #expect(aliases.isMember(code: "110118", name: "北京市密云区", of: query))
    #expect(aliases.isMember(code: nil, name: "北京市密云县", of: query))
    #expect(!aliases.isMember(code: "310151", name: "上海市崇明区", of: query))
  }

  @Test func queriesWithParentsFindNamesWithout() {
    #expect(aliases.isMember(code: nil, name: "密云县", of: "北京市密云区"))
    #expect(!aliases.isMember(code: nil, name: "延庆县", of: "北京市密云区"))
  }

  @Test(arguments: ["襄樊市", "湖北省襄樊市", "襄阳市", "襄阳", "4206", "42"])
  func whatLiesInAPrefectureIsFoundByIt(_ query: String) {
    #expect(aliases.isMember(code: "420625", name: "湖北省襄阳市谷城县", of: query))
    #expect(!aliases.isMember(code: "350625", name: "福建省漳州市长泰县", of: query))
  }

  @Test func whatLayInAPrefectureIsFoundByEitherOfItsCodes() {
    for query in ["6522", "6505", "哈密地区", "哈密"] {
      #expect(aliases.isMember(code: "652223", name: "新疆维吾尔自治区哈密地区伊吾县", of: query), "\(query)")
      #expect(aliases.isMember(code: "650522", name: "新疆维吾尔自治区哈密市伊吾县", of: query), "\(query)")
    }
  }

  @Test(arguments: [
    ("", "110118", "北京市密云区"), ("1", "110118", "北京市密云区"), ("11011", "110118", "北京市密云区"),
    ("1101180", "110118", "北京市密云区"), ("110000", "110118", "北京市密云区"), ("110118", nil, "示例市示例县"),
    // 南通's 通州市 is no 通州区 of 北京.
    ("通州市", "110112", "北京市通州区"),
  ])
  func otherQueriesFindNothing(_ query: String, _ code: String?, _ name: String) {
    #expect(!aliases.isMember(code: code, name: name, of: query))
  }

  @Test func chainsAreFollowedInAnyOrder() throws {
    let chain = try RegionAliases(tsv: "# a\tb\n990101\t甲县\t990301\t甲市\t2012\n990201\t甲旗\t990101\t甲县\t2009\n")
    let newest = RegionBody(code: "990301", name: "甲市")
    for (code, name) in [("990201", "甲旗"), ("990101", "甲县"), ("990301", "甲市")] {
      #expect(chain.body(code: code, name: "示例省\(name)") == newest)
      #expect(chain.body(code: nil, name: name) == newest)
      #expect(chain.isMember(code: code, name: "示例省\(name)", of: "示例省甲旗"))
    }
    #expect(chain.body(code: "990101", name: "乙县") == RegionBody(code: "990101", name: "乙县"))
  }

  @Test func namesOfSeveralNeedTheirCodes() throws {
    let two = try RegionAliases(tsv: "990101\t甲县\t990102\t甲区\t2012\n990201\t甲县\t990202\t丙区\t2012\t丙区\n")
    #expect(two.body(code: nil, name: "甲县") == RegionBody(code: nil, name: "甲县"))
    #expect(two.body(code: nil, name: "甲区") == RegionBody(code: "990102", name: "甲区"))
    #expect(two.body(code: nil, name: "丙区") == RegionBody(code: nil, name: "丙区"))
    #expect(two.body(code: "990201", name: "甲县") == RegionBody(code: "990202", name: "丙区"))
  }

  private static let row = "990101\t甲县\t990102\t甲区\t2012\n"

  @Test(arguments: [
    ("990101\t甲县\t990102\t甲区\n", 1, RegionAliasError.Reason.malformed("4 fields")),
    ("# a comment\n" + row + "\n", 3, .malformed("1 fields")), (row + row, 2, .duplicate("甲县")),
    (row + "99020\t甲县\t990102\t甲区\t2012", 2, .malformed("99020")),
    (row + "990201\t\t990202\t乙区\t2012", 2, .malformed("")),
    (row + "990201\t乙县\t99020x\t乙区\t2012", 2, .malformed("99020x")),
    (row + "990201\t乙县\t990202\t乙区\t12", 2, .malformed("12")),
    (row + "990201\t乙县\t990202\t乙区\t2012\t丁区", 2, .malformed("丁区")),
    (row + "990100\t乙县\t990202\t乙区\t2012", 2, .unsorted),
    (row + "990201\t乙县\t990102\t甲区\t2012", 2, .merger("甲区")),
    ("# a comment\n" + row + "990102\t甲区\t990101\t甲县\t2014\n", 2, .cycle("甲县")),
    (row + "990201\t乙县\t990201\t乙县\t2012", 2, .cycle("乙县")),
  ])
  func badTablesAreRefusedWithTheirLine(_ table: String, _ line: Int, _ reason: RegionAliasError.Reason) {
    #expect(throws: RegionAliasError(line: line, reason: reason)) { try RegionAliases(tsv: table) }
  }
}
