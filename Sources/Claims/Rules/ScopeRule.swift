import Quantities
import ReportModel

extension ParagraphReader {
  /// The nearest level before a quantity.
  private func levelBefore(_ quantity: Int) -> Int? {
    var at = quantity - 1
    while at >= 0, at >= quantity - 6 {
      if drafts[at].role == .level, quantities[at].kind != .percentage, !drafts[at].spans.isEmpty { return at }
      at -= 1
    }
    return nil
  }

  /// Of what a share is, or among whom a standing.
  mutating func setScope(_ draft: inout Draft, _ phrase: Phrase, _ quantity: Int) {
    if let scope = phrase.scope, scope.length > 0 {
      draft.scope = [scope]
      if case .share = phrase.link { state.lastShare = scope }
    } else if saysShare(draft, phrase), quantity > 0, let whole = drafts[quantity - 1].whole {
      // 其中A 42件，占26.5%: of the whole.
      draft.scope = drafts[whole].spans
    } else if saysShare(draft, phrase), let part = state.part, let whole = levelBefore(part.before) {
      // 总费用…，其中个人支出占27.4%
      draft.scope = drafts[whole].spans
    } else if saysShare(draft, phrase), let share = state.lastShare {
      // 第一产业占地区生产总值的12%，第二产业增加值20亿元，占比38%
      draft.scope = [share]
    }
  }

  /// 占26.5%, or 占比26.5% of what was told before.
  private func saysShare(_ draft: Draft, _ phrase: Phrase) -> Bool {
    if case .share = phrase.link { return true }
    return draft.role == .level && phrase.subject.length == 2 && line.holds("占比", at: phrase.subject.start)
  }
}
