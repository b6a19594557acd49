import ReportModel

/// A step of reading a sentence: a clause begins, a quantity of it comes, it ends. A bracket's steps stand between those of the
/// clause around it, in the order of the text.
struct StretchEvent {
  enum Kind {
    case begin
    /// The place of the quantity among the stretch's.
    case quantity(Int)
    case end
  }

  var stretch: Int
  var kind: Kind

  /// The steps of a sentence. What stands in quotes has none of its own.
  static func all(of stretches: [Stretch], quantities place: (Int) -> Int) -> [StretchEvent] {
    var events: [(place: Int, rank: Int, event: StretchEvent)] = []
    for (index, stretch) in stretches.enumerated() where !stretch.isQuoted || stretch.parent == nil {
      events.append((stretch.span.start, stretch.depth, StretchEvent(stretch: index, kind: .begin)))
      for number in stretch.quantities.indices {
        let at = place(stretch.quantities[number])
        events.append((at, Int.max / 2, StretchEvent(stretch: index, kind: .quantity(number))))
      }
      // Inner ones end first.
      events.append((stretch.span.end, Int.min / 2 - stretch.depth, StretchEvent(stretch: index, kind: .end)))
    }
    return events.sorted { $0.place != $1.place ? $0.place < $1.place : $0.rank < $1.rank }.map(\.event)
  }
}

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
