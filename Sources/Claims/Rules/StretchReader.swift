import Quantities
import ReportModel

/// What a list's later items take over from the ones before.
struct SharedWords {
  /// The verb, with what leads up to it: 全区新建.
  var verb: [TextSpan] = []
  /// The unit of the quantity that had it.
  var unit = ""
  /// All that stands before the number where its noun follows: 新增15家…和29家….
  var prefix: [TextSpan] = []
}

/// A clause taken apart.
struct Statements {
  var items: [Item] = []
  var phrases: [Phrase] = []
  /// By item: the words after the last one that hold for it too.
  var tails: [Int: TextSpan] = [:]
  /// It is no clause but a table whose cells were run together.
  var isTable = false
}

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
    settle(item, phrase, prefix: prefix, tail: all.tails[place], rules: rules, in: stretch)
    remember(phrase, prefix: prefix, unit: unit)
    state.holes = []
  }

  /// The words around a statement's quantities.
  private func phrase(of item: Item) -> Phrase {
    let first = quantities[item.quantities[0]]
    let last = quantities[item.quantities[item.quantities.count - 1]]
    let preEnd = item.pivot ?? first.quantitySpan.start
    let post = TextSpan(start: last.quantitySpan.end, end: max(item.end, last.quantitySpan.end))
    var phrase = phrase(pre: TextSpan(start: item.start, end: max(preEnd, item.start)), post: post, of: first)
    for (index, relation) in item.relations.enumerated() {
      guard case .nested = relation else { continue }
      let gap = trimmed(
        quantities[item.quantities[index]].quantitySpan.end, quantities[item.quantities[index + 1]].quantitySpan.start)
      if gap.length > 0 { phrase.middle.append(gap) }
    }
    if item.pivot != nil {
      if case .standing = phrase.link {
        phrase.subject.end = beforeAdverbs(preEnd, phrase.subject.start)
        phrase.scope = line.ends(vocabulary.peerGroups, at: first.quantitySpan.start).map {
          TextSpan(start: first.quantitySpan.start - $0, end: first.quantitySpan.start)
        }
      } else {
        phrase.link = .arrival
      }
      phrase.rules.append(.fromTo)
      if phrase.post.length > 0, line[phrase.post.start] == "的" { phrase.post.start = phrase.post.end }
    }
    return phrase
  }

  /// What an item without a verb of its own takes from the list before it.
  private func takeOver(for phrase: Phrase, isLater: Bool, unit: String, _ rules: inout [ClaimRule]) -> [TextSpan] {
    guard let shared = state.shared, case .none = phrase.link else { return [] }
    if phrase.subject.length == 0 {
      guard phrase.post.length > 0, !phrase.opensPart, !shared.prefix.isEmpty,
        isLater || predicateStart(phrase.post) == nil
      else { return [] }
      rules.append(.sharedVerb)
      return shared.prefix
    }
    guard isLater || shared.unit == unit, phrase.post.length == 0, !shared.verb.isEmpty,
      verbGroupEnd(phrase.subject.start, to: phrase.subject.end) == nil, !isRelational(phrase.subject)
    else { return [] }
    rules.append(.sharedVerb)
    return shared.verb
  }

  private mutating func remember(_ phrase: Phrase, prefix: [TextSpan], unit: String) {
    guard case .none = phrase.link else { return }
    if phrase.subject.length > 0, prefix.isEmpty {
      var words = SharedWords()
      words.unit = unit
      if let end = leadingVerbEnd(phrase.subject), end < phrase.subject.end || phrase.post.length > 0 {
        words.verb = [TextSpan(start: phrase.subject.start, end: end)]
      }
      if phrase.post.length > 0 { words.prefix = [phrase.subject] + phrase.middle }
      state.shared = words
    }
  }

  /// Where the verb at the head of a subject ends; a place such as 全区 may stand before it.
  func leadingVerbEnd(_ subject: TextSpan) -> Int? {
    if let end = verbGroupEnd(subject.start, to: subject.end) { return end }
    // 为企业减免
    if line.holds(Self.beneficiary, at: subject.start) != nil {
      var at = subject.start + 2
      while at < min(subject.end, subject.start + 10) {
        if verbLength(at) != nil { return verbGroupEnd(at, to: subject.end) }
        at += 1
      }
    }
    if let place = line.holds(ScopeWords.places, at: subject.start) {
      return verbGroupEnd(subject.start + place, to: subject.end)
    }
    return nil
  }

  private static let beneficiary = Keywords("为 向 对 给")

  /// For each item of a list the words after the last item that hold for it too.
  private func tails(of items: [Item], _ phrases: [Phrase]) -> [Int: TextSpan] {
    guard items.count > 1, let last = phrases.last, last.post.length > 0 else { return [:] }
    var tails: [Int: TextSpan] = [:]
    var tail: TextSpan??
    for index in items.indices.dropLast().reversed() {
      if items[index + 1].lostSeparator { break }
      let phrase = phrases[index]
      if case .none = phrase.link {} else { break }
      if phrase.post.length == 0 {
        // 完成65条、总长度57.9公里的道路改造
        guard
          phrase.subject.length == 0 || verbGroupEnd(phrase.subject.start, to: phrase.subject.end) == phrase.subject.end
        else { break }
        tails[index] = last.post
        continue
      }
      if tail == nil { tail = sharedTail(of: last.post, like: phrase.post, verb: phrases[0].subject) }
      guard let found = tail ?? nil, !endsAlike(phrase.post) else { break }
      tails[index] = found
    }
    return tails
  }

  private func endsAlike(_ post: TextSpan) -> Bool {
    line.ends(vocabulary.eventNouns, at: post.end) != nil || predicateStart(post) != nil
  }

  /// The part of the last item's words that the items before it share.
  private func sharedTail(of last: TextSpan, like earlier: TextSpan, verb: TextSpan) -> TextSpan? {
    if let at = predicateStart(last) { return TextSpan(start: at, end: last.end) }
    var at = last.start + 1
    while at < last.end {
      if line.holds(Self.around, at: at) != nil, !line.holds(Self.around, in: earlier.start, earlier.end) {
        return TextSpan(start: at, end: last.end)
      }
      at += 1
    }
    guard line.ends(vocabulary.eventNouns, at: last.end) != nil,
      line.ends(vocabulary.eventNouns, at: earlier.end) == nil,
      verbGroupEnd(verb.start, to: verb.end) != nil
    else { return nil }
    let boundaries = words.boundaries(in: last, of: scalars)
    guard boundaries.count > 2, boundaries[1] < last.end else { return nil }
    // Words as long as the earlier item's noun are this item's own.
    let own = boundaries.dropFirst().first { $0 - last.start >= min(earlier.length, 4) } ?? boundaries[1]
    return own < last.end ? TextSpan(start: own, end: last.end) : nil
  }

  private static let around = Keywords("周边 沿线 附近 周围 沿岸 两侧 两岸 范围内 区域内")

  /// Where the predicate of a noun begins: …实现全覆盖.
  func predicateStart(_ span: TextSpan) -> Int? {
    var at = span.start + 1
    while at < span.end {
      if let length = line.holds(vocabulary.predicates, at: at), length > 1, at + length < span.end { return at }
      at += 1
    }
    return nil
  }
}
