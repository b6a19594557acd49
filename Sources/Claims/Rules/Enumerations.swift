import Quantities
import ReportModel

extension ParagraphReader {
  /// The things that a subject enumerates, each with the head or the beginning that they share; nil where it does not
  /// enumerate that many.
  func enumerated(_ span: TextSpan, count: Int) -> [[TextSpan]]? {
    var parts = split(span)
    if parts.count == 1, count == 2 { return townAndCountry(span) }
    guard parts.count >= count else { return nil }
    // More than that: the first things are one.
    while parts.count > count {
      parts[1].start = parts[0].start
      parts.removeFirst()
    }
    // 新增小学、初中学位: the verb is theirs all.
    var verb: [TextSpan] = []
    if let end = leadingVerbEnd(parts[0]), end < parts[0].end {
      verb = [TextSpan(start: parts[0].start, end: end)]
      parts[0].start = end
    }
    // 对甲企业、乙企业分别罚款: so is the preposition.
    if verb.isEmpty, line.holds(LinkWords.prepositions, at: parts[0].start) != nil, parts[0].length > 2 {
      verb = [TextSpan(start: parts[0].start, end: parts[0].start + 1)]
      parts[0].start += 1
    }
    guard let first = parts.first, let last = parts.last else { return nil }
    if let head = sharedHead(first: first, last: last) {
      return parts.map { part in verb + (part == last ? [last] : [part, head]) }
    }
    if let beginning = sharedBeginning(first: first, last: last) {
      return parts.map { part in verb + (part == first ? [first] : [beginning, part]) }
    }
    return parts.map { verb + [$0] }
  }

  /// A subject cut at 、 and 和.
  func split(_ span: TextSpan) -> [TextSpan] {
    var parts: [TextSpan] = []
    var start = span.start
    var at = span.start
    var depth = 0
    while at < span.end {
      if line.kind(at) == .open { depth += 1 }
      if line.kind(at) == .close { depth -= 1 }
      if depth <= 0, at > start, let next = separatorEnd(at, span.end), next < span.end {
        parts.append(TextSpan(start: start, end: at))
        start = next
        at = next
      } else {
        at += 1
      }
    }
    parts.append(TextSpan(start: start, end: span.end))
    return parts
  }

  /// 禽类和鱼类存栏: 存栏 belongs to both.
  private func sharedHead(first: TextSpan, last: TextSpan) -> TextSpan? {
    guard line.ends(vocabulary.measuredNouns, at: first.end) == nil else { return nil }
    let final = line[first.end - 1]
    let boundaries = first.length > 1 ? outsideBrackets(words.boundaries(in: last, of: scalars), from: last.start) : []
    if let own = boundaries.dropFirst(2).first(where: {
      $0 < last.end && line[beforeBracket($0, last.start) - 1] == final
    }) {
      return TextSpan(start: own, end: last.end)
    }
    guard line.ends(vocabulary.measuredNouns, at: last.end) != nil || last.length > first.length + 1 else { return nil }
    if first.length == 1 { return last.length > 1 ? TextSpan(start: last.start + 1, end: last.end) : nil }
    let own = boundaries.dropFirst().dropLast().min {
      abs($0 - last.start - first.length) < abs($1 - last.start - first.length)
    }
    guard let own, own < last.end else { return nil }
    return TextSpan(start: own, end: last.end)
  }

  /// Of the places between words those that no bracket holds, and that none follows.
  private func outsideBrackets(_ places: [Int], from start: Int) -> [Int] {
    var at = start
    var depth = 0
    return places.filter { place in
      while at < place {
        if line.kind(at) == .open { depth += 1 }
        if line.kind(at) == .close { depth -= 1 }
        at += 1
      }
      return depth <= 0 && line.kind(place) != .open
    }
  }

  /// The end of the word before a bracket that closes at a place: 贝类（不含其他）.
  private func beforeBracket(_ place: Int, _ start: Int) -> Int {
    let end = beforeRemark(TextSpan(start: start, end: place))
    return max(end, start + 1)
  }

  /// 来信办结率、回访率: 来信 belongs to both.
  private func sharedBeginning(first: TextSpan, last: TextSpan) -> TextSpan? {
    guard last.length <= 4, first.length >= last.length + 2, line[first.end - 1] == line[last.end - 1] else {
      return nil
    }
    return TextSpan(start: first.start, end: first.end - last.length)
  }

  /// 城乡低保标准 is 城's and 乡's.
  private func townAndCountry(_ span: TextSpan) -> [[TextSpan]]? {
    guard let both = line.firstPlace(of: Self.townsAndCountry, in: span.start, span.end), both.end < span.end else {
      return nil
    }
    let before = both.start > span.start ? [TextSpan(start: span.start, end: both.start)] : []
    let rest = TextSpan(start: both.end, end: span.end)
    return [
      before + [TextSpan(start: both.start, end: both.start + 1), rest],
      before + [TextSpan(start: both.start + 1, end: both.end), rest],
    ]
  }

  private static let townsAndCountry = Keywords("城乡")
}
