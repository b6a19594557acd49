import Lexicon

/// A sign of money before the number, with the letters of its country: `￥500万`, `US$1.2亿`. It is the unit where none follows.
enum CurrencySignRule {
  static func match(_ line: LineText, before end: Int, floor: Int, _ lexicon: LexiconIndex) -> UnitMatch? {
    guard end > floor, let entry = lexicon.currencySigns[line[end - 1]] else { return nil }
    var start = end - 1
    while start > max(floor, end - 4), line.kind(start - 1) == .letter { start -= 1 }
    if start < end - 1, let whole = lexicon.unitTrie.longest(in: line.folded, from: start, to: end),
      start + whole.length == end, whole.value < lexicon.units.count
    {
      return UnitMatch(start: start, end: end, entry: lexicon.units[whole.value])
    }
    return UnitMatch(start: end - 1, end: end, entry: lexicon.units[entry])
  }
}
