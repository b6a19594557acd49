import Lexicon
import ReportModel

/// Numbers of headings and list items: `一、`, `（二）`, `3.`, `1.2 `, `一是`, `其二`, `第三，`.
enum HeadingNumberRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    let heading = Exclusion(.heading, .headingNumber)
    if candidate.reading.traits.contains(.dotted) {
      // Elsewhere it is a version's.
      return line.beginsLine(candidate.start) || follows(candidate) ? heading : Exclusion(.name, .headingNumber)
    }
    if line[candidate.start - 1] == ".", line.kind(candidate.start - 2) == .digit, candidate.reading.isArabic {
      return follows(candidate) ? heading : Exclusion(.name, .headingNumber)
    }
    guard let integer = candidate.integer ?? decimalSection(candidate), integer <= 99 else { return nil }
    guard !candidate.reading.traits.contains(.multiplied) || candidate.reading.isChinese else { return nil }
    if isBracketed(candidate) { return heading }
    let start = candidate.start
    let next = line[candidate.next]
    switch next {
    case "是", "要", "则":
      if candidate.reading.isChinese, line.beginsClause(start) || line[start - 1] == "其" { return heading }
    case "、", ".", "．", "﹒", ")":
      guard line.beginsLine(start) || line.beginsClause(start) && candidate.characterBefore != "，" else { break }
      let after = line.kind(line.afterBlanks(candidate.next + 1))
      if !after.isNumeral || next == "." && after != .digit || next != "、" && line[candidate.next + 1] == " "
        || next == ")"
      {
        return heading
      }
      // 一、2019年: a list has one script.
      if after == .digit,
        candidate.reading.isChinese
          || DateReader(line, at: line.afterBlanks(candidate.next + 1))?.numbers.first?.integer ?? 0 > 1900
      {
        return heading
      }
      // 一、二产业 is a list, 一、一年来 a heading.
      if after.isChineseNumeral, next == "、", candidate.reading.isChinese,
        NumeralReader(line: line, floor: 0).plain(line.afterBlanks(candidate.next + 1)).integer != integer + 1
      {
        return heading
      }
      // 3.2017年: the point was not a decimal one.
      if next == ".", after == .digit { return heading }
    case "，" where line[start - 1] == "其": return heading
    default: break
    }
    // 不予公开1.属于: a list within the line.
    if candidate.line[candidate.end] == ".", line.kind(candidate.end + 1) == .han, candidate.unit == nil, integer <= 20,
      candidate.reading.traits == [.arabic]
    {
      return heading
    }
    if line.beginsLine(start), candidate.reading.traits.contains(.decimal), candidate.unit == nil,
      line.kind(candidate.end) == .blank || line.kind(candidate.end) == .han,
      !candidate.reading.traits.contains(.multiplied)
    {
      return heading
    }
    return nil
  }

  /// 1.2 at a line's start is a section.
  private static func decimalSection(_ candidate: Candidate) -> Int? {
    guard candidate.reading.traits.contains(.decimal), candidate.line.beginsLine(candidate.start),
      candidate.reading.place >= -2, let value = candidate.reading.value?.decimal, value.significand < 10_000
    else { return nil }
    return 1
  }

  /// The further numbers of 1.2.1.
  private static func follows(_ candidate: Candidate) -> Bool {
    var at = candidate.start
    // No section number is longer.
    while at > 0, candidate.start - at < 20, candidate.line[at - 1] == "." || candidate.line.kind(at - 1) == .digit {
      at -= 1
    }
    return candidate.line.beginsLine(at) && at < candidate.start
  }

  private static func isBracketed(_ candidate: Candidate) -> Bool {
    let line = candidate.line
    guard (candidate.integer ?? 99) <= 50, candidate.unit == nil || candidate.unit?.start ?? 0 > candidate.end else {
      return false
    }
    // [1] is a note's number.
    if candidate.characterBefore == "[", line[candidate.next] == "]" { return true }
    return candidate.characterBefore == "(" && line[candidate.next] == ")"
  }
}
