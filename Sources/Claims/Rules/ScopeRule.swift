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
    } else if case .share = phrase.link, quantity > 0, let whole = drafts[quantity - 1].whole {
      // 其中A 42件，占26.5%: of the whole.
      draft.scope = drafts[whole].spans
    } else if case .share = phrase.link, let part = state.part, let whole = levelBefore(part.before) {
      // 总费用…，其中个人支出占27.4%
      draft.scope = drafts[whole].spans
    }
  }
}
