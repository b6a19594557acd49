import Quantities
import ReportModel

extension ParagraphReader {
  /// 价格上涨1.9%，其中衣着类上涨2.6%: the change before, else the level.
  func wholeOfChange(before: Int) -> Int? {
    var level: Int?
    var at = before - 1
    while at >= 0, at >= before - 6 {
      if drafts[at].whole == nil {
        if drafts[at].role == .change, quantities[at].kind == .percentage { return at }
        if drafts[at].role == .level, quantities[at].kind != .percentage, level == nil { level = at }
      }
      at -= 1
    }
    return level
  }

  /// The nearest claim before that a quantity can be a part of: one of the same unit that is no less, or whose name the
  /// quantity's ends with.
  func nearest(before: Int, where fits: (Draft) -> Bool, like quantity: Int) -> Int? {
    let numeral = quantities[quantity]
    var second: Int?
    var at = before - 1
    while at >= 0, at >= before - 24 {
      if fits(drafts[at]), !isBracketed(at) {
        let hasUnit = quantities[at].unit.text == numeral.unit.text
        if hasUnit, !isLess(quantities[at], than: numeral) || isNamed(quantity, after: at) { return at }
        let isAlike = hasUnit || quantities[at].kind == numeral.kind && numeral.unit.text.isEmpty
        if second == nil, isAlike { second = at }
      }
      at -= 1
    }
    return second
  }

  /// Whether a quantity stands in a bracket of the clause that is read.
  private func isBracketed(_ quantity: Int) -> Bool {
    let place = quantities[quantity].span.start
    let hole = state.holes.firstPlace { $0.end > place }
    return hole < state.holes.count && state.holes[hole].start <= place
  }

  /// Whether a quantity's name ends with all of another's: 规模以上工业增加值, 工业增加值.
  private func isNamed(_ part: Int, after whole: Int) -> Bool {
    guard let own = drafts[part].spans.last, let other = drafts[whole].spans.last, own.length > other.length
    else { return false }
    return (0..<other.length).allSatisfy { line[own.end - 1 - $0] == line[other.end - 1 - $0] }
  }

  /// 总产量中，…: the parts of what was told before.
  func namedWhole(_ span: TextSpan, before quantity: Int) -> Int? {
    guard span.length >= 3, line[span.end - 1] == "中" else { return nil }
    let noun = TextSpan(start: max(lead(span.start, span.end).end, span.end - 12), end: span.end - 1)
    var best: (length: Int, index: Int)?
    var at = quantity - 1
    while at >= 0, at >= quantity - 24 {
      if drafts[at].role == .level, let last = drafts[at].spans.last {
        var same = 0
        while same < last.length, same < noun.length, line[last.end - 1 - same] == line[noun.end - 1 - same] {
          same += 1
        }
        if same >= 2, same > best?.length ?? 0 { best = (same, at) }
      }
      at -= 1
    }
    return best?.index
  }
}
