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
      switch item.quantities.count < Self.most
        ? join(a, b, in: item, of: stretch) : lost(quantities[a].quantitySpan.end)
      {
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
    var gap = trimmed(quantities[a].quantitySpan.end, quantities[b].quantitySpan.start)
    let hole = stretch.holes.firstPlace { $0.start >= gap.start }
    if hole < stretch.holes.count, stretch.holes[hole].start == gap.start {
      gap = trimmed(min(stretch.holes[hole].end, gap.end), gap.end)
    }
    if gap.length == 0 { return touching(a, b, at: gap.start, in: item) }
    if gap.length == 1, Self.ratioMarks.contains(line[gap.start]) { return .together(.ratio, pivot: nil) }
    if separatorEnd(gap.start, gap.end) == gap.end { return .together(.coordinated, pivot: nil) }
    let between = phrase(pre: gap, post: TextSpan(start: gap.end, end: gap.end), of: quantities[b], isWhole: true)
    let isBare = between.subject.length == 0
    if isBare, case .arrival = between.link, let pivot = pivot(before: ratioStart(item, a), from: item.start) {
      return .together(.fromTo, pivot: pivot)
    }
    if let end = separatorEnd(gap.start, gap.end) { return .cut(end: gap.start, start: end, isLost: false) }
    if let at = lastSeparator(gap.start, gap.end) { return .cut(end: at.start, start: at.end, isLost: false) }
    switch between.link {
    case .none, .link: if isBare, case .link = between.link { return lost(gap.start) }
    default: if isBare { return lost(gap.start) }
    }
    if quantities[b].kind == .rank,
      phrase(pre: gap, post: TextSpan(start: gap.end, end: gap.end), of: quantities[b]).subject.length == 0
    {
      return lost(gap.start)
    }
    let isLast = quantities[b].quantitySpan.end >= stretch.span.end
    if isPostponed(a, from: item.start) {
      if isLast, !endsInFlow(gap) { return lost(gap.start) }
    } else if isLast, between.link.isTied, !between.isChange, between.subject.length > 0 {
      // 1.9万名低保对象人均补助水平达到386元: the words are both's.
      return .cut(end: between.subject.end, start: gap.start, isLost: true)
    }
    // 为1467位老年人发放补贴176万元: both share the words.
    if isLast, item.quantities.count == 1, isPrepositional(a, from: item.start), !between.link.isTied {
      return .together(.nested, pivot: nil)
    }
    if isPostponed(a, from: item.start), verbGroupEnd(gap.start, to: gap.end) != nil { return lost(gap.start) }
    if let verb = verbStart(endingAt: gap.end, from: gap.start) { return lost(verb) }
    if holdsVerb(gap.start, gap.end) { return lost(gap.end) }
    return .together(.nested, pivot: nil)
  }

  /// Whether nothing or a preposition only stands before a quantity.
  private func isPrepositional(_ quantity: Int, from start: Int) -> Bool {
    let end = quantities[quantity].quantitySpan.start
    let lead = trimmed(self.lead(start, end).end, end)
    return lead.length == 0 || line.holds(Self.prepositions, at: lead.start) == lead.length
  }

  private static let prepositions = Keywords("为 对 向 给 在 由 让 使 与 帮助 组织 发动 带动 吸引 引导 动员 支持 资助 帮扶 扶持")

  /// Whether a stretch goes on into the number: 的, 中.
  private func endsInFlow(_ span: TextSpan) -> Bool { line[span.end - 1] == "的" || line[span.end - 1] == "中" }

  private static let ratioMarks: Set<UInt32> = [0x3A, 0x2236, 0xFF1A]

  private func lost(_ at: Int) -> Join { .cut(end: at, start: at, isLost: true) }

  /// 9大类26项 share what follows; after 达到97.5% something else begins.
  private func touching(_ a: Int, _ b: Int, at: Int, in item: Item) -> Join {
    quantities[a].kind == .percentage || quantities[a].kind == .percentagePoint
      ? lost(at) : .together(.nested, pivot: nil)
  }

  /// Whether the quantity follows its noun (公厕28座) and not its verb (改造28座公厕).
  func isPostponed(_ quantity: Int, from start: Int) -> Bool {
    let end = quantities[quantity].quantitySpan.start
    let lead = self.lead(start, end).end
    guard lead < end, !isPrepositional(quantity, from: start) else { return false }
    return verbGroupEnd(lead, to: end) != end
  }

  /// Where the list's mark or word at `at` ends: 、, 和, 与, 及, 以及.
  func separatorEnd(_ at: Int, _ end: Int) -> Int? {
    guard at < end else { return nil }
    var place = at
    if line[place] == "、" { place = line.afterBlanks(place + 1) }
    if let length = line.holds(Self.conjunctions, at: place), line.holds(Self.notConjunctions, at: place) == nil,
      line.ends(Self.notAfter, at: place + 1) == nil
    {
      place = line.afterBlanks(place + length)
    }
    return place > at && place <= end ? place : nil
  }

  /// The last mark or word of a list in a stretch: where it begins and ends.
  private func lastSeparator(_ start: Int, _ end: Int) -> TextSpan? {
    var at = end - 1
    var depth = 0
    while at > start {
      // What stands in brackets is one.
      if line.kind(at) == .close { depth += 1 }
      if line.kind(at) == .open { depth -= 1 }
      if depth > 0 {
        at -= 1
        continue
      }
      if line[at] == "、", let after = separatorEnd(at, end) { return TextSpan(start: at, end: after) }
      // 和 right before the number only: elsewhere it joins nouns.
      if let after = separatorEnd(at, end), after == end { return TextSpan(start: at, end: after) }
      at -= 1
    }
    return nil
  }

  static let conjunctions = Keywords("和 与 及 以及 并 暨 及其")
  static let notConjunctions = Keywords("和谐 和平 和田 和解 和睦 及时 及格 与会 与时 并网 并购 并联 并轨 与否")
  static let notAfter = Keywords("总和 饱和 温和 缓和 共和 中和 参与 涉及 普及 惠及 波及 触及 兼并 合并 撤并 吞并 给与 赋与 以及 祥和 附和")

  /// The first part of the ratio that a quantity is the last of.
  private func ratioStart(_ item: Item, _ quantity: Int) -> Int {
    var index = item.quantities.count - 1
    while index > 0, case .ratio = item.relations[index - 1] { index -= 1 }
    return item.quantities[index]
  }

  /// 由 or 从 before a quantity, with no more than a time or a measure word's owner between.
  private func pivot(before quantity: Int, from start: Int) -> Int? {
    let end = quantities[quantity].quantitySpan.start
    var at = end - 1
    while at >= start, end - at <= 16 {
      if line[at] == "由" || line[at] == "从" || line[at] == "自", line.holds(Self.notPivots, at: at) == nil,
        line.ends(Self.notPivotEnds, at: at + 1) == nil
      {
        return at
      }
      at -= 1
    }
    return nil
  }

  private static let notPivots = Keywords("由于 从业 从事 从严 从而 从此 从优 从快 由此 自由 自然 自主 自来 自治 自行 自筹 自愿 自有 自建 自贸")
  private static let notPivotEnds = Keywords("自由 事由 理由 缘由 服从 来自 各自 独自")
}
