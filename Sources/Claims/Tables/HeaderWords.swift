import Quantities
import ReportModel

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
    let line = LineText(label.withoutBlanks)
    guard line.count > 0 else { return }
    func has(_ words: Keywords) -> Bool { line.holds(words, in: 0, line.count) }
    func ends(_ words: Keywords) -> Bool { line.ends(words, at: line.count) != nil }
    func begins(_ words: Keywords) -> Bool { line.holds(words, at: 0) != nil }
    isRank = ends(Self.ranks)
    // 为上年%, 完成预算% compare by a share, not by a change.
    let isShare = begins(Self.shareBeginnings) || has(Self.shares) || begins(Self.fulfilling) && has(Self.aims)
    if !isShare, !isRank, !has(Self.noChanges) || has(Self.yearly) {
      isChange = has(Self.changes) || begins(Self.changeBeginnings) || ends(Self.changeEnds)
    }
    if isChange {
      basis = HeaderWords.basis(of: line)
      isDecrease = has(Self.falls) && !has(Self.rises)
    }
    isAbsolute = !isShare && ends(Self.absolutes)
    isRate = isShare || isChange && !isAbsolute && !has(Self.bothWays) || ends(Self.rates)
    isScore = ends(Self.scores)
    isCount = ends(Self.counts)
    isAmount = !isRate && ends(Self.amounts)
    isCumulative = has(Self.cumulative)
    modality = HeaderWords.modality(of: line)
    if isRank || isShare { scope = HeaderWords.scope(of: line) }
  }

  private static let ranks = Keywords("位次 排名 名次 排位 位居 排序")
  private static let shareBeginnings = Keywords("占 为上年 为预算 为去年 相当于")
  /// 完成数 is what was done; 完成预算 is a share of an aim.
  private static let fulfilling = Keywords("完成")
  private static let aims = Keywords("预算 计划 目标 任务 年度 全年 年初 调整")
  private static let shares = Keywords("占比 比重 占全 为上年 为预算 完成率 完成预算 进度")
  private static let noChanges = Keywords("自然增长 增加值")
  private static let yearly = Keywords("比上年 同比")
  private static let changes = Keywords("增长 增减 同比 环比 增幅 增速 降幅 涨幅 涨跌 升降 ± 增（减 比上年 较上年 比去年 较去年 比上月 较上月")
  private static let changeBeginnings = Keywords("比上 较上 比去年 较去年 比年初 较年初 比预算 较预算 比19 比20 较19 较20")
  private static let changeEnds = Keywords("增加 减少 下降 提高 降低 上升 变动 变化 增加额 减少额 下降率 增加数 减少数 变动率")
  private static let falls = Keywords("降幅 下降 减少 降低")
  private static let rises = Keywords("增 升 提高")
  private static let absolutes = Keywords("额 量 数 值")
  private static let bothWays = Keywords("增减 增加 减少 变动 变化")
  private static let rates = Keywords("率 增速 增幅 比例 构成 幅度 百分比")
  private static let scores = Keywords("指数 得分 评分 分值 总分")
  private static let counts = Keywords("数量 人数 户数 个数 件数 次数 家数 笔数")
  private static let amounts = Keywords("金额 额 收入 支出 产值 投资 余额 利润 税 费 资金")
  private static let cumulative = Keywords("累计 至今")

  /// Whether values are rates: of the columns the innermost decides that says either, 增减额 under 比上年.
  ///
  /// - Parameter columns: innermost first.
  static func isRate(columns: [HeaderWords], others: [HeaderWords]) -> Bool {
    columns.first { $0.isRate || $0.isAbsolute }?.isRate ?? false || others.contains { $0.isRate }
  }

  private static func basis(of line: LineText) -> Claim.Basis {
    if line.holds(yearBasis, in: 0, line.count) { return .yoy }
    if line.holds(monthBasis, in: 0, line.count) { return .mom }
    return line.holds(planBasis, in: 0, line.count) ? .plan : .unstated
  }

  private static let yearBasis = Keywords("同比 上年 去年")
  private static let monthBasis = Keywords("环比 上月 上季")
  private static let planBasis = Keywords("比预算 较预算 比计划 较计划 比目标")

  private static func modality(of line: LineText) -> Claim.Modality? {
    func has(_ words: Keywords) -> Bool { line.holds(words, in: 0, line.count) }
    if has(done) { return has(expected) ? .estimated : .actual }
    if has(expected) || has(accounted) { return .estimated }
    // 为预算%, 比计划增长: the plan is what the value is compared with.
    guard line.ends(budgetNames, at: line.count) == nil, line.holds(comparing, at: 0) == nil, !has(beside) else {
      return nil
    }
    return line.ends(plans, at: line.count) == nil ? nil : .planned
  }

  private static let done = Keywords("决算 执行 完成 实际 实绩")
  private static let expected = Keywords("预计")
  private static let accounted = Keywords("初步核算")
  private static let budgetNames = Keywords("公共预算 基金预算 经营预算 保险预算 部门预算")
  private static let comparing = Keywords("占 为 比 较")
  private static let beside = Keywords("占预算 为预算 比预算 较预算")
  private static let plans = Keywords(
    """
    预算 预算数 预算额 预算金额 预算安排 预算安排数 预算（草案） 预算草案 预算表 计划 计划数 计划投资 目标 目标值 目标数 目标任务 预期 预期目标 任务数 预算总表 计划表
    """)

  private static func scope(of line: LineText) -> String? {
    for at in 0..<line.count {
      if let length = line.holds(groups, at: at) { return line.text(of: [TextSpan(start: at, end: at + length)]) }
    }
    return nil
  }

  private static let groups = Keywords("全国 全省 全市 全区 全县 全州 全盟 全旗")
}
