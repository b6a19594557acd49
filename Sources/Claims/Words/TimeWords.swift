import Quantities

/// Words that say when.
enum TimeWords {
  /// Without a number in them, or with one that the recogniser does not take for a date.
  static let all = Keywords(
    """
    全年 今年 去年 上年 当年 本年 本年度 上年度 年度 年内 年末 年底 年初 期末 目前 当前 现在 至今 截至目前 截止目前 截至年末 截至年底 截止年末 截止年底 到目前为止 \
    到年末 到年底 至年末 至年底 一年来 一年 五年来 三年来 两年来 四年来 十年来 过去一年 过去的一年 过去五年 过去三年 近年来 近几年 近几年来 近三年 近五年 近两年 同期 去年同期 上年同期 \
    上年末 去年底 去年末 年中 季末 月末 届时 此前 今后 未来 明年 来年 次年 本届 本届政府 任期内 这五年 五年间 五年 三年间 期间 年均 全年共 今年以来 去年以来 年初以来 以来 截至 截止 到期末 \
    本年末 今年末 今年底 本期 报告期 报告期内 报告年度 本报告期 当期 累计 今年全年 去年全年 截至本年末 两年平均 三年平均 五年平均 近四年 近四年来 过去两年 过去四年 过去十年 近两年来 近三年来 近十年 近十年来 这三年 这两年 两年间 四年间 十年间 下一步 下步 下一阶段 下阶段 春运期间 节日期间 本年度内 下半年 上半年 前三季度 一季度 二季度 三季度 四季度 \
    今年上半年 一年多来 几年来 多年来 长期以来 “十三五”以来
    """)
  /// What may follow a date and belongs to it.
  static let afterDate = Keywords("底 末 初 前 后 内 中 以来 期间 时期 起 之前 以前 之后 以后 为止 止 全年 年底 年末 末期 初期 间 里 当年 度 度末 年度 时 的 ，")
  /// What may stand before a date and belongs to it.
  static let beforeDate = Keywords("截至 截止 截止到 截至到 到 至 自 从 在 于 早在 自从 对")
  /// The year before the report's own.
  static let lastYear = Keywords("去年 上年 上年度 上年末 去年底 去年末 上年同期 去年同期 上期 上一年 去年的 上年的")
  /// Words of another year than the report's own.
  static let otherYears = Keywords("上年 去年 同期 明年 往年 前年 年初 计划 预计 目标")
  static let nextYear = Keywords("明年 来年 次年")
  static let thisYear = Keywords("今年 本年 本年度 全年 年末 年内 本期 今年以来 当年 年底 本期的 本年的")
  /// The year that a review tells of.
  static let pastYear = Keywords("一年来 过去一年 过去的一年")
  /// Of these the ones that mean one year inside a clause too: 项目当年投资.
  static let withinYear = Keywords("全年 当年 年内 本年")
  /// A stretch of five years up to the last.
  static let fiveYears = Keywords("五年 五年共 五年累计 五年来 过去五年 过去的五年 近五年 近五年来 这五年 五年间 本届政府以来 5年来 过去5年 本届政府任期 本届政府任期内 这5年")
  /// Stretches of other lengths up to the last year, by their years.
  static let severalYears: [(words: Keywords, years: Int)] = [
    (Keywords("两年来 过去两年 近两年 近两年来 两年间 这两年 2年来 两年平均"), 2),
    (Keywords("三年来 过去三年 近三年 近三年来 三年间 这三年 3年来 过去3年 三年平均"), 3),
    (Keywords("四年来 过去四年 近四年 近四年来 四年间 4年来"), 4), (Keywords("十年来 过去十年 近十年 近十年来 十年间 10年来"), 10),
  ]
  /// Words that make a time of what a comparison names: 比上年, 较年初.
  static let compared = Keywords(
    """
    上年 去年 上年同期 去年同期 上年末 去年末 去年底 上年底 上年度 同期 年初 年初预算 上月 上月末 上季度 上季末 上期 前年 五年前 四年前 三年前 十年前 两年前 一年前 常年 常年同期 历年 \
    历年同期 多年平均 近五年平均 近年平均 期初 改革前 以前 之前 以往 往年 往年同期 过去 任期初 上届 上一年 上一年度 上年决算 上年决算数 上年执行数 上年实绩 上年完成数 去年决算数 基期 疫情前 换届前 建市初 建区初 整治前
    """)
}
