import Lexicon

/// Hours that name a way of service: `24小时自助服务`, `7×24小时`, `8小时外`.
enum ServiceHoursRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard candidate.reading.isArabic || candidate.isSmallChinese || candidate.integer == 24,
      line.holds("小时", at: candidate.next) || line.holds("天", at: candidate.next)
    else { return nil }
    let hours = candidate.integer ?? 0
    let end = candidate.next + (line.holds("小时", at: candidate.next) ? 2 : 1)
    // 24小时药店: what is open all day.
    if hours == 24, line.kind(end) == .han, line.holds(limits, at: end) == nil, candidate.before == nil {
      return Exclusion(.name, .serviceHours)
    }
    // 臭氧日最大8小时滑动平均.
    if line.holds(means, at: end) != nil { return Exclusion(.name, .serviceHours) }
    if hours == 24 || hours == 365 || hours == 7, line.holds(services, at: end) != nil {
      return Exclusion(.name, .serviceHours)
    }
    return hours == 8 && line.holds("外", at: end) ? Exclusion(.name, .serviceHours) : nil
  }

  private static let means = Keywords("滑动 平均浓度 平均值")
  private static let limits = Keywords("内 后 前 以 之 左右 的 降 平均 达")
  private static let services = Keywords(
    "不 在线 值班 值守 自助 服务 营业 响应 全天候 不间断 无 政务 应急 对外 免费 运行 监控 监测 受理 巡 备勤 办理 轮 “ 专人 电话 热线 开放 ×")
}
