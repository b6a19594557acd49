import Foundation
import Quantities
import ReportModel
import TestSupport
import Testing

@testable import Claims

/// The guide's invariant in tables: each numeral character is in exactly one quantity or exclusion.
@Suite struct TableCoverageTests {
  private static let characters = Set("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两半廿卅壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars)

  private static let parts = [
    "1", "20", "3.5", "-2", "—3", "1，234", "1 234", "0", "2018", "2018年", "1—11月", "12345", "12:30", "", "", "/", "—",
    "一、收入", "（二）支出", "1.其中：甲", "其中：", "指标", "单位", "序号", "亿元", "增长（%）", "（万元）", "单位：万元、%", "1=2+3",
    "（三）=（一）-（二）", "甲", "栏次", "合计", "第3位", "三", "万", "千伏", "12亿元，增长7%", "注：含3人", "件数", "名次", "电话",
    "0599-7654321", "1/3", "5（3）", "统一", "𠀀3", "（", "）", "(12.5)", "１２", "2017年比2015年±%",
  ]

  private func faults(_ table: TableClaims) -> [String] {
    let scalars = Array(table.report.text.unicodeScalars)
    var cover = [Int](repeating: 0, count: scalars.count)
    let claimed = table.claims.map(\.numeral.quantitySpan)
    for span in claimed + table.exclusions.map(\.span) { for at in span.start..<span.end { cover[at] += 1 } }
    var faults: [String] = []
    for span in table.report.tables.map(\.span) {
      for at in span.start..<span.end where Self.characters.contains(scalars[at]) && cover[at] != 1 {
        faults.append("\(cover[at])× \(scalars[at]) in \(table.text(span))")
      }
    }
    for (index, claim) in table.claims.enumerated() {
      if let whole = claim.whole, !table.claims.indices.contains(whole) || whole == index { faults.append("whole") }
      if claim.numeral.value == nil, claim.numeral.low == nil { faults.append("no value") }
      for span in claim.indicatorSpans where !claim.indicator.withoutBlanks.contains(table.text(span).withoutBlanks) {
        faults.append("\(table.text(span)) is not in \(claim.indicator)")
      }
    }
    return faults
  }

  @Test func randomTables() throws {
    var random = SeededGenerator(seed: 47)
    var tables = 0
    for _ in 0..<400 {
      let columns = Int.random(in: 2...6, using: &random)
      let rows = (0..<Int.random(in: 2...7, using: &random)).map { _ in
        var left = columns
        var cells: [String] = []
        while left > 0 {
          let span = Int.random(in: 0..<6, using: &random) == 0 ? Int.random(in: 1...left, using: &random) : 1
          let part = Self.parts.randomElement(using: &random)!
          cells.append(span > 1 ? "\(span)*\(part)" : part)
          left -= span
        }
        return cells.joined(separator: "|")
      }
      let table = try TableClaims(rows.joined(separator: "\n"))
      tables += table.report.tables.count
      let faults = faults(table)
      #expect(faults.isEmpty, "\(faults.prefix(3)) of \(rows)")
    }
    #expect(tables > 200)
  }

  @Test(.enabled(if: Project.shared != nil, "no real reports beside the checkout"))
  func realTables() throws {
    let shared = try #require(Project.shared)
    var tables = 0
    for folder in try ["gold", "reports"].flatMap({ try Project.folders(in: shared.appendingPathComponent($0)) }) {
      for file in ["page.html", "2023.html"] {
        guard let bytes = try? Project.bytes(folder.appendingPathComponent(file)) else { continue }
        let table = try TableClaims(of: Pages.clean(bytes))
        tables += table.report.tables.count
        let faults = faults(table)
        #expect(faults.isEmpty, "\(faults.prefix(3)) of \(folder.lastPathComponent)")
      }
    }
    #expect(tables >= 3)
  }
}
