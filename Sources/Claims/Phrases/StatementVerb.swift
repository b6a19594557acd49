import Quantities
import ReportModel

extension ParagraphReader {
  /// What a verb of change right before the number, or at the subject's head, makes of the statement: an action or a change.
  func readVerb(_ phrase: inout Phrase, _ quantity: Numeral) {
    let hasObject = phrase.post.length > 0 && line[phrase.post.start] != "的"
    if hasObject { takeChangeForAction(&phrase, quantity) }
    guard case .none = phrase.link, phrase.subject.length > 0 else { return }
    let start = phrase.subject.start
    if quantity.kind == .percentagePoint, line.holds(ChangeWords.drag, in: start, phrase.subject.end) {
      phrase.link = .change(.decrease)
      phrase.rules.append(.pull)
    } else if let verb = verbOfChange(ChangeWords.reducing, in: phrase, hasObject: hasObject),
      quantity.isRatio || line.holds("减少", at: verb.start)
    {
      phrase.link = .change(.decrease)
      phrase.rules.append(.reducingVerb)
    } else if quantity.isRatio, verbOfChange(ChangeWords.raising, in: phrase, hasObject: false) != nil {
      phrase.link = .change(.increase)
      phrase.rules.append(.reducingVerb)
    }
  }

  /// 增加2千个停车位: an action. 减少2万个岗位 is a change all the same.
  private func takeChangeForAction(_ phrase: inout Phrase, _ quantity: Numeral) {
    guard case .change(let direction) = phrase.link, !quantity.isRatio, !phrase.isDistributed else { return }
    let verbEnd = line.beforeBlanks(quantity.quantitySpan.start)
    guard direction == .increase || line.ends(Self.lowering, at: verbEnd) == nil else { return }
    phrase.link = .none
    phrase.subject.end = verbEnd
    phrase.rules.removeAll { $0 == .changeVerb }
  }

  private static let lowering = Keywords("减少 下降 降低")

  /// The verb at the subject's head, where it has an object: 精简申报材料40%, but 增加值.
  private func verbOfChange(_ verbs: Keywords, in phrase: Phrase, hasObject: Bool) -> TextSpan? {
    let start = phrase.subject.start
    guard let length = line.holds(verbs, at: start), start + length < phrase.subject.end || hasObject,
      line[start + length] != "值"
    else { return nil }
    return TextSpan(start: start, end: start + length)
  }
}
