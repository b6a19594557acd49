import Lexicon

/// Chinese numbers that group what they name: `三大攻坚战`, `四个“关键小事”`, `以下三点`, `这两项`. How many there are is the
/// name's, not the report's, news.
enum GroupingRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    // 中央八项规定, 16条配套规定: what a body has laid down goes by its number of articles.
    if candidate.unitIs("条") || candidate.unitIs("项"), line.holds(bylaws, at: candidate.unitEnd) != nil {
      return Exclusion(.name, .grouping)
    }
    // 抓好十个方面的工作: the list follows.
    if candidate.unitIs("个方面") || candidate.unitIs("方面"), line.holds(announced, at: candidate.unitEnd) != nil {
      return Exclusion(.word, .grouping)
    }
    guard candidate.isSmallChinese || (candidate.integer ?? 99) <= 10 && line[candidate.end] == "大" else {
      return nil
    }
    guard candidate.reading.qualifier == .exact, candidate.before == nil, candidate.after == nil else { return nil }
    let grouping = Exclusion(.slogan, .grouping)
    if line[candidate.end] == "大", candidate.unit == nil || candidate.unit?.end == candidate.end + 1 {
      return grouping
    }
    guard candidate.reading.isChinese else { return nil }
    // 创新、协调、绿色三方面: what was listed.
    if line.holds("方面", at: candidate.end) { return Exclusion(.word, .grouping) }
    if let unit = candidate.unit, unit.end > candidate.end, isQuote(line[unit.end]) { return grouping }
    if line.ends(pointers, at: candidate.previous) != nil, candidate.unit != nil { return Exclusion(.word, .grouping) }
    if let unit = candidate.unit, line.holds(abstracts, at: unit.end) != nil { return grouping }
    return nil
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    scalar == "“" || scalar == "‘" || scalar == "「" || scalar == "\""
  }

  private static let bylaws = Keywords("规定 配套规定 实施细则 禁令 铁规 纪律 准则 军规")
  private static let announced = Keywords("工作 的工作 重点工作 的重点工作 任务 的任务 着手 入手 发力")
  private static let pointers = Keywords("以下 如下 这 上述 那 哪 该 各 下列 其他 以上 前述 相关 有关 双方 三方 四方")
  private static let abstracts = Keywords(
    "毫不动摇 维护 确立 意识 自信 全面 中心 服务 文明 一百年 坚持 不摘 统筹 关键 转变 清单 专项 重点 优先 方位 定位 延伸 不变 严禁 必须 一批 一律 到位 不放过 相互 更加 问题 导向 原则 要求 主题 网 账"
  )
}
