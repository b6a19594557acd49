import Lexicon

/// An unknown character right after an Arabic numeral is taken for a measure word where the clause or
/// the list's item ends after it: `放养鱼苗300篓。` The vocabulary of units is open; a finding names the word.
enum OpenUnitRule {
  static func match(_ line: LineText, _ reading: Reading, _ lexicon: LexiconIndex) -> UnitMatch? {
    guard reading.traits.contains(.arabic), reading.unit == .none, line.kind(reading.end) == .han,
      // A noun that the lexicon holds is no unit.
      lexicon.unitTrie.longest(in: line.folded, from: reading.end, to: line.count) == nil
    else { return nil }
    let end = reading.end + 1
    // A verb, an adverb or a relation that ends the clause counts nothing.
    guard line.endsClause(end), line.kind(end) != .close, line.holds(notUnits, at: reading.end) == nil else {
      return nil
    }
    return UnitMatch(start: reading.end, end: end, entry: nil)
  }

  private static let notUnits = Keywords(
    """
    以 左 上 下 的 了 着 过 和 与 及 或 等 在 为 是 有 至 到 均 约 近 超 余 多 增 减 降 升 提 完 建 新 中 内 外 后 前 时 年 月 日 号 楼 \
    不 无 已 也 都 将 达 占 比 较 同 其 此 该 各 共 计 总 之 目 实 成 路 街 线 班 床 型
    """)
}
