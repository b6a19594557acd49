import Lexicon

/// The words that say how exactly a number is meant, before it, between it and its unit, and after the unit.
enum QualifierWords {
  private typealias Row = (words: String, qualifier: Qualifier)

  private static let beforeRows: [Row] = [
    ("约 大约 大概 大致 约为 约合 大体", .about),
    ("近 接近 将近 逼近 临近 近乎", .nearly),
    ("超 超过 超出 突破 突破了 超过了 逾 高于 多于 大于 远超 已超 越过 跨过 迈过 跨越 冲破 超越", .over),
    ("不低于 不少于 至少 最少 起码 不小于 不下 不下于 不亚于 大于等于 不得低于 不得少于", .atLeast),
    ("不足 不到 低于 小于 少于 未达 不满 未满 未达到 不及", .under),
    ("不超过 不高于 不大于 不多于 至多 最多 小于等于 不得超过 不突破 不得高于", .atMost),
  ]

  private static let afterRows: [Row] = [
    ("左右 上下", .about),
    ("以上 及以上 之上 (含)以上 含以上", .atLeast),
    ("之多 还多 多", .over),
    ("以内 以下 之内 及以下 之下 (含)以下 (含)以内", .atMost),
  ]

  private static let before = beforeRows.flatMap { row in
    row.words.split(separator: " ").map { (word: String($0), qualifier: row.qualifier) }
  }
  private static let after = afterRows.flatMap { row in
    row.words.split(separator: " ").map { (word: String($0), qualifier: row.qualifier) }
  }
  private static let beforeTrie = Trie(backward: before.map(\.word))
  private static let afterTrie = Trie(after.map(\.word))

  /// In these, 近, 约 and 超 are the end of another word: 最近, 节约, 签约.
  private static let words = Keywords(
    """
    最近 附近 邻近 靠近 亲近 远近 相近 贴近 走近 节约 签约 集约 预约 违约 制约 条约 契约 公约 履约 续约 邀约 解约 赴约 简约 赶超 高超 \
    反超 首超 商超 中超
    """)

  /// The qualifier whose word ends at `end`, and where it begins.
  static func before(_ line: LineText, end: Int, floor: Int, isBare: Bool) -> (qualifier: Qualifier, start: Int)? {
    var end = end
    if line.kind(end - 1) == .blank { end = line.beforeBlanks(end) }
    guard end > floor, line.kind(end - 1) == .han else { return nil }
    if let match = beforeTrie.longest(in: line.folded, endingAt: end, from: floor) {
      let start = end - match.length
      // B超 is a machine.
      if match.length == 1, line.kind(start - 1) == .letter { return nil }
      if match.length == 1, let word = line.ends(words, at: end), word > 1, end - word >= floor { return nil }
      return (before[match.value].qualifier, start)
    }
    // 破亿, 过万, 过半.
    if isBare, line[end - 1] == "破" || line[end - 1] == "过", line.ends(verbsOfPassing, at: end) == nil {
      return (.over, end - 1)
    }
    return nil
  }

  private static let verbsOfPassing = Keywords("通过 经过 不过 度过 打破 侦破 攻破")

  /// The qualifier whose word begins at `at`, and where it ends.
  static func after(_ line: LineText, at: Int, unit: UnitMatch?) -> (qualifier: Qualifier, end: Int)? {
    let start = line.afterBlanks(at)
    guard start - at <= 1, let match = afterTrie.longest(in: line.folded, from: start, to: line.count) else {
      return nil
    }
    let end = start + match.length
    switch line[start] {
    case "多":
      guard let unit, extendable.contains(unit.dimension),
        line.kind(end) != .han || line.holds(notExtended, at: end) == nil
      else { return nil }
    // 上下级, 上下游 are nouns.
    case "上" where line[start + 1] == "下" && line.holds(notAbout, at: end) != nil: return nil
    default: break
    }
    return (after[match.value].qualifier, end)
  }

  /// In these words, 多 begins a noun: 三年多次, 两地多方.
  private static let notExtended = Keywords("次 种 个 元 方 项 样 式 功 级 层 点 维 边 头 人 家 部 地 少 门 条 批")
  private static let notAbout = Keywords("级 游 联 班 半 铺 册 限 浮 行 车 楼 午")
  /// 三年多, 五公里多.
  private static let extendable: Set<UnitEntry.Dimension> = [.time, .length, .mass, .ratio, .area]
}
