import Quantities

/// Words that compare a value with an earlier one of the same thing.
enum ChangeWords {
  /// Verbs right before the quantity: 增长8%.
  static let increase = Keywords(
    """
    增长 增加 上升 提高 提升 上涨 增产 攀升 扩大 上调 上浮 增多 回升 加快 提速 递增 净增 净增加 增收 上扬 走高 延长 扩增 猛增 \
    激增 月增 年增 月均增 人均增 超收 超支 翻 增 升 涨 跃升 高出 拓展 前移 多增 增支 升高 攀高
    """)
  static let decrease = Keywords(
    """
    下降 减少 降低 回落 减产 缩减 下滑 压减 精简 减 降 跌 下跌 下调 收窄 缩小 减缓 放缓 萎缩 下浮 递减 净减 净减少 减亏 \
    减收 压缩 缩短 走低 压降 短收 少 趋缓 减支 削减 后移 少增 少收 少支
    """)
  /// Adjectives that say a change only beside a time: 比上年高1.4个百分点.
  static let higher = Keywords("高 多 快 偏多 偏高 长 强 大")
  static let lower = Keywords("低 慢 偏少 偏低 短 弱 小")
  /// What follows the verb when the quantity is where the change arrived: 提高到47.5%.
  static let arrival = Keywords("到 至 为 达 达到 到了 成 到的")
  /// The same, in verbs that are never a change by themselves: 调整到20分钟.
  static let arrivalVerbs = Keywords("控制 优化 演变 调整 扩展 升级 调 修订 核定 更正 修正 订正 核实 核减 核增 转变 变更 改 发展 壮大 恢复 拓展 延伸 扩容 变")
  /// Nouns of a change: 涨幅1.8%, 下降率4.5%.
  static let increaseNouns = Keywords("增长率 增幅 涨幅 升幅 增长速度 增速 增长幅度 上涨幅度 提高幅度 增长 同比增速 年均增速 年均增长率")
  static let decreaseNouns = Keywords("下降率 降幅 跌幅 下降幅度 降低率 降低幅度 减少率 减幅 减少幅度 下降")
  /// Verbs that move something else: 拉动GDP增长0.7个百分点.
  static let pull = Keywords("拉动 带动 推动 拉升")
  static let drag = Keywords("拉低 拖累 拖低")
  /// Verbs of reduction that keep their object before the quantity: 精简申报材料40%.
  static let reducing = Keywords("减少 精简 压减 缩减 压缩 降低 削减 减 下调 缩短 取消")
  static let raising = Keywords("提高 增加 上调 提升 扩大 延长 上浮")
  /// Single characters that are a verb only where nothing stands before them that makes a noun of them.
  static let nounsBefore = Keywords("新增 新 加 递 倍 首 提升 提高 最 至 不 很 较 更 更为")
}
