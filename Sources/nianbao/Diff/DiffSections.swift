import Records
import ReportModel
import YearDiff

/// What a diff says, sorted into its parts, in each the largest first.
struct DiffSections {
  let diff: YearDiff
  private var items: [DiffKind: [DiffItem]] = [:]

  /// The claims of the new report that print another figure for old ones.
  private let restatements: [Int: Int]

  init(_ diff: YearDiff) {
    self.diff = diff
    restatements = Dictionary(
      diff.pairs.filter { $0.status == .restated }.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    for check in diff.growth { add(check) }
    for outcome in diff.targets { add(outcome) }
    for parts in PrintedRatio.runs(diff.pairs, claims: { [diff.old.claims[$0.old], diff.new.claims[$0.new]] }) {
      add(parts)
    }
    for parts in PrintedRatio.runs(diff.added, claims: { [diff.new.claims[$0]] }) {
      add(.added, parts.map { .new($0) })
    }
    for parts in PrintedRatio.runs(diff.dropped, claims: { [diff.old.claims[$0]] }) {
      add(.dropped, parts.map { .old($0) })
    }
    for silence in diff.silent { add(silence) }
    for kind in items.keys {
      // Of what is equally large the order is that of the text: sorting must not depend on anything else.
      items[kind] = items[kind]?.enumerated().sorted {
        ($0.element.tier, $1.element.size, $0.offset) < ($1.element.tier, $0.element.size, $1.offset)
      }.map(\.element)
    }
  }

  subscript(kind: DiffKind) -> [DiffItem] { items[kind] ?? [] }

  func count(_ kind: DiffKind) -> Int { items[kind]?.count ?? 0 }

  // MARK: - Items

  /// - Parameter parts: one pair, or those of the parts of a ratio, which are told together.
  private mutating func add(_ parts: [ClaimPair]) {
    let pair = parts.first { $0.status != .same } ?? parts[0]
    let (old, new) = (diff.old.claims[pair.old], diff.new.claims[pair.new])
    let (before, after) = (
      PrintedRatio.joined(parts.map { DiffFigures.printed(diff.old.claims[$0.old]) }),
      PrintedRatio.joined(parts.map { DiffFigures.printed(diff.new.claims[$0.new]) })
    )
    let kind = kind(of: pair, isRatio: parts.count > 1)
    let amount = kind == .same || parts.count > 1 ? nil : DiffFigures.amount(pair.change, from: old, to: new)
    var item = DiffItem(
      indicator: DiffFigures.name(new), facts: facts(.new(pair.new)),
      figures: kind == .same ? after : "\(before) → \(after)", amount: amount?.text,
      quotes: [quote(parts.map { .old($0.old) }), quote(parts.map { .new($0.new) })])
    if old.record.modality == "planned", new.record.modality != "planned" { item.facts.append("planned before") }
    if pair.status == .renamed || pair.status == .ambiguous, DiffFigures.name(old) != DiffFigures.name(new) {
      item.remarks.append("before: \(DiffFigures.name(old))")
    }
    item.reasons = parts.flatMap { DiffReasons($0, in: diff).lines }
    item.tier = amount == nil ? 2 : DiffFigures.isSmallCount(old, new) ? 1 : 0
    item.size = amount?.size ?? 0
    if !DiffSections.isRate(new) { item.relative = pair.change?.relative.flatMap { Rational($0)?.approximation } }
    if parts.count == 1 { compareWithRestated(pair, &item) }
    if pair.status == .restated, merge(item, restatedBy: pair.new) { return }
    items[kind, default: []].append(item)
  }

  /// What a level has come to is to be told from the figure that the new report has for the old year, where it has one.
  private func compareWithRestated(_ pair: ClaimPair, _ item: inout DiffItem) {
    guard pair.status != .restated, pair.status != .same, let place = restatements[pair.old], place != pair.new,
      !DiffSections.isRate(diff.new.claims[pair.new]),
      let grown = DiffFigures.growth(from: diff.new.claims[place], to: diff.new.claims[pair.new])
    else { return }
    let (old, new) = (diff.old.claims[pair.old], diff.new.claims[pair.new])
    let amount = DiffFigures.amount(grown)
    item.remarks.append(
      "on \(DiffFigures.printed(old)), as printed before it was restated" + (item.amount.map { ": \($0)" } ?? ""))
    item.figures = "\(DiffFigures.printed(diff.new.claims[place])) (restated) → \(DiffFigures.printed(new))"
    item.amount = amount.text
    item.size = amount.size
    item.tier = min(item.tier, 1)
    if !DiffFigures.isSmallCount(old, new) { item.tier = 0 }
    item.relative = Rational(grown)?.approximation
    DiffSections.add(quote([.new(place)]), to: &item.quotes)
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

  private func kind(of pair: ClaimPair, isRatio: Bool) -> DiffKind {
    let new = diff.new.claims[pair.new]
    switch pair.status {
    case .same: return .same
    case .renamed: return .renamed
    case .restated: return .restated
    case .unitChanged: return .unitChanged
    case .wentVague: return .wentVague
    case .ambiguous: return .ambiguous
    case .changed:
      if DiffSections.isPlan(new, in: diff.newYear) { return .plans }
      let isFormer =
        DiffSections.isFormer(diff.old.claims[pair.old], in: diff.oldYear)
        && DiffSections.isFormer(new, in: diff.newYear)
      return isFormer ? .former : isRatio || DiffSections.isRate(new) ? .rates : .changed
    }
  }

  /// Whether a claim tells of what is to come.
  private static func isPlan(_ claim: ComparedClaim, in ownYear: Int?) -> Bool {
    if claim.record.modality == "planned" { return true }
    guard claim.record.modality == "estimated", let ownYear, let year = year(of: claim) else { return false }
    return year > ownYear
  }

  /// Whether a claim is of a year before the one that its report tells of.
  private static func isFormer(_ claim: ComparedClaim, in ownYear: Int?) -> Bool {
    guard let ownYear, claim.record.period?.value.utf8.count == 4, let year = year(of: claim) else { return false }
    return year < ownYear
  }

  /// The year that a claim's period begins with.
  private static func year(of claim: ComparedClaim) -> Int? {
    (claim.record.period?.value.prefix(4)).flatMap { Int($0) }
  }

  /// Whether a claim is no plain level: a percentage, a change, a standing.
  private static func isRate(_ claim: ComparedClaim) -> Bool {
    claim.record.role != "level" || claim.record.kind == "percentage" || claim.record.kind == "percentagePoint"
  }

  /// - Parameter parts: one claim, or the parts of a ratio.
  private mutating func add(_ kind: DiffKind, _ parts: [DiffPlace]) {
    let claim = diff.claim(parts[0])
    var item = DiffItem(
      indicator: DiffFigures.name(claim), facts: facts(parts[0]),
      figures: PrintedRatio.joined(parts.map { DiffFigures.printed(diff.claim($0)) }), quotes: [quote(parts)])
    // First what the report tells of its own year, then changes, plans and other years.
    item.size = claim.record.role != "level" ? 0 : item.facts.filter { $0 != "estimated" }.isEmpty ? 2 : 1
    item.isZeroCell = claim.cell != nil && claim.value == .zero
    item.tier = item.isZeroCell ? 1 : 0
    items[kind, default: []].append(item)
  }

  private mutating func add(_ silence: YearDiff.Silence) {
    let claim = diff.old.claims[silence.old]
    items[.silent, default: []].append(
      DiffItem(
        indicator: DiffFigures.name(claim), facts: facts(.old(silence.old)), figures: DiffFigures.printed(claim),
        quotes: [
          quote([.old(silence.old)]),
          DiffItem.Quote(isOld: false, text: .sentence(silence.sentence), name: DiffFigures.name(claim)),
        ]))
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
      facts: facts(.old(outcome.target)).filter {
        $0 != diff.old.claims[outcome.target].record.modality && $0 != diff.newYear.map(String.init)
      },
      figures: "target \(DiffFigures.printed(target))",
      remarks: [outcome.reason].compactMap { $0 }.filter { !$0.isEmpty }, quotes: [quote([.old(outcome.target)])])
    item.target = DiffFigures.printed(target)
    if let index = outcome.outcome {
      let outcome = diff.new.claims[index]
      let told = DiffFigures.outcome(outcome, beside: target, reason: item.remarks.first)
      item.outcome = told.text
      item.figures += ", came to \(told.text)"
      if told.holdsReason { item.remarks = [] }
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
  private func facts(_ place: DiffPlace) -> [String] {
    let record = diff.claim(place).record
    let year = place.isOld ? diff.oldYear : diff.newYear
    let period = record.period?.value
    return [
      record.modality == "actual" ? nil : record.modality,
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
