extension ParagraphReader {
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
}
