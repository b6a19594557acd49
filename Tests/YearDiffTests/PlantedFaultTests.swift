import Foundation
import Records
import TestSupport
import Testing

@testable import YearDiff

/// The faults that are planted in the project's own reports, Corpus/reports/planted.md, as far as two years show them; and
/// nothing else is accused.
@Suite struct PlantedFaultTests {
  private func report(_ kind: String, _ year: Int) throws -> ComparedReport {
    let page = Project.root.appendingPathComponent("Corpus/reports/\(kind)-\(year)/page.html")
    return try InventedReport.read([UInt8](Data(contentsOf: page)), path: "\(kind)-\(year).html")
  }

  private func diff(_ kind: String, _ year: Int) throws -> YearDiff {
    YearDiff(old: try report(kind, year - 1), new: try report(kind, year))
  }

  @Test(arguments: [
    ("communique", 2018, []), ("communique", 2019, []), ("work", 2018, ["1.5个百分点"]), ("work", 2019, ["9.8%"]),
    ("disclosure", 2018, ["12.1%"]), ("disclosure", 2019, []),
  ])
  func contradictions(_ kind: String, _ year: Int, _ planted: [String]) throws {
    let diff = try diff(kind, year)
    let found = diff.growth.filter { $0.verdict == .contradicts }
    #expect(found.map { diff.new.claims[$0.stated].record.quantity.text } == planted, "\(found.map(\.sum))")
    #expect(diff.growth.contains { $0.verdict == .consistent } || diff.growth.isEmpty || kind == "disclosure")
  }

  /// The growth at constant prices is no contradiction of the levels.
  @Test(arguments: [2018, 2019]) func constantPrices(_ year: Int) throws {
    let diff = try diff("communique", year)
    let growth = diff.growth.filter { diff.new.claims[$0.stated].record.indicator.hasSuffix("地区生产总值") }
    #expect(growth.contains { $0.verdict == .basisDiffers })
  }

  /// A restated level bears its growth, and both sums are told.
  @Test func restatedBase() throws {
    let diff = try diff("communique", 2019)
    let sums = diff.growth.filter { diff.new.claims[$0.stated].record.quantity.text == "7.6%" }
    #expect(sums.contains { $0.verdict == .consistent && $0.sum.contains("99.86") && $0.sum.contains("102.68") })
  }

  @Test func carriedOver() throws {
    let finding = try #require(try diff("disclosure", 2019).findings.first { $0.category == .carriedOver })
    #expect(finding.message == "9件 carried over from 2018, 7 taken over in 2019")
    #expect(try diff("disclosure", 2018).findings.isEmpty)
  }

  @Test(arguments: [
    (2018, ["6000人以上", "120公里", "8家"], ["6120人", "126公里", "8家"], TargetOutcome.Verdict.met),
    (2018, ["2000个"], ["1800个"], .missed), (2019, ["48微克/立方米以内"], ["46微克/立方米"], .met),
    (2019, ["12家"], ["11家"], .missed),
  ])
  func targets(_ year: Int, _ targets: [String], _ outcomes: [String], _ verdict: TargetOutcome.Verdict) throws {
    let diff = try diff("work", year)
    for (target, outcome) in zip(targets, outcomes) {
      let found = diff.targets.first { diff.old.claims[$0.target].record.quantity.text == target }
      #expect(found?.verdict == verdict, "\(target)")
      #expect(found?.outcome.map { diff.new.claims[$0].record.quantity.text } == outcome)
    }
  }

  /// The communiqué of a year tells what came of the work report's targets. Two growths, at current and at comparable prices,
  /// on the two sides of one target leave it unclear.
  @Test func targetsInTheCommunique() throws {
    let diff = YearDiff(old: try report("work", 2019), new: try report("communique", 2019))
    let verdicts = Dictionary(
      diff.targets.map { (diff.old.claims[$0.target].record.indicator, $0.verdict) },
      uniquingKeysWith: { one, _ in one })
    #expect(verdicts["地区生产总值"] == .unclear)
    #expect(verdicts["一般公共预算收入"] == .missed)
    #expect(verdicts["城镇新增就业"] == .met)
    #expect(verdicts["PM2.5年均浓度"] == .met)
  }
}
