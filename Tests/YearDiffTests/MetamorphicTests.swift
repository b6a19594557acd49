import Foundation
import Records
import TestSupport
import Testing

@testable import YearDiff

/// What a diff must do whatever the reports are.
@Suite struct MetamorphicTests {
  static let years = [
    ("communique-2017", "communique-2018"), ("communique-2018", "communique-2019"), ("work-2018", "work-2019"),
    ("disclosure-2018", "disclosure-2019"),
  ]

  private func report(_ name: String) throws -> ComparedReport {
    let page = Project.corpus.appendingPathComponent("reports/\(name)/page.html")
    return try InventedReport.read(try Project.bytes(page), path: "\(name).html")
  }

  private struct Pair: Hashable {
    var old: Int
    var new: Int
  }

  private func pairs(_ diff: YearDiff) -> [Pair] { diff.pairs.map { Pair(old: $0.old, new: $0.new) } }

  @Test(arguments: years)
  func aReportIsItself(_ name: String, _: String) throws {
    let report = try report(name)
    let diff = YearDiff(old: report, new: report)
    #expect(!diff.pairs.isEmpty)
    #expect(diff.pairs.allSatisfy { $0.status == .same || $0.status == .ambiguous })
    #expect(diff.pairs.allSatisfy { report.claims[$0.old].value == report.claims[$0.new].value })
    #expect(diff.pairs.count { $0.old == $0.new } >= diff.pairs.count * 9 / 10)
  }

  @Test(arguments: years)
  func turnedRoundItIsTheMirrorImage(_ old: String, _ new: String) throws {
    let (old, new) = (try report(old), try report(new))
    let (diff, mirror) = (YearDiff(old: old, new: new), YearDiff(old: new, new: old))
    #expect(Set(pairs(diff)) == Set(pairs(mirror).map { Pair(old: $0.new, new: $0.old) }))
    #expect(diff.added == mirror.dropped)
    #expect(diff.repeatedOld == mirror.repeatedNew)
  }

  @Test func theSameTwice() throws {
    let (old, new) = (try report("communique-2018"), try report("communique-2019"))
    let (one, other) = (YearDiff(old: old, new: new), YearDiff(old: old, new: new))
    #expect(pairs(one) == pairs(other))
    #expect(one.pairs.map(\.evidence) == other.pairs.map(\.evidence))
  }

  private static let before = [
    "<h2>一、农业</h2><p>全年粮食总产量500吨，增长2.1%。油料产量80吨，下降3.4%。</p>",
    "<h2>二、工业</h2><p>全年规模以上工业企业120家。工业用电量9000万千瓦时，增长4.4%。</p>",
    "<h2>三、人口</h2><p>年末常住人口31万人，其中城镇人口20万人，农村人口11万人。</p>",
    "<h2>四、教育</h2><p>年末有小学45所，在校学生12000人；初中18所，在校学生7000人。</p>",
  ]
  private static let after = [
    "<h2>一、农业</h2><p>全年粮食总产量510吨，增长2%。油料产量83吨，增长3.7%。</p>",
    "<h2>二、工业</h2><p>全年规模以上工业企业125家。工业用电量9450万千瓦时，增长5%。</p>",
    "<h2>三、人口</h2><p>年末常住人口31.2万人，其中城镇人口20.5万人，农村人口10.7万人。</p>",
    "<h2>四、教育</h2><p>年末有小学44所，在校学生12100人；初中18所，在校学生7100人。</p>",
  ]

  /// The pairs by what is printed.
  private func printed(_ diff: YearDiff) -> Set<[String]> {
    Set(
      diff.pairs.map {
        [diff.old.claims[$0.old].record.quantity.text, diff.new.claims[$0.new].record.quantity.text]
      })
  }

  @Test func theOrderOfSectionsDoesNotMatter() throws {
    let old = try InventedReport.of(2018, Self.before.joined())
    let new = try InventedReport.of(2019, Self.after.joined())
    let turned = try InventedReport.of(2019, Self.after.reversed().joined())
    let expected = printed(YearDiff(old: old, new: new))
    #expect(expected.count == 14)
    #expect(printed(YearDiff(old: old, new: turned)) == expected)
  }

  @Test func otherUnitsChangeNoPair() throws {
    let paragraphs = ["全年财政总收入5.02亿元，增长2.4%。", "全年公路建设投资1.36亿元。", "全年社会救助资金0.47亿元。"]
    let inYuan = ["全年财政总收入502000000元，增长2.4%。", "全年公路建设投资136000000元。", "全年社会救助资金47000000元。"]
    let old = try InventedReport.of(2018, "<p>全年财政总收入4.9亿元。</p><p>全年公路建设投资1.2亿元。</p><p>全年社会救助资金0.44亿元。</p>")
    let places = try [paragraphs, inYuan].map { text in
      pairs(YearDiff(old: old, new: try InventedReport.of(2019, text.map { "<p>\($0)</p>" }.joined())))
    }
    #expect(places[0].count == 3)
    #expect(places[0] == places[1])
  }

  /// Of many equal names only so many are compared.
  @Test func theWorkIsBounded() throws {
    let many = String(repeating: "<p>全年建成示范项目3个。</p>", count: 300)
    let diff = ReportPairing(
      old: ReportReading(report: try InventedReport.of(2018, many)),
      new: ReportReading(report: try InventedReport.of(2019, many)))
    #expect(diff.candidates.pairs.count <= 300 * 40)
    #expect(diff.newOfOld.count { $0 != nil } == 300)
  }
}
