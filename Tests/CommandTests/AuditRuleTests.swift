import Foundation
import TestSupport
import Testing

/// What an audit finds in reports made for it, by the real program.
struct AuditRuleTests {
  struct Check: Equatable, CustomStringConvertible {
    var rule: String
    var verdict: String
    var sum: String

    var description: String { "\(rule) \(verdict): \(sum)" }
  }

  /// The checks of a page with this body.
  private func checks(_ body: String) throws -> [Check] {
    let page = Pages.page("<h1>2019年示例县工作年度报告</h1><div class=TRS_Editor>\(body)</div>")
    let result = try Command.nianbao("audit", "--format", "json", "-", input: Data(page.utf8))
    try #require(result.code == 0, "\(result.errors)")
    let object = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let checks = try #require(object["checks"] as? [[String: Any]])
    return checks.map {
      Check(rule: $0["rule"] as? String ?? "", verdict: $0["verdict"] as? String ?? "", sum: $0["sum"] as? String ?? "")
    }
  }

  private func paragraph(_ text: String) -> String {
    "<p>一、总体情况</p><p>2019年，全县各项工作稳步推进，取得了新的成绩，人民群众的获得感不断增强。</p><p>\(text)</p>"
  }

  private func table(_ rows: [String]) -> String {
    let cells = rows.map { row in
      "<tr>" + row.split(separator: "|", omittingEmptySubsequences: false).map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return paragraph("有关情况见下表。") + "<table border=1>" + cells.joined() + "</table>"
  }

  // MARK: - Tables

  @Test func aColumnThatDoesNotAddUpStandsOutAmongOthers() throws {
    let found = try checks(
      table(["类别|学校数（所）|学生数（人）|教师数（人）", "小学|61|31260|1840", "初中|17|15478|1102", "高中|5|8462|701", "合计|83|55200|3634"]))
    #expect(found.contains(Check(rule: "columnTotal", verdict: "holds", sum: "61 + 17 + 5 = 83")))
    #expect(found.contains(Check(rule: "columnTotal", verdict: "holds", sum: "31260 + 15478 + 8462 = 55200")))
    #expect(
      found.first == Check(rule: "columnTotal", verdict: "fails", sum: "1840 + 1102 + 701 = 3643, not 3634 (9 apart)"))
    #expect(found.count { $0.verdict == "fails" } == 1)
  }

  @Test func aTableThatNeverAddsUpIsNotAccused() throws {
    let found = try checks(
      table(["类别|学校数（所）|学生数（人）", "小学|61|31260", "初中|17|15478", "合计|90|60000"]))
    #expect(found.allSatisfy { $0.verdict != "fails" })
  }

  @Test func roundingExplainsWhatItCan() throws {
    let found = try checks(
      table(["行业|产值（亿元）|收入（亿元）", "农业|10.4|3.3", "工业|20.4|4.4", "建筑业|30.4|5.5", "合计|61.3|13.2"]))
    #expect(found.contains { $0.rule == "columnTotal" && $0.verdict == "holds" && $0.sum.hasSuffix("(rounding)") })
    #expect(found.allSatisfy { $0.verdict == "holds" })
  }

  @Test func partsAfterAmongAreNotAddedAgain() throws {
    let found = try checks(
      table([
        "项目|2018年（万元）|2019年（万元）", "教育支出|500|600", "其中：学前教育|120|150", "义务教育|200|260", "卫生支出|300|410", "合计|800|1011",
      ]))
    #expect(found.contains(Check(rule: "columnTotal", verdict: "holds", sum: "500 + 300 = 800")))
    #expect(
      found.contains(Check(rule: "columnTotal", verdict: "holds", sum: "600 + 410 = 1010, printed 1011 (rounding)")))
  }

  @Test func aFormulaInAHeaderIsChecked() throws {
    let found = try checks(
      table(["项目（勾稽关系：第一项加第二项之和，等于第三项加第四项之和）|个人|企业", "一、新收数量|71|12", "二、上年结转数量|6|3", "三、办结数量|73|11", "四、结转下年数量|4|5"]))
    #expect(found.contains(Check(rule: "formula", verdict: "holds", sum: "71 + 6 = 73 + 4")))
    #expect(found.contains(Check(rule: "formula", verdict: "fails", sum: "12 + 3 ≠ 11 + 5 (15 and 16)")))
  }

  // MARK: - Told twice

  @Test func sentenceAndTable() throws {
    let rows = ["类别|学校数（所）|在校学生数（人）", "小学|61|31260", "高中|5|8462"]
    let same = try checks(table(rows) + "<p>全县高中在校学生8462人。</p>")
    #expect(same.contains { $0.rule == "retold" && $0.verdict == "holds" })
    let other = try checks(table(rows) + "<p>全县高中在校学生8642人。</p>")
    #expect(other.first == Check(rule: "retold", verdict: "fails", sum: "8642人, but 8462 in the table (180人 apart)"))
    // Other pupils, another rounding, about as many.
    for text in ["重点高中在校学生8642人", "高中在校学生近0.9万人", "高中在校学生约8400人", "计划高中在校学生8642人"] {
      #expect(try checks(table(rows) + "<p>全县\(text)。</p>").allSatisfy { $0.verdict != "fails" }, "\(text)")
    }
  }

  @Test func twoSentences() throws {
    let between = "<p>道路更宽了。</p><p>河水更清了。</p><p>环境更美了。</p><p>服务更好了。</p>"
    func told(_ first: String, _ second: String) throws -> [Check] {
      try checks(paragraph(first) + between + "<p>\(second)</p>").filter { $0.rule == "retold" }
    }
    #expect(try told("全县渔业总产量55.97万吨。", "渔业总产量55.96万吨。").map(\.verdict) == ["fails"])
    #expect(try told("全县渔业总产量55.97万吨。", "渔业总产量56.0万吨。").map(\.verdict) == ["holds"])
    #expect(try told("全县渔业总产量55.97万吨。", "按普查口径，渔业总产量55.96万吨。").map(\.verdict) == ["unverifiable"])
    #expect(try told("完成投资1.7亿元，新建道路一条。", "完成投资1.6亿元，新建水厂一座。").isEmpty)
    #expect(try told("全县渔业总产量55.97万吨。", "渔业总产量是上年的1.2倍。").isEmpty)
  }

  // MARK: - Parts, shares, changes

  @Test func partsAndWholes() throws {
    func parts(_ text: String) throws -> [Check] { try checks(paragraph(text)).filter { $0.rule == "parts" } }
    #expect(
      try parts("全年办结申请81件，其中予以公开42件，不予公开5件，无法提供34件。")
        == [Check(rule: "parts", verdict: "holds", sum: "42件 + 5件 + 34件 = 81件")])
    #expect(
      try parts("年初确定任务85项，截至年底，完成79项，基本完成5项，未完成2项。").map(\.sum)
        == ["79项 + 5项 + 2项 = 86项, not 85项 (1项 apart)"])
    #expect(
      try parts("地区生产总值265.47亿元，其中第一产业增加值40.16亿元，第二产业增加值117.82亿元，第三产业增加值108.49亿元。")
        .map(\.verdict) == ["fails"])
    // What lost its 亿 is told.
    #expect(
      try parts("全县社会消费品零售总额55.73亿元，其中城镇零售额42.36元，乡村零售额13.36亿元。").map(\.sum)
        == ["42.36元 + 13.36亿元 ≈ 13.36亿元, not 55.73亿元 (42.37亿元 apart)"])
    // Means do not add up.
    #expect(
      try parts("居民人均可支配收入25000元，其中城镇居民人均可支配收入30837元，农村居民人均可支配收入15142元。").allSatisfy {
        $0.verdict != "fails"
      })
    // A number between is the whole that is meant.
    #expect(
      try parts("社会消费品零售总额486.02亿元。进出口总额3.62亿元，其中出口9.84亿元、进口8.57亿元。").map(\.sum)
        == ["9.84亿元 + 8.57亿元 = 18.41亿元, not 3.62亿元 (14.79亿元 apart)"])
    // A list need not be complete, and can overlap.
    #expect(try parts("全县有教师100人，其中女教师70人、高级教师20人。").isEmpty)
    #expect(try parts("全县有教师100人，其中女教师70人、高级教师50人。").map(\.verdict) == ["unverifiable"])
    #expect(
      try parts("全社会用电量6.08亿千瓦时，其中工业用电量8689亿千瓦时。").map(\.verdict) == ["fails"])
  }

  @Test func shares() throws {
    func shares(_ text: String) throws -> [String] {
      try checks(paragraph(text)).filter { $0.rule.hasPrefix("share") }.map(\.description)
    }
    #expect(try shares("三次产业结构为15.1:44.4:40.5。") == ["shares holds: 15.1 + 44.4 + 40.5 = 100"])
    #expect(try shares("三次产业结构为15.1:44.4:41.5。") == ["shares fails: 15.1 + 44.4 + 41.5 = 101, not 100"])
    #expect(
      try shares("全年发布稿件118篇，其中图解52篇，占44.1%。") == ["shareOfWhole holds: 52篇 ÷ 118篇 = 44.07%, printed 44.1%"])
    #expect(try shares("全年发布稿件118篇，其中图解52篇，占54.1%。") == ["shareOfWhole fails: 52篇 ÷ 118篇 = 44.07%, not 54.1%"])
    #expect(try shares("男女性别比为102.8:100。").isEmpty)
  }

  @Test func changesAndLevels() throws {
    func changes(_ text: String) throws -> [String] {
      try checks(paragraph(text)).filter { $0.rule == "growth" }.map(\.description)
    }
    #expect(
      try changes("外币贷款余额2985万美元，比上年增加172万美元，增长31.83%。")
        == ["growth fails: 2985万美元 after a change of 172万美元: 6.11%, not 31.83%"])
    #expect(
      try changes("城镇居民人均可支配收入30837元，比上年增加2325元，增长8.2%。").map { $0.hasPrefix("growth holds") } == [true])
    #expect(
      try changes("城镇居民人均可支配收入30837元，比上年增加2325元，实际增长6.5%。").allSatisfy { !$0.hasPrefix("growth fails") })
  }

  @Test func aReportWithoutFiguresHasNothingToCheck() throws {
    #expect(try checks(paragraph("各项工作扎实推进。")).isEmpty)
  }
}
