/// What a label's words say of the values under it.
struct HeaderWords {
  var isRank = false
  /// A comparison with an earlier value.
  var isChange = false
  /// A change or a share that is told as a rate: no unit of amounts applies to it.
  var isRate = false
  /// A change that is told as an amount: 增减额.
  var isAbsolute = false
  var isScore = false
  var isAmount = false
  /// 数量, 户数: money does not apply to it.
  var isCount = false
  /// A rise that is told as a fall: 降幅, 减少.
  var isDecrease = false
  var isCumulative = false
  var basis: Claim.Basis?
  var modality: Claim.Modality?
  /// Among which it ranks, or of what it is a share: 全省, 全市.
  var scope: String?

  init(_ label: String) {
    let text = label.withoutBlanks
    func has(_ words: [String]) -> Bool { words.contains { text.contains($0) } }
    func ends(_ words: [String]) -> Bool { words.contains { text.hasSuffix($0) } }
    func begins(_ words: [String]) -> Bool { words.contains { text.hasPrefix($0) } }
    isRank = ends(["位次", "排名", "名次", "排位", "位居", "排序"]) || text == "名次"
    // 为上年%, 完成预算% compare by a share, not by a change.
    let isShare =
      begins(["占", "为上年", "为预算", "为去年", "完成", "相当于"]) || has(["占比", "比重", "占全", "为上年", "为预算", "完成率", "完成预算", "进度"])
    if !isShare, !isRank, !has(["自然增长", "增加值"]) || has(["比上年", "同比"]) {
      isChange =
        has(["增长", "增减", "同比", "环比", "增幅", "增速", "降幅", "涨幅", "涨跌", "升降", "±", "增（减", "增(减"])
        || begins(["比上", "较上", "比去年", "较去年", "比年初", "较年初", "比预算", "较预算", "比19", "比20", "较19", "较20"])
        || has(["比上年", "较上年", "比去年", "较去年", "比上月", "较上月"])
        || ends(["增加", "减少", "下降", "提高", "降低", "上升", "变动", "变化", "增加额", "减少额", "下降率", "增加数", "减少数", "变动率"])
    }
    if isChange {
      basis = HeaderWords.basis(of: text)
      isDecrease = has(["降幅", "下降", "减少", "降低"]) && !has(["增", "升", "提高"])
    }
    isAbsolute = !isShare && ends(["额", "量", "数", "值"])
    isRate =
      isShare || isChange && !isAbsolute && !has(["增减", "增加", "减少", "变动", "变化"])
      || ends(["率", "增速", "增幅", "比例", "构成", "幅度", "百分比"])
    isScore = ends(["指数", "得分", "评分", "分值", "总分"])
    isCount = ends(["数量", "人数", "户数", "个数", "件数", "次数", "家数", "笔数"])
    isAmount = !isRate && ends(["金额", "额", "收入", "支出", "产值", "投资", "余额", "利润", "税", "费", "资金"])
    isCumulative = has(["累计", "至今"])
    modality = HeaderWords.modality(of: text)
    if isRank || isShare { scope = HeaderWords.scope(of: text) }
  }

  /// Whether values are rates: of the columns the innermost decides that says either, 增减额 under 比上年.
  ///
  /// - Parameter columns: innermost first.
  static func isRate(columns: [HeaderWords], others: [HeaderWords]) -> Bool {
    columns.first { $0.isRate || $0.isAbsolute }?.isRate ?? false || others.contains { $0.isRate }
  }

  private static func basis(of text: String) -> Claim.Basis {
    if ["同比", "上年", "去年"].contains(where: text.contains) { return .yoy }
    if ["环比", "上月", "上季"].contains(where: text.contains) { return .mom }
    if ["比预算", "较预算", "比计划", "较计划", "比目标"].contains(where: text.contains) { return .plan }
    return .unstated
  }

  private static func modality(of text: String) -> Claim.Modality? {
    if ["决算", "执行", "完成", "实际", "实绩"].contains(where: text.contains) {
      return text.contains("预计") ? .estimated : .actual
    }
    if text.contains("预计") || text.contains("初步核算") { return .estimated }
    let names = ["公共预算", "基金预算", "经营预算", "保险预算", "部门预算"]
    guard !names.contains(where: text.hasSuffix) else { return nil }
    // 为预算%, 比计划增长: the plan is what the value is compared with.
    guard !["占", "为", "比", "较"].contains(where: { text.hasPrefix($0) || text.contains("\($0)预算") }) else { return nil }
    let plans = [
      "预算", "预算数", "预算额", "预算金额", "预算安排", "预算安排数", "预算（草案）", "预算草案", "预算表", "计划", "计划数", "计划投资", "目标",
      "目标值", "目标数", "目标任务", "预期", "预期目标", "任务数", "预算总表", "计划表",
    ]
    return plans.contains(where: text.hasSuffix) ? .planned : nil
  }

  private static func scope(of text: String) -> String? {
    guard let all = text.firstIndex(of: "全"), case let next = text.index(after: all), next < text.endIndex,
      "国省市区县州盟旗".contains(text[next])
    else { return nil }
    return String(text[all...next])
  }
}
