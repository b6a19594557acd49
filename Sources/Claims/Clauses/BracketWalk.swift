/// Where the reader is among a sentence's brackets. Each bracket has a copy of what the sentence has told; at its end that is
/// as it was before.
struct BracketWalk {
  private var open: [(bracket: Int, before: SentenceState)] = []

  /// Goes to a stretch's bracket.
  ///
  /// - Parameter quantity: the one that ends right before the stretch's bracket.
  mutating func enter(
    _ stretch: Stretch, of stretches: [Stretch], _ state: inout SentenceState, after quantity: Int?
  ) {
    guard open.last?.bracket ?? 0 != stretch.bracket else { return }
    // Brackets are numbered in the order of the text: those that hold this one have lower numbers and are open.
    while let last = open.last, last.bracket > stretch.bracket || !holds(last.bracket, stretch, stretches) {
      state = last.before
      open.removeLast()
    }
    guard open.last?.bracket ?? 0 != stretch.bracket else { return }
    open.append((stretch.bracket, state))
    state.bracketWhole = quantity
    if state.bracketWhole != nil { state.part = nil }
    state.shared = nil
  }

  mutating func leaveAll(_ state: inout SentenceState) {
    if let first = open.first { state = first.before }
    open = []
  }

  /// Whether a bracket is the stretch's own or around it.
  private func holds(_ bracket: Int, _ stretch: Stretch, _ stretches: [Stretch]) -> Bool {
    if stretch.bracket == bracket { return true }
    var parent = stretch.parent
    // Deeper brackets are no text.
    for _ in 0..<16 {
      guard let index = parent else { return false }
      if stretches[index].bracket == bracket { return true }
      parent = stretches[index].parent
    }
    return false
  }
}
