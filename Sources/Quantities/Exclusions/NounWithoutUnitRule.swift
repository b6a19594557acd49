import Lexicon
import ReportModel

/// A plain Arabic number between nouns, without a unit and not at a clause's end, names something: `星火786文化园`,
/// `中国制造2025`. A number whose unit was lost is followed by a stop or by a verb.
enum NounWithoutUnitRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    if isMonthAndDay(candidate) { return Exclusion(.name, .nounWithoutUnit) }
    guard candidate.reading.traits == [.arabic], candidate.unit == nil, candidate.before == nil, candidate.after == nil,
      candidate.reading.unit == .none, let value = candidate.integer
    else { return nil }
    // 2025 alone is a year.
    if candidate.end - candidate.start == 4, (1949...2060).contains(value), line.kind(candidate.end) != .digit {
      if line.endsClause(candidate.end), line.ends(counting, at: candidate.previous) != nil { return nil }
      return Exclusion(.date, .nounWithoutUnit, date: String(value))
    }
    guard line.kind(candidate.end) == .han, line.kind(candidate.start - 1) != .letter else { return nil }
    // No name has so many digits; a unit was lost.
    if candidate.end - candidate.start >= 4 { return nil }
    if line.holds(verbs, at: candidate.end) != nil { return nil }
    if line.ends(counting, at: candidate.previous) != nil { return nil }
    return Exclusion(.name, .nounWithoutUnit)
  }

  /// 5.18经贸洽谈会: a day that names an event.
  private static func isMonthAndDay(_ candidate: Candidate) -> Bool {
    guard candidate.reading.traits == [.arabic, .decimal], candidate.reading.place == -2,
      candidate.unit == nil || candidate.line.holds(projects, at: candidate.end) != nil,
      candidate.before == nil, candidate.line.kind(candidate.end).isHan,
      candidate.line.holds(verbs, at: candidate.end) == nil, let value = candidate.reading.value?.decimal
    else { return false }
    let hundredths = value.scaled(byPowerOfTen: 2)
    guard let number = Int(hundredths.description) else { return false }
    return (1...12).contains(number / 100) && (1...31).contains(number % 100)
  }

  /// No hundredth of an item is ever counted: 6.18项目 are the projects of a day's fair.
  private static let projects = Keywords("项目")

  private static let verbs = Keywords(
    """
    完成 新增 实现 建成 开展 开工 竣工 投入 组织 办理 办结 受理 增 减 降 升 提 上升 下降 下调 上调 调 到 至 和 与 及 或 以 左右 上下 的 同比 比 较 占 其中 为 是 均 共 \
    变 回落 扩 压 缩 缩减 拆 整治 推 获 达 万 倍 成 余 多 处 全 已 并 分 改造 打造 打通 出台 建立 启动 引进 涉及 惠及 投资 累计 居 位 列 低 高 好于 优于
    """)
  private static let counting = Keywords(
    "达 达到 共 计 共计 累计 完成 新增 办结 受理 增加 减少 提升至 提高到 提高至 升至 降至 下降至 上升至 增至 减至 得分 指数 指数为 指数达 分别为 为 至 到 由 从 改造 建成 处置 查处 件数 人数 户数 数量 总数 发放 户 约 增收 增产 收入 产值 人口 面积 数 量 额 均 长 资金 投资"
  )
}
