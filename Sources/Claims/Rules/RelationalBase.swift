import Quantities
import ReportModel

extension ParagraphReader {
  /// What a relational noun is put after: the thing before, without the noun whose place it takes.
  func base(of spans: [TextSpan], for head: TextSpan) -> [TextSpan] {
    var spans = spans
    guard var last = spans.popLast() else { return spans }
    if let length = line.ends(vocabulary.comparingNouns, at: last.end), length < last.length || !spans.isEmpty {
      last.end -= length
    }
    if last.length > 0 { spans.append(last) }
    if head.length > 0, line.holds(vocabulary.attachingNouns, at: head.start) != nil {
      // 新增停车位300个，总数达5000个: the total is no addition.
      return line.holds(Self.totals, at: head.start) != nil ? object(of: spans) : spans
    }
    spans = object(of: spans)
    guard let last = spans.popLast() else { return spans }
    let thing = withoutNoun(last, before: head)
    if thing.length > 0 { spans.append(thing) }
    return spans
  }

  private static let totals = Keywords("总数 总量 总规模 总额")

  /// A thing without the noun whose place another takes: 水稻种植面积 is 水稻 before 产量.
  private func withoutNoun(_ thing: TextSpan, before head: TextSpan) -> TextSpan {
    var thing = thing
    if line.ends("面积", at: thing.end), let length = line.ends(Self.cultivation, at: thing.end - 2),
      length + 2 < thing.length
    {
      return TextSpan(start: thing.start, end: thing.end - length - 2)
    }
    let isRate = line[thing.end - 1] == "率"
    // 办结率: another rate takes all of its place.
    if isRate, thing.length <= 4 { return TextSpan(start: thing.start, end: thing.start) }
    if isRate, line.ends(vocabulary.ownRates, at: thing.end) == nil {
      thing.end -= 3
    } else if let length = line.ends(vocabulary.replacingNouns, at: thing.end), length <= thing.length {
      thing.end -= length
    }
    if line[thing.end - 1] == "的" { thing.end -= 1 }
    // 参保人数 … 参保率: once.
    if head.length > 2, thing.length >= 2, line[thing.end - 2] == line[head.start],
      line[thing.end - 1] == line[head.start + 1]
    {
      thing.end -= 2
    }
    return thing
  }

  private static let cultivation = Keywords("种植 播种 栽培")
}
