import Quantities

/// Words between what is measured and its value.
enum LinkWords {
  static let links = Keywords(
    """
    达到 达 为 是 有 共 计 共计 合计 总计 完成 实现 完成了 实现了 保持在 稳定在 控制在 维持在 保持 达到了 到 至 仅 仅有 仅为 \
    在 累计达 累计达到 累计为 共有 现有 已有 设有 拥有 将达到 约为 高达 多达 仍有 尚有 还有 \
    达到的 只有 均为 均达 均达到 就有 已达 已达到 要达到 定为 确定为 在内 预期 预计 预计为 目标为 等于 总计为 共计为 合计为 实有 \
    平均为 平均 平均达到 平均达 最高达 最高达到 一般为 累计 稳定 保持稳定在 保持到 折合 约合 合 折算 达到近 突破到 超过了 占到 位于 处于
    """)
  /// Words that end like a link and are none.
  static let nouns = Keywords(
    "收入总计 支出总计 收入合计 支出合计 收入共计 支出共计 联合 整合 结合 融合 组合 综合 配合 符合 行为 作为 成为 发达 到达 通达 直达 国有 公有 所有 私有 持有 享有 具有 存在 收到 接到 得到 受到 感到 看到 找到 遇到 潜在 现在 内在 外在 截至 甚至 冬至 夏至 报到 迟到 签到 公共 统计 设计 审计 会计 累计 估计 预计 就是 但是 于是 还是 认为 视为 列为 评为 转为 改为 变为 定为 划分为 细分为 分为 人为 有所为 保有 特有 固有 没有 含有 专有 独有 罕有 原有 富有 民有 集体所有 涉及到 意识到"
  )
  /// What may stand between the measured thing and the link.
  static let adverbs = Keywords(
    """
    均 都 已 已经 实现 也 还 仍 又 再 再次 首次 大幅 大幅度 明显 显著 小幅 稳步 持续 连续 同比 环比 比增 同步 实际 名义 平均 年均 约 \
    分别 各 累计 共 共计 总共 一共 合计 全部 全面 不断 逐步 逐年 进一步 预计 预期 成功 顺利 历史性 稳定 快速 净 整体 总体 率先 \
    较快 继续 始终 一直 仅 只 将 要 拟 可 可望 有望 力争 确保 计划 争取 努力 能 可以 需 应 应当 必须 统一 基本 超额 提前 同期 双双 \
    按可比口径 按可比价 按可比价格 按可比价格计算 按可比价计算 按不变价 按不变价格 按不变价格计算 按不变价计算 按同口径 同口径 可比增长 剔除价格因素 扣除价格因素 剔除价格因素后 扣除价格因素后 扣除价格因素实际 可比口径 自然口径 按自然口径 按当年价格计算 按当年价格 按当年价 按现价 按现价计算 现价 如期 当年 单月 月均 日均 人均 累积
    """)
  /// Of these the ones that stand before a number without a link: 占比首次突破60%.
  static let loose = Keywords("首次 再次 累计 略 均 已 共 仅 已经 也 还 又 双双")
  /// Adverbs before an action verb.
  static let manner = Keywords(
    """
    未 尚未 全面 基本 重点 积极 依法 大力 深入 继续 成功 圆满 全力 扎实 稳步 加快 持续 认真 及时 主动 共 累计 新 已 又 再 还 也 顺利 \
    如期 全年 共计 组织 集中 先后 陆续 首次 率先 严格 严肃 严厉 有效 有序 不断 逐步 稳妥 高质量 高标准 高水平 优先 统筹 着力 \
    全部 分别 同步 联合 协调 协助 指导 帮助 支持 鼓励 引导 推动 督促 动态 定期 均 都 将 要 拟 计划 力争 确保 争取 努力 提前 \
    超额 按期 按时 自主 公开 当年 年内 直接 间接 充分 切实 广泛 妥善 平均 每年 每月 进一步 精准 另 另外 同时 并 且 面向社会 科学 合理
    """)

  private static let toWhom = "为 对 向 给"
  /// Before whom something is done for.
  static let prepositions = Keywords(toWhom)
  /// Before those whose number is told with what is done: 为1467位老年人, 带动3万名农民.
  static let beforePeople = Keywords(toWhom + " 在 由 让 使 与 帮助 组织 发动 带动 吸引 引导 动员 支持 资助 帮扶 扶持")
}
