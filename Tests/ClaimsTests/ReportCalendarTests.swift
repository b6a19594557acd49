import Claims
import Foundation
import Quantities
import ReportModel
import TestSupport
import Testing

/// Which time, and whether plan or review, the parts of a report speak of.
@Suite struct ReportCalendarTests {
  /// The period and modality of the only claim in each paragraph that has one.
  private func times(_ lines: [String], title: String) throws -> [String] {
    let body = lines.map { "<p>\($0)</p>" }.joined()
    let report = try Pages.clean(
      Pages.page("<h1>\(title)</h1><div class=\"TRS_Editor\">\(body)</div>", head: "<title>\(title)</title>"))
    return ClaimReader().read(report).claims.map { claim in
      "\(claim.numeral.value?.description ?? "-") \(claim.period?.value ?? "-") \(claim.modality.rawValue)"
    }
  }

  @Test func workReport() throws {
    let times = try times(
      [
        "各位代表：现在，我代表县人民政府向大会报告工作，请予审议。", "一、2017年工作回顾", "全县新增就业3100人，发放创业贷款5200万元。", "二、2018年工作安排",
        "全县新增就业3300人。", "三、加强政府自身建设", "办理提案150件。",
      ], title: "2018年示例县政府工作报告")
    #expect(
      times == [
        "3100 2017 actual", "52000000 2017 actual", "3300 2018 planned", "150 2018 planned",
      ])
  }

  @Test func workReportWithoutHeadings() throws {
    let times = try times(
      [
        "各位代表：现在，我代表县人民政府向大会报告工作，请予审议。", "过去一年，全县新增就业3100人。", "今年全县经济社会发展的主要预期目标是：新增就业3300人。", "改造老旧小区12个。",
      ], title: "2018年示例县政府工作报告")
    #expect(times == ["3100 2017 actual", "3300 2018 planned", "12 2018 planned"])
  }

  @Test func fiveYears() throws {
    let times = try times(
      [
        "一、过去五年工作回顾", "累计改造老旧小区96个，新增学位1.2万个。", "二、2022年工作安排", "改造老旧小区12个。",
      ], title: "2022年示例县政府工作报告")
    #expect(times == ["96 2017/2021 actual", "12000 2017/2021 actual", "12 2022 planned"])
  }

  @Test func yearReportWithOutlook() throws {
    let times = try times(
      [
        "一、主要做法", "全年受理诉求4100件，办结4050件。", "二、下一步工作打算", "受理窗口增加到36个。",
      ], title: "示例县2018年度绩效管理工作报告")
    #expect(times == ["4100 2018 actual", "4050 2018 actual", "36 2019 planned"])
  }
}
