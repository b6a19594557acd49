import Lexicon

/// What a rate is counted on: `每万人`, `每百户`, `每10万人口`, `万元GDP能耗`, `单位`.
enum DenominatorRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    let denominator = Exclusion(.name, .denominator)
    if candidate.characterBefore == "每" {
      return denominator
    }
    guard candidate.reading.traits.contains(.bare) else { return nil }
    if candidate.unit != nil, candidate.before == nil, namesRate(line, from: candidate.unitEnd) { return denominator }
    guard candidate.unit?.dimension == .money || candidate.unitIs("人") else { return nil }
    return line.holds(outputs, at: candidate.unitEnd) != nil && candidate.before == nil ? denominator : nil
  }

  /// 百万吨死亡率, 亿元产值事故死亡率: the words up to 率 name one rate.
  private static func namesRate(_ line: LineText, from start: Int) -> Bool {
    var at = start
    while at < start + 14, line.kind(at) == .han || line.kind(at) == .letter {
      if line[at] == "率" { return at > start + 1 }
      at += 1
    }
    return false
  }

  private static let outputs = Keywords(
    "GDP 地区生产总值 国内生产总值 生产总值 工业增加值 工业产值 规模 产值 增加值 能耗 水耗 用水量 拥有 发明 有效 的 刑事 口 电耗 单位 以上"
  )
}
