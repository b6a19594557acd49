import Records

/// Changes that fit the levels printed with them: in a row of a table (2018年, 2019年, 增长), and in a sentence that tells a
/// level and two of its change, its rate and the level before.
struct GrowthRule {
  private let context: AuditContext

  init(_ context: AuditContext) {
    self.context = context
  }

  func checks(_ layouts: [TableLayout]) -> [AuditCheck] { layouts.flatMap(rows) + sentences() }

  // MARK: - Tables

  /// A failure stands where other rows of the table hold.
  private func rows(_ layout: TableLayout) -> [AuditCheck] {
    let checks = layout.blocks.joined().compactMap { row(layout, $0) }
    let holds = checks.count { $0.verdict == .holds }
    let fails = checks.count { $0.verdict == .fails }
    return checks.map { check in
      guard check.verdict == .fails, holds < 2 || fails * 2 > holds else { return check }
      var check = check
      check.verdict = .unverifiable
      check.reason = "too few rows of the table fit to tell that the columns belong together"
      return check
    }
  }

  private func row(_ layout: TableLayout, _ row: Int) -> AuditCheck? {
    let cells = layout.columns.compactMap { layout.claim(row: row, column: $0) }
    let changes = cells.filter { context.claim($0).record.role == "change" && context.claim($0).dimension == "percent" }
    guard changes.count == 1, ["yoy", "unstated"].contains(context.claim(changes[0]).record.basis ?? "unstated"),
      let year = Int(context.claim(changes[0]).record.period?.value ?? "")
    else { return nil }
    let levels = cells.filter { context.claim($0).record.role == "level" && context.claim($0).dimension != "percent" }
    let now = levels.filter { context.claim($0).record.period?.value == String(year) }
    let before = levels.filter { context.claim($0).record.period?.value == String(year - 1) }
    guard now.count == 1, before.count == 1, context.maker.areAlike(now[0], before[0]) else { return nil }
    return relative(changes[0], now: now[0], before: context.claim(before[0]).bounds, source: [before[0]]) {
      AuditName.plain((context.claim(changes[0]).cell?.headers ?? []).joined() + (layout.table.caption ?? ""))
    }
  }

  // MARK: - Sentences

  private func sentences() -> [AuditCheck] {
    var checks: [AuditCheck] = []
    for (index, claim) in context.report.claims.enumerated() {
      guard let sentence = claim.sentence, claim.record.role == "change", claim.record.direction != nil,
        claim.record.modality != "planned", ["yoy", "unstated"].contains(claim.record.basis ?? "unstated")
      else { continue }
      let near = (max(index - 4, 0)..<min(index + 3, context.report.claims.count)).filter {
        $0 != index && context.claim($0).sentence == sentence && context.names[$0] == context.names[index]
          && context.claim($0).whole == claim.whole
      }
      if let check = check(index, near) { checks.append(check) }
    }
    return checks
  }

  private func check(_ change: Int, _ near: [Int]) -> AuditCheck? {
    let claim = context.claim(change)
    guard let year = claim.record.period?.value, !year.contains("/") else { return nil }
    let levels = near.filter { context.claim($0).record.role == "level" && $0 < change }
    let now = levels.filter { context.claim($0).record.period?.value == year }
    guard now.count == 1 else { return nil }
    let before = levels.filter { isYearBefore(context.claim($0).record.period?.value, year) }
    if before.count == 1, context.maker.areAlike(before[0], now[0]) {
      if claim.dimension == "percent", context.claim(now[0]).dimension != "percent" {
        return relative(change, now: now[0], before: context.claim(before[0]).bounds, source: before) {
          context.surroundings(of: change)
        }
      }
      return difference(change, now: now[0], before: before[0])
    }
    guard claim.dimension == "percent", before.isEmpty else { return nil }
    let absolute = near.filter {
      let other = context.claim($0)
      return other.record.role == "change" && other.unit == context.claim(now[0]).unit && other.dimension != "percent"
        && other.record.direction == claim.record.direction && other.record.period?.value == year
    }
    guard absolute.count == 1, let previous = previous(now[0], absolute[0]) else { return nil }
    return relative(change, now: now[0], before: previous, source: absolute) { context.surroundings(of: change) }
  }

  private func isYearBefore(_ period: String?, _ year: String) -> Bool {
    guard let before = period.flatMap({ Int($0) }), let now = Int(year) else { return false }
    return before == now - 1
  }

  /// What a level was before an absolute change of it.
  private func previous(_ level: Int, _ change: Int) -> Bounds? {
    guard let (low, high) = context.claim(level).bounds.ends, let (least, most) = signed(change).ends,
      let a = low.subtracting(most), let b = high.subtracting(least)
    else { return nil }
    return Bounds(low: a, high: b)
  }

  /// A change's bounds, negative for a decrease.
  private func signed(_ change: Int) -> Bounds {
    let claim = context.claim(change)
    guard claim.record.direction == "decrease", claim.value.map({ $0 > .zero }) ?? false else { return claim.bounds }
    return claim.bounds.negated
  }

  /// 2.35件 to 2.94件, 提高0.59件; 55% to 63%, 提高8个百分点.
  private func difference(_ change: Int, now: Int, before: Int) -> AuditCheck? {
    let claim = context.claim(change)
    let isPoints = claim.dimension == "percentagePoint" && context.claim(now).dimension == "percent"
    guard isPoints || claim.unit == context.claim(now).unit, claim.dimension != "percent",
      let sum = ExactSum([now], less: [before], in: context.report), let value = claim.value
    else { return nil }
    let stated = claim.record.direction == "decrease" && value > .zero ? -value : value
    let holds = sum.bounds.meets(signed(change))
    let words = context.maker.words
    let text =
      "\(words.printed(now)) − \(words.printed(before)) = \(words.amount(sum.value, like: change))"
      + (holds ? "" : ", not \(words.printed(change))")
    return context.maker.make(
      .growth, holds ? .holds : .fails, stated: [change], computed: [now, before], text, computed: sum.value, stated)
  }

  /// - Parameter text: what tells on which basis the change is stated.
  private func relative(
    _ change: Int, now: Int, before: Bounds, source: [Int], text: () -> [Unicode.Scalar]
  ) -> AuditCheck? {
    let claim = context.claim(change)
    guard let (a, b) = before.ends, let (c, d) = context.claim(now).bounds.ends, a > .zero,
      let low = c.divided(by: b)?.subtracting(.one)?.multiplied(by: .hundred),
      let high = d.divided(by: a)?.subtracting(.one)?.multiplied(by: .hundred),
      let middle = low.adding(high)?.divided(by: Rational(2)), let value = claim.value
    else { return nil }
    let holds = Bounds(low: low, high: high).meets(signed(change))
    let stated = claim.record.direction == "decrease" && value > .zero ? -value : value
    let words = context.maker.words
    let rounded = middle.decimal(places: 2).flatMap { Rational($0) } ?? middle
    let levels =
      context.claim(source[0]).record.role == "change"
      ? "\(words.printed(now)) after a change of \(words.printed(source[0]))"
      : "from \(words.printed(source[0])) to \(words.printed(now))"
    let sum =
      "\(levels): \(SumWords.decimal(rounded, places: 0) ?? "?")%, " + (holds ? "printed " : "not ")
      + words.printed(change)
    let reason = holds ? nil : otherBasis(claim, text())
    return context.maker.make(
      .growth, holds ? .holds : reason == nil ? .fails : .unverifiable, stated: [change], computed: source + [now], sum,
      computed: middle, stated, reason: reason)
  }

  /// Why a change need not be that of the levels.
  private func otherBasis(_ claim: ComparedClaim, _ text: [Unicode.Scalar]) -> String? {
    let name = AuditName.plain(claim.record.indicator)
    if context.words.contains(.constantPrices, in: name), !context.words.contains(.currentPrices, in: text) {
      return "its growth may be stated at constant prices"
    }
    let isOther = context.words.contains(.basis, in: text) || text.contains(["实", "际"])
    return isOther ? "the change may be stated on another basis" : nil
  }
}
