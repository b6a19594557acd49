import Quantities
import ReportModel

extension ParagraphReader {
  /// The statements of a clause, in order. Each of its quantities is in one of them.
  func items(of stretch: Stretch) -> [Item] {
    var items: [Item] = []
    var item = Item(start: stretch.span.start, end: stretch.span.end, quantities: [stretch.quantities[0]])
    for index in stretch.quantities.indices.dropFirst() {
      let a = stretch.quantities[index - 1]
      let b = stretch.quantities[index]
      let isPile = item.quantities.count >= Self.most
      switch isPile ? lost(quantities[a].quantitySpan.end) : join(a, b, in: item, of: stretch) {
      case .together(let relation, let pivot):
        item.quantities.append(b)
        item.relations.append(relation)
        if let pivot { item.pivot = pivot }
      case .cut(let end, let start, let isLost):
        item.end = end
        items.append(item)
        item = Item(start: start, end: stretch.span.end, quantities: [b])
        item.lostSeparator = isLost
      }
    }
    items.append(item)
    return items
  }

  /// More quantities than any statement has: what goes on is a pile, and cut.
  private static let most = 24

  private enum Join {
    case together(Item.Relation, pivot: Int?)
    case cut(end: Int, start: Int, isLost: Bool)
  }

  /// Whether two neighbouring quantities belong to one statement, and where it ends if not.
  private func join(_ a: Int, _ b: Int, in item: Item, of stretch: Stretch) -> Join {
    let gap = gap(between: a, b, in: stretch)
    if gap.length == 0 { return touching(a, b, at: gap.start) }
    if gap.length == 1, line[gap.start] == ":" { return .together(.ratio, pivot: nil) }
    if separatorEnd(gap.start, gap.end) == gap.end { return .together(.coordinated, pivot: nil) }
    let between = phrase(pre: gap, post: TextSpan(start: gap.end, end: gap.end), of: quantities[b], isBetween: true)
    let isBare = between.subject.length == 0
    if isBare, case .arrival = between.link, let pivot = pivot(before: ratioStart(item), from: item.start) {
      return .together(.fromTo, pivot: pivot)
    }
    if let end = separatorEnd(gap.start, gap.end) { return .cut(end: gap.start, start: end, isLost: false) }
    if let at = lastSeparator(gap.start, gap.end) { return .cut(end: at.start, start: at.end, isLost: false) }
    // 达到300个增长8%
    if isBare && between.link.isTied || isBareStanding(b, after: gap) { return lost(gap.start) }
    return join(a, b, unparted: gap, between, in: item, of: stretch)
  }

  /// Two quantities with words of their own and no mark between.
  private func join(
    _ a: Int, _ b: Int, unparted gap: TextSpan, _ between: Phrase, in item: Item, of stretch: Stretch
  ) -> Join {
    let isLast = quantities[b].quantitySpan.end >= stretch.span.end
    let isPostponed = isPostponed(a, from: item.start)
    if isPostponed, isLast, !endsInFlow(gap) { return lost(gap.start) }
    if !isPostponed, isLast, between.link.isTied, !between.isChange, between.subject.length > 0 {
      // 1.4万名低保对象人均补助水平达到410元: the words are both's.
      return .cut(end: between.subject.end, start: gap.start, isLost: true)
    }
    // 为860户农户发放补助120万元: both share the words.
    if isLast, item.quantities.count == 1, isPrepositional(a, from: item.start), !between.link.isTied {
      return .together(.nested, pivot: nil)
    }
    if isPostponed, verbGroupEnd(gap.start, to: gap.end) != nil { return lost(gap.start) }
    if let verb = verbStart(endingAt: gap.end, from: gap.start) { return lost(rateStart(verb, from: gap.start)) }
    return holdsVerb(gap.start, gap.end) ? lost(gap.end) : .together(.nested, pivot: nil)
  }

  /// 日处理80吨, 年产20万吨: the time at which something is done so much belongs to the verb.
  private func rateStart(_ verb: Int, from start: Int) -> Int {
    verb > start && line.ends(Self.rateTimes, at: verb) != nil ? verb - 1 : verb
  }

  private static let rateTimes = Keywords("日 年 月")

  /// What stands between two quantities, but for a bracket right after the first.
  private func gap(between a: Int, _ b: Int, in stretch: Stretch) -> TextSpan {
    let gap = trimmed(quantities[a].quantitySpan.end, quantities[b].quantitySpan.start)
    let hole = stretch.holes.firstPlace { $0.start >= gap.start }
    guard hole < stretch.holes.count, stretch.holes[hole].start == gap.start else { return gap }
    return trimmed(min(stretch.holes[hole].end, gap.end), gap.end)
  }

  /// Whether a quantity is a standing with nothing before it but the words of standing.
  private func isBareStanding(_ quantity: Int, after gap: TextSpan) -> Bool {
    quantities[quantity].kind == .rank
      && phrase(pre: gap, post: TextSpan(start: gap.end, end: gap.end), of: quantities[quantity]).subject.length == 0
  }

  /// Whether nothing or a preposition only stands before a quantity.
  private func isPrepositional(_ quantity: Int, from start: Int) -> Bool {
    let end = quantities[quantity].quantitySpan.start
    let lead = trimmed(self.lead(start, end).end, end)
    return lead.length == 0 || line.holds(LinkWords.beforePeople, at: lead.start) == lead.length
  }

  /// Whether a stretch goes on into the number: 的, 中.
  private func endsInFlow(_ span: TextSpan) -> Bool { line[span.end - 1] == "的" || line[span.end - 1] == "中" }

  private func lost(_ at: Int) -> Join { .cut(end: at, start: at, isLost: true) }

  /// 5大类18项 share what follows; after 达到96.4% something else begins.
  private func touching(_ a: Int, _ b: Int, at: Int) -> Join {
    quantities[a].kind == .percentage || quantities[a].kind == .percentagePoint
      ? lost(at) : .together(.nested, pivot: nil)
  }

  /// Whether the quantity follows its noun (公厕12座) and not its verb (改造12座公厕).
  func isPostponed(_ quantity: Int, from start: Int) -> Bool {
    let end = quantities[quantity].quantitySpan.start
    let lead = self.lead(start, end).end
    guard lead < end, !isPrepositional(quantity, from: start) else { return false }
    return verbGroupEnd(lead, to: end) != end
  }

  /// The first part of the ratio that an item's last quantity ends.
  private func ratioStart(_ item: Item) -> Int {
    var index = item.quantities.count - 1
    while index > 0, case .ratio = item.relations[index - 1] { index -= 1 }
    return item.quantities[index]
  }
}
