import Lexicon

/// The years that a plan or a campaign is named by: `三年行动计划`, `百日攻坚`, `五年规划`, `20年远景目标`.
enum PlanNameRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    let unit = line[candidate.next]
    guard unit == "年" || unit == "天" || unit == "日" || unit == "月" || line.holds("个月", at: candidate.next)
    else { return nil }
    // 连续3年开展专项整治 lasted.
    if YearSpanRule.isLasting(candidate) { return nil }
    var at = candidate.next + (line.holds("个月", at: candidate.next) ? 2 : 1)
    let limit = at + 10
    if line.holds(starts, at: at) != nil { return Exclusion(.name, .planName) }
    // 三年农村人居环境整治行动计划: the plan's noun ends the phrase.
    while at < limit, line.kind(at).isHan, line.holds(breaks, at: at) == nil {
      if line.holds(plans, at: at) != nil { return Exclusion(.name, .planName) }
      at += 1
    }
    return nil
  }

  private static let starts = Keywords("行动 规划 计划 攻坚 大干 倍增 滚动 提升行动 会战 决战 战役 大变样 决胜 专项 整治 一贯制 再造 禁渔 远景 期 制")
  private static let plans = Keywords("行动计划 行动方案 行动 规划 计划 攻坚战 工作方案 三步走 实施方案 专项整治")
  private static let breaks = Keywords("完成 累计 新增 建成 实现 达到 来 保持 获 以 的 共 连 增 下降 无 未 被 位 居 列 内 间 前 后")
}
