import Records

/// One quantity in two places: in a sentence and a table, or in two sentences.
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
    return tables(figures) + sentences()
  }

  // MARK: - Sentence and table

  private func tables(_ figures: [TableFigures.Figure]) -> [AuditCheck] {
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
    for start in name.indices where name.count - start > 1 {
      guard let found = byName[Array(name[start...])] else { continue }
      let near = found.filter { isComparable(claim, figures[$0]) }
      if let same = near.first(where: { figures[$0].bounds.meets(context.claim(claim).bounds) }) {
        return check(claim, figures[same])
      }
      // What stands before must be work only, and the name must say enough.
      guard near.count == 1, name.count - start >= RetoldRule.shortestName, isWork(name[..<start]),
        !context.words.isOne(Array(name[start...]), of: .general), let figure = near.first.map({ figures[$0] })
      else { return nil }
      guard var check = check(claim, figure) else { return nil }
      if let reason = doubt(claim, figure.caption) {
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
    guard let sum = ExactSum(cells, in: context.report), sum.bounds.meets(context.claim(claim).bounds) else { return nil }
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
    let sentence = context.sentence(of: claim)
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

  private func check(_ claim: Int, _ figure: TableFigures.Figure) -> AuditCheck? {
    guard let value = context.claim(claim).value else { return nil }
    let holds = figure.bounds.meets(context.claim(claim).bounds)
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

  // MARK: - Two sentences

  private struct Key: Hashable {
    var name: AuditName
    var unit: String
    var kind: String
    var period: String
    var scope: String?
  }

  private func sentences() -> [AuditCheck] {
    var told: [Key: [Int]] = [:]
    for claim in context.levels.values.joined().sorted() {
      let record = context.claim(claim).record
      guard let period = record.period?.value, !period.contains("/"),
        context.names[claim].count >= RetoldRule.shortestName, !record.flags.contains("cumulative"),
        ["amount", "measure", "percentage", "count"].contains(record.kind), context.claim(claim).dimension != "none",
        !context.words.isOne(context.names[claim].scalars, of: .general)
      else { continue }
      let unit = record.kind == "count" ? context.claim(claim).unit : context.claim(claim).dimension
      told[
        Key(name: context.names[claim], unit: unit, kind: record.kind, period: period, scope: record.scope), default: []
      ].append(claim)
    }
    return told.values.flatMap { pairs($0) }.sorted { $0.stated[0] < $1.stated[0] }
  }

  /// Each telling against the first.
  private func pairs(_ claims: [Int]) -> [AuditCheck] {
    guard let first = claims.first else { return [] }
    return claims.dropFirst().prefix(RetoldRule.mostTold).compactMap { second in
      let (a, b) = (context.claim(first), context.claim(second))
      guard a.sentence != b.sentence, a.record.modality == b.record.modality, let value = a.value, let other = b.value
      else { return nil }
      let holds = a.bounds.meets(b.bounds)
      // Much apart they are two things with one name: a fault is a slip of a digit or another rounding.
      if !holds, let gap = value.subtracting(other), gap.share(of: value) > RetoldRule.furthest { return nil }
      if !holds, !haveOneOwner(first, second) { return nil }
      let words = context.maker.words
      let gap = other.subtracting(value).map { words.amount($0.magnitude, like: first) } ?? "?"
      let text =
        "\(words.printed(first)), \(holds ? "and" : "but") \(words.printed(second))"
        + (holds ? " elsewhere" : " elsewhere (\(gap) apart)")
      var verdict: AuditCheck.Verdict = holds ? .holds : .fails
      let reason = holds ? nil : doubt(first, "") ?? doubt(second, "")
      if reason != nil { verdict = .unverifiable }
      return context.maker.make(
        .retold, verdict, stated: [first], computed: [second], text, computed: other, value, reason: reason)
    }
  }

  /// Whether two claims are parts of the same, or one is no part: 食品支出 of towns and of villages are two things.
  private func haveOneOwner(_ a: Int, _ b: Int) -> Bool {
    guard let first = context.claim(a).whole, let second = context.claim(b).whole else { return true }
    return context.names[first] == context.names[second]
  }

  // MARK: - Doubts

  /// Why two tellings may differ and both be right.
  private func doubt(_ claim: Int, _ caption: String) -> String? {
    let sentence = context.sentence(of: claim)
    if context.words.contains(.basis, in: sentence) { return "they may be counted on another basis" }
    let table = AuditName.plain(caption)
    if context.words.found(.level, in: context.names[claim].scalars) != context.words.found(.level, in: table),
      !caption.isEmpty
    {
      return "they may be of another level of government"
    }
    return nil
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
  /// In percent of a name's pairs of characters.
  private static let alike = 60
  /// In hundred-thousandths: a tenth.
  private static let furthest = 10_000
  private static let mostAlike = 200
  private static let mostTold = 20
}
