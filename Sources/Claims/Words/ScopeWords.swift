import Quantities

/// Words of standings, and of those whose figures are given.
enum ScopeWords {
  /// Verbs that say a standing.
  static let verbs = Keywords(
    "稳居 跃居 位居 位列 名列 位次居 排名居 排名列 排 列 居 排名 排在 均居 并列 高居 继续居 保持 升至 上升至 跃升至 提升至 升到 上升到 前移至 下降至 跃至 进至 前进至 跃升到 排名跃居 排位 位于 处于 荣获 获得 获 取得 夺得 荣列 居于 跻身 进入 挺进 迈入 入围 重返 蝉联"
  )
  /// Of these the ones that stay in the indicator.
  static let keptVerbs = Keywords("跻身 进入 挺进 迈入 入围 重返 蝉联 荣获 获得 获 取得 夺得 入选")
  /// Words that begin like the verbs 居 and 列 and are none.
  static let notVerbs = Keywords("居民 居住 居家 居委 居室 居留 居保 居中 列入 列车 列为 列支 列席 排放 排水 排污 排查 排涝 排除 保持稳定 获得感 获奖 获评 处理")
  /// What stands in the place of a subject and says whose the figures are.
  static let places = Keywords(
    "全国 全省 全市 全区 全县 全州 全盟 全旗 全镇 全乡 全社会 我国 我省 我市 我区 我县 我州 我旗 我镇 本市 本区 本县 本省 各级 各部门 各地 全局 全院 全系统 全校 市本级 区本级 县本级")
}
