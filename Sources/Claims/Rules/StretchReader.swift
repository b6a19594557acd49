import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads the statement that begins with a quantity of a clause.
  ///
  /// - Parameter number: the quantity's place among the clause's.
  mutating func readStatement(at number: Int, of stretch: Stretch, _ index: Int) {
    if number == 0 {
      statements[index] = isFlattenedTable(stretch) ? Statements(isTable: true) : taken(apart: stretch)
    }
    guard let all = statements[index] else { return }
    let quantity = stretch.quantities[number]
    guard !all.isTable else {
      drafts[quantity].isCell = true
      return
    }
    let place = all.items.firstPlace { $0.quantities[0] >= quantity }
    guard place < all.items.count, all.items[place].quantities[0] == quantity else { return }
    read(all, place, in: stretch)
  }

  /// A clause's statements with the words around them.
  private func taken(apart stretch: Stretch) -> Statements {
    let items = items(of: stretch)
    let phrases = items.map { phrase(of: $0) }
    return Statements(items: items, phrases: phrases, tails: tails(of: items, phrases))
  }

  private mutating func read(_ all: Statements, _ place: Int, in stretch: Stretch) {
    let item = all.items[place]
    let phrase = all.phrases[place]
    let unit = quantities[item.quantities[0]].unit.text
    state.holes = stretch.holes
    if place == 0 { state.nextOfGroup = 0 }
    if place == 0 || item.lostSeparator, phrase.subject.length > 0 { state.shared = nil }
    var rules: [ClaimRule] = []
    if item.lostSeparator { rules.append(.lostSeparator) } else if place > 0 { rules.append(.listItem) }
    let prefix = takeOver(for: phrase, isLater: place > 0 && !item.lostSeparator, unit: unit, &rules)
    if all.tails[place] != nil { rules.append(.sharedHead) }
    if place > 0, phrase.opensPart {
      openPart(at: item.quantities[0], endsAtSemicolon: true, depth: stretch.depth)
    }
    fillDrafts(item, phrase, prefix: prefix, tail: all.tails[place], rules: rules, in: stretch)
    remember(phrase, prefix: prefix, unit: unit)
    state.holes = []
  }
}
