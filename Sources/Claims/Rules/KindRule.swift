import Quantities
import ReportModel

extension ParagraphReader {
  /// What the thing measured tells of the kind: an index is a score, a number of days is a count.
  func kind(of numeral: Numeral, _ draft: Draft) -> Numeral.Kind? {
    guard let first = draft.spans.first, let last = draft.spans.last else { return nil }
    if numeral.unit.text.isEmpty, numeral.kind == .count {
      if line.ends(Self.scores, at: last.end) != nil || line.ends(Self.scores, at: first.end) != nil { return .score }
      if line.ends(Self.ratios, at: last.end) != nil { return .multiple }
    }
    if numeral.kind == .duration, line.ends(Self.dayCounts, at: last.end) != nil { return .count }
    return nil
  }

  private static let scores = Keywords("指数 得分 评分 总分 平均分 分值")
  private static let ratios = Keywords("之比 收入比 比值 性别比 抚养比 存贷比 容积率")
  private static let dayCounts = Keywords("天数 日数")
}
