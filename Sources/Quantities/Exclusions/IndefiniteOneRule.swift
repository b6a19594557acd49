import Lexicon

/// 一 with a measure word is an article (`一个共同特征`, `一种要求`), unless a verb of making stands right before it or it is
/// one of several counts (`建设一座公园、两条道路`).
enum IndefiniteOneRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    guard candidate.reading.isChinese, candidate.integer == 1, candidate.end - candidate.start == 1,
      candidate.reading.qualifier == .exact, candidate.before == nil, candidate.after == nil
    else { return nil }
    let line = candidate.line
    if line[candidate.start - 1] == "前" || line[candidate.start - 1] == "第" { return nil }
    guard let unit = candidate.unit else { return Exclusion(.word, .indefiniteOne) }
    if candidate.unitIs("番"), line.ends(doublings, at: candidate.quantityStart) == nil {
      return Exclusion(.word, .indefiniteOne)
    }
    if unit.dimension != .count {
      return unit.dimension == .time && !YearSpanRule.isLasting(candidate) ? Exclusion(.word, .indefiniteOne) : nil
    }
    if line.holds(concrete, at: unit.start) != nil {
      if line.ends(making, at: candidate.previous) != nil { return nil }
      if isListed(candidate) { return nil }
      // 新建小学一所: the count stands after its noun.
      if line.endsClause(unit.end), candidate.start - line.clauseStart(candidate.start) >= 4,
        line.kind(candidate.start - 1).isHan, !candidate.unitIs("个"), line.ends(notNouns, at: candidate.start) == nil
      {
        return nil
      }
    }
    return Exclusion(.word, .indefiniteOne)
  }

  /// Another Chinese count stands in the same clause or the next.
  private static func isListed(_ candidate: Candidate) -> Bool {
    let line = candidate.line
    guard line.kind(candidate.previous - 1) == .clauseEnd || line.kind(candidate.previous - 1) == .sentenceEnd else {
      return false
    }
    func isCount(_ at: Int) -> Bool {
      line.kind(at).isChineseNumeral && line[at] != "一" && line.holds(concrete, at: at + 1) != nil
    }
    var at = candidate.end
    while at < min(candidate.end + 20, line.count), !isBreak(line.kind(at)) {
      if isCount(at) { return true }
      at += 1
    }
    at = candidate.start - 1
    while at > max(candidate.start - 20, 0), !isBreak(line.kind(at)) {
      if isCount(at) { return true }
      at -= 1
    }
    return false
  }

  private static func isBreak(_ kind: CharacterClass) -> Bool {
    kind == .sentenceEnd || kind == .open || kind == .close
  }

  private static let doublings = Keywords("翻 翻了")
  private static let concrete = Keywords("座 条 所 家 个 处 名 人 项 件 幢 栋 台 辆 套 起 间 艘 架 块 口 位 户 部 枚 支 只 头 例 宗 篇 期 场 届 所")
  private static let notNouns = Keywords("每 各 有 是 的 为 这 那 某 同 在 第 成 另 下 上 前 后 逐 任 多")
  private static let making = Keywords(
    "建设 新建 建成 改建 新增 增加 减少 引进 获评 修建 配备 增设 添置 购置 共建 扩建 迁建 培育 认定 创建 获批 查处 破获 查获 救助 死亡 受伤 明确 确定 指定 安排 选派")
}
