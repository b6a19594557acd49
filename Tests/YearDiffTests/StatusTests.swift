import Records
import ReportModel
import Testing

@testable import YearDiff

@Suite struct StatusTests {
  private func statuses(_ old: String, _ new: String) throws -> [ClaimPair.Status] {
    YearDiff(old: try InventedReport.of(2018, old), new: try InventedReport.of(2019, new)).pairs.map(\.status)
  }

  @Test(arguments: [
    ("全年粮食总产量500吨。", "全年粮食总产量500吨。", ClaimPair.Status.same),
    ("全年粮食总产量500吨。", "全年粮食总产量520吨。", .changed),
    ("全年粮食总产量500吨。", "全年完成粮食总产量520吨。", .changed),
    ("全年污水集中处理率95.1%。", "全年城区污水集中处理率95.4%。", .renamed),
    ("全年造林绿化面积1500公顷。", "全年造林绿化面积2.4万亩。", .unitChanged),
    ("全年培训农村实用人才12345人次。", "全年培训农村实用人才1万余人次。", .wentVague),
  ])
  func status(_ old: String, _ new: String, _ status: ClaimPair.Status) throws {
    #expect(try statuses(old, new) == [status])
  }

  @Test func anotherFigureForTheOldYearIsRestated() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "2018年粮食总产量500吨。"),
      new: try InventedReport.of(2019, "2019年粮食总产量520吨。2018年粮食总产量496吨。"))
    let restated = diff.pairs.filter { $0.status == .restated }
    #expect(restated.count == 1)
    #expect(restated.first.map { diff.new.claims[$0.new].record.quantity.text } == "496吨")
    #expect(diff.pairs.count { $0.status == .changed } == 1)
    #expect(diff.added.isEmpty)
  }

  @Test func whatIsToldWithoutANumberFellSilent() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年固定资产投资额86亿元。"), new: try InventedReport.of(2019, "固定资产投资额平稳增长。"))
    #expect(diff.silent.map(\.sentence).count == 1)
    #expect(diff.dropped.isEmpty)
  }

  @Test func whatIsToldTwiceIsNeitherAddedNorDropped() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年粮食总产量500吨。"),
      new: try InventedReport.of(2019, "全年粮食总产量520吨。", "粮食总产量达到520吨。"))
    #expect(diff.pairs.count == 1 && diff.repeatedNew.count == 1 && diff.added.isEmpty)
  }

  @Test func theChangeIsInTheNewUnit() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年财政总收入50000万元。"), new: try InventedReport.of(2019, "全年财政总收入5.5亿元。"))
    let change = try #require(diff.pairs.first?.change)
    #expect(change.relative?.description == "0.1")
    #expect(change.low.map { $0 < change.relative! } == true && change.high.map { $0 > change.relative! } == true)
  }

  @Test func fromZeroThereIsNoPercentage() throws {
    let diff = YearDiff(
      old: try InventedReport.of(2018, "全年安全生产事故死亡人数0人。"), new: try InventedReport.of(2019, "全年安全生产事故死亡人数2人。"))
    let change = try #require(diff.pairs.first?.change)
    #expect(change.absolute.description == "2" && change.relative == nil)
  }
}
