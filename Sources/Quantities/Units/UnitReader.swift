import Lexicon

/// Finds the unit that begins at a place: the longest of the lexicon, then strokes and further units.
struct UnitReader {
  let line: LineText
  let lexicon: LexiconIndex

  /// The unit at `at` or after at most two blanks.
  func read(at: Int) -> UnitMatch? {
    let start = line.afterBlanks(at)
    guard start - at <= 2, start < line.count, var match = simple(at: start) else { return nil }
    while let next = denominator(after: match.end, of: match.entry) {
      match.denominators.append((next.entry, next.power))
      match.end = next.end
      match.textEnd = next.end
    }
    return match
  }

  private func simple(at start: Int) -> UnitMatch? {
    let trie = lexicon.unitTrie
    var node = 0
    var at = start
    var best: (value: Int, end: Int)?
    while at < line.count {
      var next = at
      // 个 百 分 点: blanks inside a Chinese form are damage.
      if at > start, line.kind(at) == .blank, line.kind(at - 1).isHan, line.kind(at + 1).isHan { next = at + 1 }
      guard let child = trie.step(from: node, line[next]) else { break }
      node = child
      at = next + 1
      if let value = trie.value(at: node) { best = (value, at) }
    }
    guard let best, best.value < lexicon.units.count else { return nil }
    let entry = lexicon.units[best.value]
    if line.kind(best.end - 1) == .letter, line.kind(best.end) == .letter || line.kind(best.end) == .digit {
      return nil
    }
    if entry.prefix == true { return nil }
    if entry.borrowed == true, !standsAlone(best.end) { return nil }
    return UnitMatch(start: start, end: extended(best.end, from: start, entry), entry: entry)
  }

  /// 种次, 架次: 次 makes any measure word a count of times. 本（件）: an alternative in brackets.
  private func extended(_ end: Int, from start: Int, _ entry: UnitEntry) -> Int {
    guard entry.dimension == .count, end - start == 1 else { return end }
    if line[end] == "次", line[start] != "次", line.holds(Self.timesWords, at: end) == nil { return end + 1 }
    guard line[end] == "(", line.kind(end + 1) == .han,
      let other = lexicon.unitTrie.longest(in: line.folded, from: end + 1, to: line.count),
      other.value < lexicon.units.count, line[end + 1 + other.length] == ")"
    else { return end }
    return end + other.length + 2
  }

  /// Words that begin with 次.
  private static let timesWords = Keywords("次级 次数 次品 次年 次日 次月 次元 次生 次要 次序 次之 次干 次区 次席 次均 次氯")

  /// A borrowed noun is a unit only where it is the whole noun: 12县, not 5国道.
  private func standsAlone(_ end: Int) -> Bool {
    line.endsClause(end) || line.kind(end) != .han || line.holds(Self.afterBorrowed, at: end) != nil
  }

  private static let afterBorrowed = Keywords("的 和 与 及 以上 以下 左右 共 中 均 被 开展 完成 实现 建成")

  /// A stroke and the next unit, with a multiplier if one is printed: /平方米, /万人. 每 is a stroke between measures
  /// (毫克每立方米); after a measure word it begins something new.
  private func denominator(
    after end: Int, of entry: UnitEntry?
  ) -> (entry: UnitEntry, power: Int, end: Int)? {
    let isStroke = line[end] == "/" || line[end] == "·" || line[end] == "⋅"
    guard isStroke || line[end] == "每" && entry?.code != nil && entry?.dimension != .money else { return nil }
    var at = end + 1
    var power = 0
    while line.kind(at) == .smallMultiplier || line.kind(at) == .bigMultiplier {
      power += NumeralCharacter.value(of: line[at])
      at += 1
    }
    guard let match = simple(at: at), let entry = match.entry else { return nil }
    return (entry, power, match.end)
  }

  /// Whether 千 or 兆 at `at` begins a unit (千瓦) and does not end the number before it. 五千米 stays five thousand metres,
  /// 12千米 is twelve kilometres: the quantity is the same.
  static func isPrefixed(_ line: LineText, _ at: Int, after reading: Reading) -> Bool {
    guard let length = line.holds(prefixedUnits, at: at) else { return false }
    if line[at + 1] == "米", length == 2 { return !reading.traits.contains(.chinese) }
    return true
  }

  /// The SI's prefixes that are numerals too, with the units that take them in reports.
  private static let prefixedUnits = Keywords(
    """
    千米 千克 千瓦 千伏 千赫 千卡 千焦 千帕 千字节 千比特 千安 千乏 千兆 兆瓦 兆赫 兆焦 兆帕 兆字节 兆比特 兆伏 兆欧 \
    千瓦时 千瓦小时 兆瓦时 千吨公里
    """)
}
