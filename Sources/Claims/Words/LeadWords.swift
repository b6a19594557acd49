import Quantities

/// Words at the head of a clause that say nothing of what is measured.
enum LeadWords {
  static let connectives = Keywords(
    """
    一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一方面 另一方面 首先 其次 最后 同时 另外 此外 并且 而且 但是 特别是 尤其是 \
    主要是 具体是 具体为 包括 分别是 以及 因此 从而 与此同时 总体看 总的看 据统计 经统计 统计显示 据不完全统计 不完全统计 经核算 \
    已经 总共 一共 力争 争取 确保 努力 预计 预期 计划 主要预期目标是 目标是 预期目标是 我们 由于 平均每年 其他的 其余 初步核算 \
    经初步核算 据初步核算 据初步统计 初步统计 初步测算 据测算 预计全年 快报显示 数据显示 结果显示 全年预计 力求 也要 还要 要 继续 近年来
    """)
  /// Of these the ones that say that what follows is to be.
  static let intentions = Keywords("力争 争取 计划 力求 预期 主要预期目标是 预期目标是 目标是")
  /// Single characters, which may also begin a noun.
  static let particles = Keywords("也 还 又 已 将 拟 均 都 共 再 把 使 现 并 且 而 但 另 即 含 仅 约 更 却 则")
  static let notParticles = Keywords(
    """
    都市 共青 共享 共同 共建 共有 共治 再生 再就业 再贷款 再制造 再担保 将军 要素 要求 要件 均衡 均等 现代 现有 现场 现行 现金 现役 现状 并网 并购 \
    并联 并入 还款 还贷 还林 还草 还湿 还绿 还迁 使用 把关 含量 即时 即征 约谈 约束 更新 更换 更改 更正 仅有 预期性 预期寿命 计划生育 计划单列 计划内 各项目
    """)
  /// What opens the parts of a whole.
  static let wholeMarkers = Keywords("其中 其中: 其中, 其中， 内含 含")
  static let estimated = Keywords("预计 初步核算 经初步核算 据初步核算 初步统计 据初步统计 初步测算 经初步测算 预估 据测算 估计 快报数 预计可 据预测 预计全年 预计将")
  /// Nouns that hold one of the words above.
  static let plannedNouns = Keywords(
    "计划生育 行动计划 发展规划 三年计划 年度计划 计划单列 预算收入 预算支出 规划建设 规划编制 城市规划 总体规划 专项规划 预算管理 预算绩效 预算内 计划内 目标任务 目标管理 目标责任 考核目标 预算公开 公共预算 财政预算 基金预算 预算法 预算资金 预算单位 预算执行 预算执行率 预算项目 部门预算 规划面积 规划用地 规划展览 编制规划 控制性详细规划 详细规划 规划 计划"
  )
  static let actual = Keywords("已 已经 实际 目前 截至 累计已 已达 已完成")
}
