import Lexicon

/// A distance or a time that draws a circle or a rate's limit: `50米内换乘`, `15分钟生活圈`, `500米站点覆盖率`, `15秒接通率`.
enum RadiusRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard let unit = candidate.unit, unit.dimension == .length || unit.dimension == .time, !unit.isComposite else {
      return nil
    }
    let radius = Exclusion(.name, .radius)
    let end = candidate.unitEnd
    if unit.dimension == .length,
      line.holds("内", at: end) && line.holds(inner, at: end) == nil || line.holds("范围内", at: end)
        || line.holds("半径", at: end)
    {
      return radius
    }
    // The circle, or the rate, is named within the same phrase.
    var at = end
    while at < end + 8, line.kind(at).isHan || line.kind(at) == .close || line.kind(at) == .open {
      if line[at] == "圈" && unit.dimension == .time || line[at] == "率" && candidate.before == nil
        || line.holds("步行", at: at) && at == end
      {
        return radius
      }
      at += 1
    }
    return nil
  }

  /// 20公里内河航道: 内 belongs to the noun.
  private static let inner = Keywords("内河 内环 内陆 内部 内涝 内外 内港")
}
