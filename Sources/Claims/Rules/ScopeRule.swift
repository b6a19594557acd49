import ReportModel

extension ParagraphReader {
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
}
