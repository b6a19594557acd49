import Quantities
import ReportModel

extension ParagraphReader {
  /// For each item of a list the words after the last item that hold for it too.
  func tails(of items: [Item], _ phrases: [Phrase]) -> [Int: TextSpan] {
    guard items.count > 1, let last = phrases.last, last.post.length > 0 else { return [:] }
    var tails: [Int: TextSpan] = [:]
    // What the items with words of their own share: found at the last of them.
    var shared: TextSpan?
    for index in items.indices.dropLast().reversed() {
      let phrase = phrases[index]
      if items[index + 1].lostSeparator || phrase.link.isTied { break }
      if phrase.post.length == 0 {
        // 完成12条、总长度9.6公里的道路改造
        guard
          phrase.subject.length == 0 || verbGroupEnd(phrase.subject.start, to: phrase.subject.end) == phrase.subject.end
        else { break }
        tails[index] = last.post
        continue
      }
      shared = shared ?? sharedTail(of: last.post, like: phrase.post, verb: phrases[0].subject)
      guard let shared, !endsAlike(phrase.post) else { break }
      tails[index] = shared
    }
    return tails
  }

  private func endsAlike(_ post: TextSpan) -> Bool {
    line.ends(vocabulary.eventNouns, at: post.end) != nil || predicateStart(post) != nil
  }

  /// The part of the last item's words that the items before it share.
  private func sharedTail(of last: TextSpan, like earlier: TextSpan, verb: TextSpan) -> TextSpan? {
    if let at = predicateStart(last) { return TextSpan(start: at, end: last.end) }
    if !line.holds(Self.around, in: earlier.start, earlier.end),
      let around = line.firstPlace(of: Self.around, in: last.start + 1, last.end)
    {
      return TextSpan(start: around.start, end: last.end)
    }
    return sharedEvent(of: last, like: earlier, verb: verb)
  }

  private static let around = Keywords("周边 沿线 附近 周围 沿岸 两侧 两岸 范围内 区域内")

  /// 推进3条道路、5座桥梁改造: 改造 belongs to both.
  private func sharedEvent(of last: TextSpan, like earlier: TextSpan, verb: TextSpan) -> TextSpan? {
    guard line.ends(vocabulary.eventNouns, at: last.end) != nil,
      line.ends(vocabulary.eventNouns, at: earlier.end) == nil,
      verbGroupEnd(verb.start, to: verb.end) != nil
    else { return nil }
    let boundaries = words.boundaries(in: last, of: scalars)
    guard boundaries.count > 2, boundaries[1] < last.end else { return nil }
    // Words as long as the earlier item's noun are this item's own.
    let own = boundaries.dropFirst().first { $0 - last.start >= min(earlier.length, 4) } ?? boundaries[1]
    return own < last.end ? TextSpan(start: own, end: last.end) : nil
  }

  /// Where the predicate of a noun begins: …实现全覆盖.
  func predicateStart(_ span: TextSpan) -> Int? {
    line.firstPlace(of: vocabulary.predicates, in: span.start + 1, span.end) { $0.length > 1 && $0.end < span.end }?
      .start
  }
}
