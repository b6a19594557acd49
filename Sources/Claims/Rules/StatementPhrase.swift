import Quantities
import ReportModel

extension ParagraphReader {
  /// The words around a statement's quantities.
  func phrase(of item: Item) -> Phrase {
    let first = quantities[item.quantities[0]]
    let last = quantities[item.quantities[item.quantities.count - 1]]
    let preEnd = max(item.pivot ?? first.quantitySpan.start, item.start)
    let post = TextSpan(start: last.quantitySpan.end, end: max(item.end, last.quantitySpan.end))
    var phrase = phrase(pre: TextSpan(start: item.start, end: preEnd), post: post, of: first)
    phrase.middle = middle(of: item)
    if let pivot = item.pivot { readStep(&phrase, from: pivot, to: first) }
    return phrase
  }

  /// What stands between the quantities that share a statement's words.
  private func middle(of item: Item) -> [TextSpan] {
    item.relations.indices.filter { item.relations[$0] == .nested }
      .map { index in
        trimmed(
          quantities[item.quantities[index]].quantitySpan.end,
          quantities[item.quantities[index + 1]].quantitySpan.start)
      }
      .filter { $0.length > 0 }
  }

  /// 由6家增至14家, 由全省第9位升至第5位: both values are the thing's own.
  private func readStep(_ phrase: inout Phrase, from pivot: Int, to first: Numeral) {
    if case .standing = phrase.link {
      phrase.subject.end = beforeAdverbs(pivot, phrase.subject.start)
      let end = first.quantitySpan.start
      phrase.scope = line.ends(vocabulary.peerGroups, at: end).map { TextSpan(start: end - $0, end: end) }
    } else {
      phrase.link = .arrival
    }
    phrase.rules.append(.fromTo)
    if phrase.post.length > 0, line[phrase.post.start] == "的" { phrase.post.start = phrase.post.end }
  }
}
