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
