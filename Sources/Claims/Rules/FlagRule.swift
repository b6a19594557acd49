import Quantities
import ReportModel

extension ParagraphReader {
  /// What a reader should know.
  func setFlags(_ draft: inout Draft, _ stretch: Stretch, _ quantity: Int, _ item: Item) {
    let numeral = quantities[quantity]
    if numeral.flags.contains(.unitMissing), line.holds(Self.people, at: numeral.quantitySpan.end) == nil,
      kind(of: numeral, draft) == nil
    {
      draft.flags.insert(.unitMissing)
    }
    if numeral.flags.contains(.separatorMissing) { draft.flags.insert(.separatorMissing) }
    if countsUp(stretch.span.start, numeral.quantitySpan.start) {
      draft.flags.insert(.cumulative)
      draft.rules.append(.cumulative)
    }
    if line.holds(Self.damage, in: item.start, item.end) { draft.flags.insert(.textDamaged) }
  }

  /// Whether 累计 stands before a number; what 的 closes speaks of something else.
  private func countsUp(_ start: Int, _ end: Int) -> Bool {
    let start = max(start, end - Self.farthest)
    let own = line.lastPlace(of: Self.closing, in: start, end)?.end ?? start
    return line.holds(Self.cumulative, in: own, end)
  }

  /// No clause is longer; what is, is a pile.
  private static let farthest = 200
  private static let closing = Keywords("的")
  /// People need no measure word.
  private static let people = Keywords(
    "群众 市民 居民 农民 人口 老年人 老人 学生 职工 人民 民众 游客 用户 农户 家庭 高龄 农村人口 无电人口 农业 城镇 困难 贫困 各族 干部 党员 志愿者 师生 儿童 妇女")
  private static let cumulative = Keywords("累计 至今 迄今 累积")
  private static let damage = Keywords("\u{FFFD}")
}
