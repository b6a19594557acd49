import Lexicon

/// A size that says which things are meant: `亿元以上项目`, `10吨以上燃煤锅炉`, `500千瓦以下机组`. A share or a count of people is
/// a claim (`60%以上乡镇中学`).
enum ThresholdRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    guard let unit = candidate.unit, isSize(unit.dimension), !unit.isComposite else { return nil }
    let threshold = Exclusion(.name, .threshold)
    if unit.dimension == .voltage, !line.holds(tension, in: line.clauseStart(candidate.start), candidate.start) {
      return threshold
    }
    if line.holds(classNouns, at: candidate.unitEnd) != nil { return threshold }
    let end: Int
    if let after = candidate.after, after.qualifier == .atLeast || after.qualifier == .atMost {
      end = after.end
    } else {
      return nil
    }
    let noun = line[end] == "的" ? end + 1 : end
    guard line.kind(noun).isHan, line.holds(notNouns, at: noun) == nil else { return nil }
    return threshold
  }

  private static func isSize(_ dimension: UnitEntry.Dimension) -> Bool {
    switch dimension {
    case .money, .mass, .power, .area, .volume, .length, .voltage, .time, .energy: true
    default: false
    }
  }

  private static let tension = Keywords("电压为 电压达")
  private static let classNouns = Keywords("级")
  private static let notNouns = Keywords("的 并 等 且 来 及 或 用于 投入 达 占 为 实现 增长 完成 同比 比上年 较上年 左右 和 与 以 在 其中 纳入 全部 均 由")
}
