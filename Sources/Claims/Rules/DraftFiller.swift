import Quantities
import ReportModel

extension ParagraphReader {
  /// Fills the drafts of a statement's quantities.
  ///
  /// - Parameters:
  ///   - prefix: the words that it takes over from the list before it.
  ///   - tail: the words after the list's last item that hold for it too.
  ///   - rules: those that gave it these words.
  mutating func fillDrafts(
    _ item: Item, _ phrase: Phrase, prefix: [TextSpan], tail: TextSpan?, rules: [ClaimRule], in stretch: Stretch
  ) {
    let subjects = subjects(of: item, phrase, prefix: prefix, tail: tail, in: stretch)
    for (index, quantity) in item.quantities.enumerated() {
      let subject = subjects.count == item.quantities.count ? subjects[index] : subjects[0]
      var draft = Draft()
      draft.spans = changedShare(subject, quantity) ?? subject.spans
      draft.rules = rules + phrase.rules + [subject.rule]
      if item.quantities.count > 1, phrase.isDistributed { draft.rules.append(.respectively) }
      if item.quantities.count == 1, line.holds(Self.jointly, at: phrase.subject.end) != nil {
        draft.rules.append(.jointSubject)
      }
      if item.relations.contains(.nested) { draft.rules.append(.nestedQuantity) }
      setRole(&draft, phrase, quantities[quantity])
      setScope(&draft, phrase, quantity)
      setBasis(&draft, phrase, isBare: subject.rule == .bareClause)
      setModality(&draft, phrase, quantities[quantity])
      setPeriod(&draft, phrase, item, index)
      setFuture(&draft)
      setFlags(&draft, stretch, quantity, item)
      if quantity > 0, let period = periodOfCompared(drafts[quantity - 1], with: draft) {
        drafts[quantity - 1].period = period
      }
      drafts[quantity] = draft
      setWhole(quantity, phrase, isBare: subject.rule == .bareClause)
    }
    keep(subjects, phrase)
  }

  /// 占总人口的49.5%，提高1.6个百分点: points are between shares, and of no amount.
  private func changedShare(_ subject: Subject, _ quantity: Int) -> [TextSpan]? {
    guard subject.rule == .bareClause, quantities[quantity].kind == .percentagePoint, quantity > 0,
      drafts[quantity - 1].rules.contains(.share), drafts[quantity - 1].rules.contains(.bareClause),
      let owner = state.owner, let first = owner.spans.first, drafts[quantity - 1].spans.first == first
    else { return nil }
    return drafts[quantity - 1].spans
  }

  /// One number for several things: 收入和支出均增长8%.
  private static let jointly = Keywords("均 都 双双")
}
