import Records
import ReportModel
import YearDiff

/// What a diff says, sorted into its parts, in each the largest first.
struct DiffSections {
  let diff: YearDiff
  private var items: [DiffKind: [DiffItem]] = [:]

  init(_ diff: YearDiff) {
    self.diff = diff
    for check in diff.growth { add(check) }
    for outcome in diff.targets { add(outcome) }
    for pair in diff.pairs { add(pair) }
    for index in diff.added { add(.added, .new(index)) }
    for index in diff.dropped { add(.dropped, .old(index)) }
    for silence in diff.silent { add(silence) }
    for kind in items.keys {
      // Of what is equally large the order is that of the text: sorting must not depend on anything else.
      items[kind] = items[kind]?.enumerated().sorted {
        ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
      }.map(\.element)
    }
  }

  subscript(kind: DiffKind) -> [DiffItem] { items[kind] ?? [] }

  func count(_ kind: DiffKind) -> Int { items[kind]?.count ?? 0 }

  // MARK: - Items

  private mutating func add(_ pair: ClaimPair) {
    let (old, new) = (diff.old.claims[pair.old], diff.new.claims[pair.new])
    let kind: DiffKind =
      switch pair.status {
      case .same: .same
      case .changed: DiffSections.kind(of: new)
      case .renamed: .renamed
      case .restated: .restated
      case .unitChanged: .unitChanged
      case .wentVague: .wentVague
      case .ambiguous: .ambiguous
      }
    var item = DiffItem(
      indicator: DiffFigures.name(new), facts: facts(.new(pair.new), restates: pair.status == .restated),
      figures: "\(DiffFigures.printed(old)) → \(DiffFigures.printed(new))",
      amount: pair.status == .same ? nil : DiffFigures.amount(pair.change, from: old, to: new),
      quotes: [quote([.old(pair.old)]), quote([.new(pair.new)])])
    if pair.status == .same { item.figures = DiffFigures.printed(new) }
    if pair.status == .renamed || pair.status == .ambiguous, DiffFigures.name(old) != DiffFigures.name(new) {
      item.remarks.append("before: \(DiffFigures.name(old))")
    }
    item.reasons = DiffReasons(pair, in: diff).lines
    item.size = DiffFigures.size(old: old, new: new)
    if !DiffSections.isRate(new) { item.relative = pair.change?.relative.flatMap { Rational($0)?.approximation } }
    if pair.status == .restated, merge(item, restatedBy: pair.new) { return }
    items[kind, default: []].append(item)
  }

  /// Adds the old report's further tellings of a figure to the first one's, where the same figure stands in their place now.
  private mutating func merge(_ item: DiffItem, restatedBy new: Int) -> Bool {
    let index = items[.restated]?.firstIndex { other in
      other.figures == item.figures && other.quotes.contains { $0.marks == [.new(new)] }
    }
    guard let index else { return false }
    items[.restated]?[index].quotes.insert(contentsOf: item.quotes.filter(\.isOld), at: 1)
    return true
  }

  private static func kind(of claim: ComparedClaim) -> DiffKind {
    claim.record.modality == "planned" ? .plans : isRate(claim) ? .rates : .changed
  }

  /// Whether a claim is no plain level: a percentage, a change, a standing.
  private static func isRate(_ claim: ComparedClaim) -> Bool {
    claim.record.role != "level" || claim.record.kind == "percentage" || claim.record.kind == "percentagePoint"
  }

  private mutating func add(_ kind: DiffKind, _ place: DiffPlace) {
    let claim = diff.claim(place)
    var item = DiffItem(
      indicator: DiffFigures.name(claim), facts: facts(place), figures: DiffFigures.printed(claim),
      quotes: [quote([place])])
    // First what the report tells of its own year, then changes, plans and other years.
    item.size = claim.record.role != "level" ? 0 : item.facts.isEmpty ? 2 : 1
    items[kind, default: []].append(item)
  }

  private mutating func add(_ silence: YearDiff.Silence) {
    let claim = diff.old.claims[silence.old]
    items[.silent, default: []].append(
      DiffItem(
        indicator: DiffFigures.name(claim), facts: facts(.old(silence.old)), figures: DiffFigures.printed(claim),
        quotes: [quote([.old(silence.old)]), DiffItem.Quote(isOld: false, text: .sentence(silence.sentence))]))
  }

  private mutating func add(_ outcome: TargetOutcome) {
    let target = diff.old.claims[outcome.target]
    let kind: DiffKind =
      switch outcome.verdict {
      case .met: .met
      case .missed: .missed
      case .unclear: .unclear
      case .notMentioned: .notMentioned
      }
    var item = DiffItem(
      indicator: DiffFigures.name(target),
      facts: facts(.old(outcome.target)).filter { $0 != "planned" && $0 != diff.newYear.map(String.init) },
      figures: "target \(DiffFigures.printed(target))",
      remarks: [outcome.reason].compactMap { $0 }.filter { !$0.isEmpty }, quotes: [quote([.old(outcome.target)])])
    item.target = DiffFigures.printed(target)
    if let index = outcome.outcome {
      let outcome = diff.new.claims[index]
      item.outcome = DiffFigures.printed(outcome)
      item.figures += ", came to \(DiffFigures.printed(outcome))"
      item.quotes.append(quote([.new(index)]))
      item.size = DiffFigures.size(old: target, new: outcome)
    }
    items[kind, default: []].append(item)
  }

  private mutating func add(_ check: GrowthCheck) {
    let stated = diff.new.claims[check.stated]
    let kind: DiffKind =
      switch check.verdict {
      case .contradicts: .contradicted
      case .consistent: .consistent
      case .basisDiffers: .basisDiffers
      case .unverifiable: .unverifiable
      }
    let computed = check.computed.flatMap { DiffFigures.computed($0, beside: stated) }
    let figures = "stated \(DiffFigures.printed(stated))" + (computed.map { ", by the figures \($0)" } ?? "")
    let level = check.level.map { DiffPlace.new($0) }
    var quotes = [quote([.new(check.stated)])]
    for place in [level, check.previous].compactMap({ $0 }) { DiffSections.add(quote([place]), to: &quotes) }
    var item = DiffItem(
      indicator: DiffFigures.name(level.map { diff.claim($0) } ?? stated),
      facts: facts(.new(check.stated)), figures: figures, remarks: check.sum.isEmpty ? [] : [check.sum],
      quotes: quotes.filter(\.isOld) + quotes.filter { !$0.isOld })
    item.stated = DiffFigures.printed(stated)
    item.computed = computed
    item.size = check.gap?.approximation ?? 0
    items[kind, default: []].append(item)
  }

  // MARK: - Their words

  /// What is not so of most claims: that they are no fact, or of another time than their report.
  private func facts(_ place: DiffPlace, restates: Bool = false) -> [String] {
    let record = diff.claim(place).record
    let year = place.isOld ? diff.oldYear : diff.newYear
    let period = record.period?.value
    return [
      record.modality == "planned" ? "planned" : nil,
      period == nil || period == year.map(String.init) ? nil : period, record.scope.map { "of \($0)" },
    ].compactMap { $0 }
  }

  private func quote(_ marks: [DiffPlace]) -> DiffItem.Quote {
    let text: DiffItem.Quote.Text = diff.claim(marks[0]).sentence.map { .sentence($0) } ?? .cell(marks[0])
    return DiffItem.Quote(isOld: marks[0].isOld, text: text, marks: marks)
  }

  /// Adds a quote, or its marks to the one of the same sentence.
  private static func add(_ quote: DiffItem.Quote, to quotes: inout [DiffItem.Quote]) {
    guard case .sentence(let sentence) = quote.text else {
      quotes.append(quote)
      return
    }
    let index = quotes.firstIndex { other in
      if case .sentence(sentence) = other.text { other.isOld == quote.isOld } else { false }
    }
    guard let index else {
      quotes.append(quote)
      return
    }
    quotes[index].marks += quote.marks
  }
}
