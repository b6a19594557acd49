import Quantities

/// Words that set a value beside another.
enum ComparisonWords {
  private static let faster = "高于 低于 快于"
  private static let more = "慢于 多于 少于 优于 领先 领先于 落后 好于 高出"

  /// With another of the same time: 高于全市平均.
  static let over = Keywords([faster, more, "落后于 大于 小于 低出"].joined(separator: " "))
  /// At the head of a statement about the thing before: 比全国高, 高于全市平均.
  static let besides = Keywords(["比 较", faster, more].joined(separator: " "))
  /// What may follow a noun such as 增速 that belongs to the thing before.
  static let afterNoun = Keywords(["比 较", faster, "慢于 占 居 位 列 均 分别 为 与 继续 连续 首次 再次"].joined(separator: " "))
  /// Before a plan that is only measured against: 比预期目标, 超额完成年度目标.
  static let beforePlan = Keywords(["比 较", faster, "占 完成 超额 超过 年初 年度 达到 实现 好于 优于"].joined(separator: " "))
  /// A value on this side of a plan and on that: 超预算, 低于控制目标.
  static let abovePlan = Keywords("高于 超过 超出 超 高出 超额完成")
  static let belowPlan = Keywords("低于 短于 少于 欠")

  /// What opens the words that a change is compared with.
  static let markers = Keywords("比 较 与 相比 对比 同 超 超过 低于 高于 比照")
  /// Words that begin like one of them and are none.
  static let notMarkers = Keywords(
    "比例 比重 比率 比较 比值 比赛 比武 较好 较大 较快 较低 较高 较为 与会 同比 同步 同时 同意 同级 同类 超额 超市 超低 超标 超限 超高 超长")
  /// Words that end like one of them and are none.
  static let notMarkerEnds = Keywords("占比 同比 环比 对比 性价比 之比 配比 无比 相比 可比 参与 共同 合同 不同 协同 认同 赞同 相同 总比 百比 比较 计较")
  /// What closes them.
  static let closing = Keywords("相比 相比较 比较 的基础上 基础上 水平 时 的 末 末的")
  /// A comparison with the year before in one word.
  static let withYear = Keywords("同比 比同期 较同期 比增 同增 比上年 较上年 比去年 较去年 同比实际 同期比 年同比 上年同期比")
  /// The same with the month or the quarter before.
  static let withMonth = Keywords("环比 比上月 较上月 比上季度 较上季度 月环比 环比实际")
}
