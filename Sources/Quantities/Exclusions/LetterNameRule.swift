import Lexicon

/// Numbers that letters or signs make part of a name: `PM2.5`, `5G`, `4A级`, `H5`, `1+5+N`, `4#码头`, `7×24`, `2.0版`.
enum LetterNameRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard candidate.reading.traits.contains(.arabic) || line[candidate.end] == "+" || line[candidate.start - 1] == "+"
    else {
      return nil
    }
    let name = Exclusion(.name, .letterName)
    if isJoined(line, candidate) { return name }
    // 2.0版: a version.
    if candidate.reading.traits == [.arabic, .decimal], candidate.reading.place == -1, candidate.integer != nil,
      line.holds(versions, at: candidate.end) != nil
    {
      return name
    }
    // 5—6#泊位.
    if candidate.unit == nil, line[candidate.end] == "-" || line[candidate.end] == "—",
      line.kind(candidate.end + 1) == .digit
    {
      var at = candidate.end + 1
      while line.kind(at) == .digit { at += 1 }
      if line[at] == "#" { return name }
    }
    let before = line.kind(candidate.start - 1)
    if before == .letter
      || (line[candidate.start - 1] == "-" || line[candidate.start - 1] == "_")
        && line.kind(candidate.start - 2) == .letter
    {
      if line.ends("PM", at: candidate.start) || line.ends("Pm", at: candidate.start)
        || line.ends("pm", at: candidate.start)
      {
        return name
      }
      // GDP120亿元 says how much.
      return isMeasured(candidate) ? nil : name
    }
    guard line.kind(candidate.end) == .letter else { return nil }
    if let unit = candidate.unit, unit.start == candidate.end { return nil }
    return candidate.reading.rules.contains(RuleSet(.letterMultiplier)) ? nil : name
  }

  /// 1+5+N, 7×24, 4#, 6·18.
  private static func isJoined(_ line: LineText, _ candidate: Candidate) -> Bool {
    let (before, after) = (line[candidate.start - 1], line[candidate.end])
    if before == "#" || after == "#" { return true }
    if joins(after), candidate.unit == nil || candidate.unit?.start ?? 0 > candidate.end,
      isPart(line, candidate.end + 1) || line.kind(candidate.end + 1) == .han
    {
      return true
    }
    guard joins(before) else { return false }
    // 2×60万千瓦: two of so much each.
    if before == "×", let unit = candidate.unit, unit.dimension != .count, unit.dimension != .time { return false }
    return isPart(line, candidate.start - 2) || candidate.unit == nil && line.kind(candidate.start - 2) == .han
  }

  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "+", "×", "*", "·", "•": true
    default: false
    }
  }

  private static func isPart(_ line: LineText, _ at: Int) -> Bool {
    let kind = line.kind(at)
    return kind == .digit || kind == .letter || kind.isChineseNumeral
  }

  private static let versions = Keywords("版 时代 方案 模式 工程 计划 改革 行动 升级 系统 平台 版本")

  private static func isMeasured(_ candidate: Candidate) -> Bool {
    if candidate.reading.traits.contains(.multiplied) { return true }
    guard let unit = candidate.unit?.entry else { return false }
    guard candidate.line.kind(candidate.start - 3) == .letter else { return unit.dimension == .percent }
    return unit.dimension != .count && unit.dimension != .time
  }
}
