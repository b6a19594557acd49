import Records

/// One quantity in a sentence and in a table.
///
/// Two equal numbers under names that are alike are told as holding. Two that differ are a fault only where both names are the
/// same, word for word but for words such as 全县 and 发布, and time, unit and kind are too; different roundings agree.
struct RetoldRule {
  private let context: AuditContext

  init(_ context: AuditContext) {
    self.context = context
  }

  func checks(_ layouts: [TableLayout]) -> [AuditCheck] {
    let figures = TableFigures(context.report, layouts).figures
    guard !figures.isEmpty else { return [] }
    var byName: [[Unicode.Scalar]: [Int]] = [:]
    var byValue: [Rational: [Int]] = [:]
    for (index, figure) in figures.enumerated() {
      for name in figure.names where name.count > 1 { byName[name, default: []].append(index) }
      byValue[figure.value, default: []].append(index)
    }
    return context.levels.values.joined().sorted().compactMap { claim in
      named(claim, figures, byName) ?? joint(claim, figures, byName) ?? alike(claim, figures, byValue)
    }
  }

  /// By the same name.
  private func named(
    _ claim: Int, _ figures: [TableFigures.Figure], _ byName: [[Unicode.Scalar]: [Int]]
  ) -> AuditCheck? {
    let name = context.names[claim].scalars
    for start in max(name.count - RetoldRule.longestName, 0)..<name.count where name.count - start > 1 {
      guard let found = byName[Array(name[start...])] else { continue }
      let near = found.filter { isComparable(claim, figures[$0]) }
      if let same = near.first(where: { holds(claim, figures[$0]) }) { return check(claim, figures[same]) }
      // What stands before must be work only, and the name must say enough.
      guard near.count == 1, name.count - start >= RetoldRule.shortestName, isWork(name[..<start]),
        !context.words.isOne(Array(name[start...]), of: .general), let figure = near.first.map({ figures[$0] })
      else { return nil }
      guard var check = check(claim, figure) else { return nil }
      if let reason = context.doubt(claim, beside: figure.caption) {
        check.verdict = .unverifiable
        check.reason = reason
      }
      return check
    }
    return nil
  }

  /// 予以公开及部分公开: two names of rows that are added.
  private func joint(
    _ claim: Int, _ figures: [TableFigures.Figure], _ byName: [[Unicode.Scalar]: [Int]]
  ) -> AuditCheck? {
    let name = context.names[claim].scalars
    let pieces = name.split(whereSeparator: { ["及", "和", "与", "或"].contains($0) }).map(Array.init)
    guard (2...4).contains(pieces.count) else { return nil }
    var cells: [Int] = []
    for piece in pieces {
      let found = (byName[piece] ?? []).filter { figures[$0].column.isEmpty && isComparable(claim, figures[$0]) }
      guard found.count == 1 else { return nil }
      cells += figures[found[0]].claims
    }
    guard let sum = ExactSum(cells, in: context.report), sum.bounds.meets(context.claim(claim).bounds) else {
      return nil
    }
    return check(
      claim,
      TableFigures.Figure(
        row: AuditName(name), column: AuditName([]), claims: cells, value: sum.value, bounds: sum.bounds, caption: ""))
  }

  /// By the same value under a name that is alike.
  private func alike(
    _ claim: Int, _ figures: [TableFigures.Figure], _ byValue: [Rational: [Int]]
  ) -> AuditCheck? {
    guard let value = context.claim(claim).value, value != .zero, let found = byValue[value] else { return nil }
    var best: (figure: Int, score: Int)?
    for index in found.prefix(RetoldRule.mostAlike) where isComparable(claim, figures[index]) {
      let score = likeness(claim, figures[index])
      if score >= RetoldRule.alike, score > best?.score ?? 0 { best = (index, score) }
    }
    return best.flatMap { check(claim, figures[$0.figure]) }
  }

  /// How much of a figure's names a claim's name and sentence say, in percent; 0 where its own name says too little.
  private func likeness(_ claim: Int, _ figure: TableFigures.Figure) -> Int {
    let name = context.names[claim]
    let sentence = context.surroundings(of: claim)
    func own(_ part: AuditName) -> Int {
      if name.contains(part) || part.count > name.count && part.contains(name) { return 100 }
      return part.coverage(in: name.scalars)
    }
    let parts = [figure.row, figure.column].filter { !$0.isEmpty }
    let scores = parts.map { part in max(own(part), min(part.coverage(in: sentence), 90)) }
    guard parts.contains(where: { own($0) >= RetoldRule.alike }), let least = scores.min() else { return 0 }
    return least
  }

  private func isComparable(_ claim: Int, _ figure: TableFigures.Figure) -> Bool {
    let cell = figure.claims[0]
    return context.areOfOneYear(claim, cell) && context.areOfOneUnit(claim, cell)
      && context.claim(claim).record.kind == context.claim(cell).record.kind
  }

  private func holds(_ claim: Int, _ figure: TableFigures.Figure) -> Bool {
    figure.claims.count == 1
      ? context.agree(claim, figure.claims[0]) : figure.bounds.meets(context.claim(claim).bounds)
  }

  private func check(_ claim: Int, _ figure: TableFigures.Figure) -> AuditCheck? {
    guard let value = context.claim(claim).value else { return nil }
    let holds = holds(claim, figure)
    let words = context.maker.words
    let sum =
      figure.claims.count > 1
      ? words.terms(figure.claims) + " = " + words.amount(figure.value, like: figure.claims[0])
      : words.printed(figure.claims[0])
    let gap = figure.value.subtracting(value).map { words.amount($0.magnitude, like: claim) } ?? "?"
    let text =
      holds
      ? "\(words.printed(claim)), and \(sum) in the table"
      : "\(words.printed(claim)), but \(sum) in the table (\(gap) apart)"
    return context.maker.make(
      .retold, holds ? .holds : .fails, stated: [claim], computed: figure.claims, text, computed: figure.value, value)
  }

  private func isWork(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    while !rest.isEmpty {
      guard let length = context.words.prefix(of: rest, in: .work) ?? context.words.prefix(of: rest, in: .front) else {
        return false
      }
      rest = rest.dropFirst(length)
    }
    return true
  }

  private static let shortestName = 4
  private static let longestName = 60
  /// In percent of a name's pairs of characters.
  private static let alike = 60
  private static let mostAlike = 200
}
