import Quantities
import ReportModel

extension ParagraphReader {
  /// Where the list's mark or word at `at` ends: 、, 和, 与, 及, 以及.
  func separatorEnd(_ at: Int, _ end: Int) -> Int? {
    guard at < end else { return nil }
    var place = at
    if line[place] == "、" { place = line.afterBlanks(place + 1) }
    if let length = line.holds(Self.conjunctions, at: place), line.holds(Self.notConjunctions, at: place) == nil,
      line.ends(Self.notConjunctionEnds, at: place + 1) == nil
    {
      place = line.afterBlanks(place + length)
    }
    return place > at && place <= end ? place : nil
  }

  /// The last mark or word of a list in a stretch: where it begins and ends.
  func lastSeparator(_ start: Int, _ end: Int) -> TextSpan? {
    var at = end - 1
    var depth = 0
    while at > start {
      // What stands in brackets is one.
      if line.kind(at) == .close { depth += 1 }
      if line.kind(at) == .open { depth -= 1 }
      // 和 right before the number only: elsewhere it joins nouns.
      if depth <= 0, let after = separatorEnd(at, end), line[at] == "、" || after == end {
        return TextSpan(start: at, end: after)
      }
      at -= 1
    }
    return nil
  }

  private static let conjunctions = Keywords("和 与 及 以及 并 暨 及其")
  /// Words that begin like one of them and are none.
  private static let notConjunctions = Keywords("和谐 和平 和田 和解 和睦 及时 及格 与会 与时 并网 并购 并联 并轨 与否")
  /// Words that end like one of them and are none.
  private static let notConjunctionEnds = Keywords(
    "总和 饱和 温和 缓和 共和 中和 参与 涉及 普及 惠及 波及 触及 兼并 合并 撤并 吞并 给与 赋与 以及 祥和 附和")
}
