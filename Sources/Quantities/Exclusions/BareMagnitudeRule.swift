import Lexicon

/// 百, 千, 万, 亿 without a digit: a number only with a qualifier (`突破千家`, `上百次`) or as a count that something is done to
/// (`为百万名劳动者提供保障`). Else a part of a name or a word (`百强`, `万兆`, `千亿级`).
enum BareMagnitudeRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    // 十万 is a number like 三万.
    guard candidate.reading.traits.contains(.bare), NumeralCharacter.value(of: line[candidate.start]) > 1 else {
      return nil
    }
    let isQualified = candidate.before != nil || candidate.after != nil || candidate.reading.qualifier != .exact
    let isLevel = line[candidate.unitEnd] == "级" || line.holds("级", at: candidate.end)
    if isLevel { return Exclusion(.name, .bareMagnitude) }
    if let unit = candidate.unit, !unit.isOpen {
      // 达到百座: a level. 建成幸福院百所: the count stands after its noun.
      if line.ends(reached, at: candidate.start) != nil { return nil }
      if unit.dimension == .count, line.endsClause(unit.end), line.kind(candidate.start - 1).isHan,
        !candidate.unitIs("家")
      {
        return nil
      }
    }
    if isQualified, candidate.unit != nil || line.endsClause(candidate.end) || candidate.before != nil { return nil }
    if let unit = candidate.unit, unit.dimension == .count, !unit.isOpen,
      candidate.unitIs("名") || candidate.unitIs("人次") || candidate.unitIs("场次")
        || candidate.unitIs("户") && line.kind(candidate.start - 1).isHan
    {
      return nil
    }
    return Exclusion(candidate.unit == nil ? .word : .name, .bareMagnitude)
  }

  private static let reached = Keywords("达到 达 增至 增加到 累计 突破了 超越")
}
