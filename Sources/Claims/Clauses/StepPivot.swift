import Quantities
import ReportModel

extension ParagraphReader {
  /// 由 or 从 before a quantity, with no more than a time or a measure word's owner between: where a step from one value to
  /// another begins.
  func pivot(before quantity: Int, from start: Int) -> Int? {
    let end = quantities[quantity].quantitySpan.start
    return line.lastPlace(of: Self.pivots, in: max(start, end - 16), end) { pivot in
      line.holds(Self.notPivots, at: pivot.start) == nil && line.ends(Self.notPivotEnds, at: pivot.end) == nil
    }?.start
  }

  private static let pivots = Keywords("由 从 自")
  private static let notPivots = Keywords("由于 从业 从事 从严 从而 从此 从优 从快 由此 自由 自然 自主 自来 自治 自行 自筹 自愿 自有 自建 自贸")
  private static let notPivotEnds = Keywords("自由 事由 理由 缘由 服从 来自 各自 独自")
}
