import Foundation
import Records
import TestSupport
import Testing

@testable import YearDiff

/// Which growths cannot be checked against the levels.
@Suite struct PriceBasesTests {
  private func basis(
    of quantity: String, level: String?, _ report: ComparedReport
  ) throws -> PriceBasis? {
    PriceBases(report).basis(
      ofChange: try report.claim(quantity), level: try level.map { try report.claim($0) })
  }

  @Test(arguments: [
    ("批发业销售额38.2亿元，按可比价格计算，比上年增长7.6%。", "可比价"),
    ("批发业销售额38.2亿元，比上年增长7.6%（按可比价格计算）。", "可比价"),
    ("批发业销售额38.2亿元，同口径增长7.6%。", "同口径"),
    ("批发业销售额38.2亿元，剔除不可比因素，增长7.6%。", "剔除"),
    ("批发业销售额38.2亿元，扣除价格因素，实际增长7.6%。", "实际增长"),
  ])
  func said(_ text: String, _ words: String) throws {
    #expect(try basis(of: "7.6%", level: "38.2亿元", try InventedReport.of(2018, text)) == .said(words))
  }

  @Test(arguments: [
    "批发业销售额38.2亿元，比上年增长7.6%。", "批发业销售额38.2亿元，比上年增长7.6%，扣除价格因素，实际增长5.1%。",
    "批发业销售额38.2亿元，比上年增长7.6%、可比价增长5.1%。",
    "按可比价格计算，零售业销售额20.4亿元，增长4.2%；批发业销售额38.2亿元，增长7.6%。",
    "地区生产总值38.2亿元，现价增长7.6%。", "地区生产总值38.2亿元，名义增长7.6%。",
  ])
  func atThePricesOfTheLevel(_ text: String) throws {
    #expect(try basis(of: "7.6%", level: "38.2亿元", try InventedReport.of(2018, text)) == nil)
  }

  /// Each of the two is told at its own prices.
  @Test func bothPrices() throws {
    let report = try InventedReport.of(2018, "地区生产总值38.2亿元，现价增长8.6%、可比价增长7.6%。")
    #expect(try basis(of: "8.6%", level: "38.2亿元", report) == nil)
    #expect(try basis(of: "7.6%", level: "38.2亿元", report) == .said("可比价"))
  }

  @Test(arguments: [
    ("全县地区生产总值38.2亿元，比上年增长7.6%。", true), ("工业增加值38.2亿元，比上年增长7.6%。", true),
    ("农林牧渔业总产值38.2亿元，比上年增长7.6%。", true), ("规模以上工业总产值38.2亿元，比上年增长7.6%。", false),
    ("增加值税38.2亿元，比上年增长7.6%。", false),
  ])
  func series(_ text: String, _ isSeries: Bool) throws {
    guard case .series = try basis(of: "7.6%", level: "38.2亿元", try InventedReport.of(2018, text)) else {
      #expect(!isSeries)
      return
    }
    #expect(isSeries)
  }

  /// Tons and shares have no prices.
  @Test func notOfMoney() throws {
    let report = try InventedReport.of(2018, "工业增加值能耗38.2万吨，比上年增长7.6%。")
    #expect(try basis(of: "7.6%", level: "38.2万吨", report) == nil)
  }

  /// The industries of a gross product grow as it does.
  @Test func partsOfASeries() throws {
    let report = try InventedReport.of(2018, "地区生产总值88.2亿元，其中：第一产业18.6亿元，比上年增长7.6%。")
    #expect(report.claims[try report.claim("18.6亿元")].whole != nil)
    guard case .series = try basis(of: "7.6%", level: "18.6亿元", report) else {
      Issue.record("a part of the gross product is at its prices")
      return
    }
  }

  @Test func notes() throws {
    let report = try InventedReport.of(
      2018, "全县规模以上工业完成总产值38.2亿元，比上年增长7.6%。批发业销售额20.4亿元，比上年增长4.2%。",
      "注：地区生产总值、规模以上工业总产值绝对数按当年价格计算，增长速度按可比价格计算。")
    #expect(try basis(of: "7.6%", level: "38.2亿元", report) == .note("规模以上工业总产值"))
    #expect(try basis(of: "4.2%", level: "20.4亿元", report) == nil)
  }

  /// "make data" writes the embedded copies.
  @Test(arguments: [("priceBases", EmbeddedData.priceBases), ("outcomeWords", EmbeddedData.outcomeWords)])
  func theEmbeddedTablesAreUpToDate(_ name: String, _ embedded: String) throws {
    let file = try Project.text(Project.root.appendingPathComponent("Sources/YearDiff/Data/\(name).tsv"))
    #expect(file == embedded + "\n", "run make data")
  }

  @Test func everyLineIsRead() throws {
    let lines = EmbeddedData.rows(of: EmbeddedData.priceBases)
    #expect(lines.allSatisfy { PriceWord($0) != nil })
    #expect(Set(lines.map { "\($0[0]) \($0[1])" }).count == lines.count)
  }
}
