import Lexicon

/// Years, months and days that say when, not how long: `五年来`, `近三年`, `今后五年`, `前11个月`, `每5年`, `15日前`.
///
/// A span of time is a duration and a claim where the words say that something lasted or shall last that long.
enum YearSpanRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard let unit = candidate.unit, unit.dimension == .time, !unit.isComposite else { return nil }
    let period = Exclusion(.date, .yearSpan)
    let end = candidate.unitEnd
    let start = candidate.quantityStart
    if isLasting(candidate) { return nil }
    if candidate.reading.traits.contains(.half) && candidate.unitIs("年") { return period }
    // 近三年 is a period, 近36个小时 a duration.
    let isShort =
      candidate.unitIs("小时") || candidate.unitIs("个小时") || candidate.unitIs("分钟") || candidate.unitIs("秒")
      || candidate.unitIs("夜")
    if !isShort,
      line.ends(whenWords, at: candidate.previous) != nil || line.ends(whenWords, at: line.beforeBlanks(start)) != nil
    {
      return period
    }
    if line.holds(whenAfter, at: candidate.after?.end ?? end) != nil || line.holds(whenAfter, at: end) != nil {
      return period
    }
    let isYears = candidate.unitIs("年") || candidate.unitIs("年度") || candidate.unitIs("载") || candidate.unitIs("季度")
    if isYears, candidate.before?.qualifier == .nearly { return period }
    if isYears, candidate.reading.isChinese,
      candidate.after == nil || line.beginsClause(start) || candidate.integer == 1
    {
      return period
    }
    if candidate.unitIs("日") || candidate.unitIs("月"), candidate.reading.integer ?? 99 <= 31 { return period }
    if candidate.unitIs("天") || candidate.unitIs("周"), candidate.integer == 1, candidate.reading.isChinese {
      return period
    }
    return nil
  }

  /// Whether the words before say that something lasted, lasts or shall last so long.
  static func isLasting(_ candidate: Candidate) -> Bool {
    let line = candidate.line
    return line.ends(lasting, at: line.beforeBlanks(candidate.quantityStart)) != nil
      || line.ends(lasting, at: candidate.previous) != nil
  }

  private static let lasting = Keywords(
    """
    连续 停滞 达 长达 延长 扩大到 缩短 缩短至 缩短到 缩短为 压缩 压缩至 压缩到 压缩为 压减至 减少 减少至 满 历时 为期 用时 提高到 提高至 增至 增加 平均 不少于 不低于 不超过 \
    最长 最短 周期 任期 有效期 寿命 持续 提前 提速 滞后 工期 时间 时限 期限 由 从 已 延长至 延长到 服刑 有期徒刑 耗时 保持 经过 经 仅用 只用 用 历经 时长 延至 已有 保修 质保 晚 早 需 再 领先 控制在 限制在 停工 停产 停业 停运 歇业 累计
    """)
  private static let whenWords = Keywords(
    "过去 近 最近 今后 未来 这 前 后 头 以往 每 每隔 上 本 往后 接下来 此后 之后 当前 其后 后续 此前 第 过去的 未来的 往前 前后 新的 下 头一 最后 随后 同期 上一 下一 一 另 剩余 开局"
  )
  private static let whenAfter = Keywords("来 以来 间 期间 内 以内 之内 前 后 之后 以后 之前 之际 里 中 多来 余来 回顾 一度 一次 一届 一遇 一轮 度 级 告诫 时间内")
}
