import Lexicon

/// Editions of congresses: `十九届四中全会`, `党的二十大`, `十六届人大二次会议`, `第八届`.
enum SessionRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    let next = line[candidate.end]
    let session = Exclusion(.ordinal, .session)
    if next == "届" {
      // 连续举办三届赛事: how often; 十九届四中全会: which.
      let isCount =
        line.holds(held, in: candidate.start - 8, candidate.start) && line.holds(bodies, at: candidate.end + 1) == nil
      return isCount ? nil : session
    }
    guard candidate.reading.isChinese else { return nil }
    switch next {
    case "大":
      let isParty = line.ends(beforeCongress, at: candidate.previous) != nil
      return isParty
        || (12...30).contains(candidate.integer ?? 0) && line.holds(afterCongress, at: candidate.end + 1) != nil
        ? session : nil
    case "中":
      return line.holds(afterPlenum, at: candidate.end + 1) != nil ? session : nil
    case "次":
      if line[candidate.start - 1] == "届" { return session }
      guard line.holds(meetings, at: candidate.end + 1) != nil else { return nil }
      let start = line.clauseStart(candidate.start)
      return line.holds(assemblies, in: start, candidate.start) ? session : nil
    default: return nil
    }
  }

  private static let held = Keywords("举办 承办 连续 主办 举行 开办 办了")
  private static let bodies = Keywords("人大 政协 中央 全会 全国 党 常委 一中 二中 三中 四中 五中 六中 七中 一次 二次 三次 四次 五次 六次")
  private static let beforeCongress = Keywords("党的 党 贯彻 学习 迎接 喜迎 从 自 届")
  private static let afterCongress = Keywords("报告 精神 以来 召开 代表 胜利 战略 和 后 的 对 提出 部署 ， 、 。")
  private static let afterPlenum = Keywords("全会 、 和 与 及 至 到 历次")
  private static let meetings = Keywords("会议 全会 全体会议 党代会 职代会 代表大会 代表会议 人代会 常委会 人民代表大会 大会 集体学习")
  private static let assemblies = Keywords("届 第 人大 政协 委员会 党委 市委 省委 区委 县委 全国")
}
