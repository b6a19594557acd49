import Lexicon

/// Standings: `位居全省第一`, `第2名`, `前三位`, `居首位`, `数量居全市之首`.
///
/// 第N is a standing where the clause or the list's item ends after it and its words tell of one (居, 排名, 全省 …); 第N名 and
/// 第N位 are, but where a noun follows. 首 is one in 首位, 榜首, 之首 and 居首.
enum RankRule {
  /// Makes the candidate a standing, if it is one, with 第 or 前 in its span.
  static func take(_ candidate: inout Candidate) -> Bool {
    if candidate.characterBefore == "第" {
      // OrdinalRule has let it pass: it is one.
      candidate.before = (.exact, candidate.previous - 1)
      candidate.after = nil
      if !(candidate.unitIs("名") || candidate.unitIs("位")) { candidate.unit = nil }
    } else if isTop(candidate) {
      candidate.before = (.exact, candidate.start - 1)
    } else {
      return false
    }
    candidate.reading.rules.add(.rank)
    return true
  }

  /// Whether 第, which stands before the number, makes a standing.
  static func isRank(_ candidate: Candidate) -> Bool {
    let line = candidate.line
    let ordinal = candidate.previous - 1
    let isPlace = candidate.unitIs("名") || candidate.unitIs("位")
    guard isPlace || candidate.unit == nil || candidate.unit?.start ?? 0 > candidate.end else { return false }
    let end = isPlace ? candidate.unitEnd : candidate.end
    let endsHere = line.endsClause(end) || line.holds(afterStanding, at: line.afterBlanks(end)) != nil
    guard endsHere else { return false }
    let start = line.clauseStart(ordinal)
    // 第一，第二，: numbers of a list.
    if !isPlace, line.beginsClause(ordinal) { return false }
    if isPlace { return true }
    return line.holds(standings, in: start, ordinal)
  }

  /// Whether 前 and 位, 名 or 强 around the number make a standing: 前三位.
  static func isTop(_ candidate: Candidate) -> Bool {
    let line = candidate.line
    guard line[candidate.start - 1] == "前" else { return false }
    let tells = line.holds(standings, in: line.clauseStart(candidate.start), candidate.start)
    // 进入全省前三: nothing follows the number.
    if candidate.unit == nil, line.endsClause(candidate.end) { return tells && (candidate.integer ?? 999) <= 100 }
    let isList = line[candidate.end] == "强" || line[candidate.end] == "列"
    guard candidate.unitIs("名") || candidate.unitIs("位") || isList else { return false }
    let end = isList ? candidate.end + 1 : candidate.unitEnd
    return line.endsClause(end) || line.holds(afterStanding, at: end) != nil || tells
  }

  /// Whether 首 at `at` is a standing; the end of its unit 位, or of 首.
  static func wordEnd(_ line: LineText, at: Int) -> Int? {
    let before = line[at - 1]
    if line[at + 1] == "位" {
      // 放在首位 is a priority; 首位度 another thing.
      guard line[at + 2] != "度", !line.ends("在", at: at) || line.ends("排在", at: at) || line.ends("列在", at: at) else {
        return nil
      }
      return line.holds(standings, in: line.clauseStart(at), at) ? at + 2 : nil
    }
    guard line.endsClause(at + 1) || line.holds(afterStanding, at: at + 1) != nil else { return nil }
    return before == "之" || before == "榜" || before == "居" ? at + 1 : nil
  }

  private static let standings = Keywords(
    """
    居 位列 排 名列 列 全国 全省 全市 全区 全县 全州 全盟 全旗 全球 世界 亚洲 省内 市内 区内 国内 同类 城区 各区 各市 各县 各省 获 夺得 取得 跃 \
    升至 升到 上升 前移 保持 稳 评 考核 综合 成绩 位次 名次 进入 跻身 并列 均 总量 增速 增幅 得分 系统 西部 东部 中部 东北 华东 长三角 珠三角 之
    """)
  private static let afterStanding = Keywords("的 和 与 及 以及 上升 提升 升至 跃升 跃居 下降 位次 提高 前移 进位 （ (")
}
