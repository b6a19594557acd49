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

  @Test func yearsAndTheirLast() throws {
    let times = try times(
      [
        "一、“十二五”时期和2015年工作回顾", "五年来，全县大力改善基础设施。新建公路86公里，绿化面积达到340公顷，比2010年提高9%。森林覆盖率提高到41.5%。",
        "全年空气优良天数351天。示范园项目当年完成投资2.6亿元。村庄改造年均投入1700万元。",
        "各位代表，刚刚过去的2015年，全县攻坚克难。改造危房270户。", "（一）产业发展取得新进展", "引进企业14家。“十二五”期间，累计引进企业83家。",
        "回首“十二五”时期，全县面貌焕然一新。累计脱贫2.3万人。", "二、2016年工作安排", "改造危房310户。",
      ], title: "2016年示例县政府工作报告")
    #expect(
      times == [
        "86 2011/2015 actual", "340 2015 actual", "9 2015 actual", "41.5 2015 actual", "351 2015 actual",
        "260000000 2015 actual", "17000000 2011/2015 actual", "270 2015 actual", "14 2015 actual",
        "83 2011/2015 actual", "23000 2011/2015 actual", "310 2016 planned",
      ])
  }

  @Test func partsThatChooseTheirTime() throws {
    let times = try times(
      [
        "一、“十三五”时期和2020年工作回顾", "（一）“十三五”时期主要成就", "新建学校12所。", "（二）2020年主要工作", "新建学校3所。",
        "二、“十四五”时期主要目标和重点任务", "新建学校15所。", "三、2021年重点工作", "新建学校4所。",
      ], title: "2021年示例县政府工作报告")
    #expect(
      times == [
        "12 2016/2020 actual", "3 2020 actual", "15 2021/2025 planned", "4 2021 planned",
      ])
  }

  /// The year is told first, and the years where a sentence says so.
  @Test func yearThenYears() throws {
    let times = try times(
      [
        "一、2021年及过去五年工作回顾", "改造管网40公里。", "过去的五年，是全县跨越发展的五年。改造管网190公里。", "一年来，我们攻坚克难。新增学位900个。",
      ], title: "2022年示例县政府工作报告")
    #expect(times == ["40 2021 actual", "190 2017/2021 actual", "900 2021 actual"])
  }

  @Test func yearReportWithOutlook() throws {
    let times = try times(
      [
        "一、主要做法", "全年受理诉求4100件，办结4050件。", "二、下一步工作打算", "受理窗口增加到36个。",
      ], title: "示例县2018年度绩效管理工作报告")
    #expect(times == ["4100 2018 actual", "4050 2018 actual", "36 2019 planned"])
  }
}
