import Quantities
import ReportModel

extension ParagraphReader {
  /// What the number tells, and which way a change goes.
  func setRole(_ draft: inout Draft, _ phrase: Phrase, _ quantity: Numeral) {
    if quantity.kind == .rank {
      draft.role = .rank
      return
    }
    guard case .change(let direction) = phrase.link else { return }
    draft.role = .change
    draft.direction = direction
    // 增长-2.1%
    if let value = quantity.value?.decimal {
      if value.significand == 0 {
        draft.direction = .flat
      } else if value < .zero {
        draft.direction = direction == .increase ? .decrease : direction
      }
    }
  }

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

  /// Of what a share is, or among whom a standing.
  mutating func setScope(_ draft: inout Draft, _ phrase: Phrase, _ quantity: Int) {
    if let scope = phrase.scope, scope.length > 0 {
      draft.scope = [scope]
      if case .share = phrase.link { state.lastShare = scope }
    } else if case .share = phrase.link, quantity > 0, let whole = drafts[quantity - 1].whole {
      // 其中A 42件，占51.85%: of the whole.
      draft.scope = drafts[whole].spans
    }

  }

  /// What a change is compared with.
  mutating func setBasis(_ draft: inout Draft, _ phrase: Phrase, isBare: Bool) {
    guard draft.role == .change else {
      state.lastBasis = nil
      return
    }
    if let basis = phrase.basis {
      draft.basis = basis
      draft.basisPeriod = phrase.basisPeriod
      state.lastBasis = (basis, phrase.basisPeriod)
    } else if let sentenceBasis = state.sentenceBasis {
      draft.basis = sentenceBasis.basis
      draft.basisPeriod = sentenceBasis.period
      draft.rules.append(.basisInherited)
    } else if isBare, let lastBasis = state.lastBasis {
      draft.basis = lastBasis.basis
      draft.basisPeriod = lastBasis.period
      draft.rules.append(.basisInherited)
    } else {
      draft.basis = .unstated
      if !isBare { state.lastBasis = nil }
    }
  }

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
    var at = end - 1
    while at >= max(start, end - Self.farthest) {
      if line[at] == "的" { return false }
      if line.holds(Self.cumulative, at: at) != nil { return true }
      at -= 1
    }
    return false
  }

  /// No clause is longer; what is, is a pile.
  private static let farthest = 200
  /// People need no measure word.
  private static let people = Keywords(
    "群众 市民 居民 农民 人口 老年人 老人 学生 职工 人民 民众 游客 用户 农户 家庭 高龄 农村人口 无电人口 农业 城镇 困难 贫困 各族 干部 党员 志愿者 师生 儿童 妇女")
  private static let cumulative = Keywords("累计 至今 迄今 累积")
  private static let damage = Keywords("\u{FFFD}")
}
