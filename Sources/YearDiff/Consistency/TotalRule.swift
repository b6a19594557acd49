import Records

/// Rows and columns of tables that must add up: 合计, 总计, 小计, also under headers of two levels.
///
/// Which lines a total is of is not printed. Those that can be meant by the headers (all beside it, those before it, those
/// after it, without what stands under 其中) are tried, and the choice that adds up in most places is taken. A place where
/// that choice does not add up is a fault only where it does so elsewhere, so that a failure stands out.
struct TotalRule {
  let report: ComparedReport
  private let maker: CheckMaker

  init(_ report: ComparedReport) {
    self.report = report
    maker = CheckMaker(report)
  }

  /// One choice of addends, tried in all places.
  private struct Trial {
    var checks: [AuditCheck] = []
    /// Sums of two and more numbers that are not 0 and that leave little room.
    var strong = 0
    var fails = 0

    var score: Int { 2 * strong - fails }
  }

  func checks(_ layout: TableLayout) -> [AuditCheck] {
    layout.blocks.indices.flatMap { block in
      [TableLayout.Axis.columns, .rows].flatMap { checks(TableStrip(layout, block: block, axis: $0)) }
    }
  }

  private func checks(_ strip: TableStrip) -> [AuditCheck] {
    let totals = strip.lines.indices.filter(strip.isTotal).prefix(
      strip.lines.count * strip.cross.count > TotalRule.large ? TotalRule.fewTotals : TotalRule.mostTotals)
    let trials = totals.compactMap { best(strip, total: $0) }
    // What holds for one total of a table speaks for the others, whose places are of the same form.
    let strong = trials.reduce(0) { $0 + $1.strong }
    let fails = trials.reduce(0) { $0 + $1.fails }
    return trials.flatMap { trial -> [AuditCheck] in
      if trial.strong == 0, trial.fails > 0, strong == 0 || fails > strong { return [] }
      let stands = strong > 0 && fails <= strong && (trial.strong >= trial.fails || trial.fails == 1)
      return trial.checks.map { check in
        guard check.verdict == .fails, !stands else { return check }
        var check = check
        check.verdict = .unverifiable
        check.reason = "too little of the table adds up to tell what the total is of"
        return check
      }
    }
  }

  private func best(_ strip: TableStrip, total: Int) -> Trial? {
    let siblings = strip.siblings(of: total)
    let before = Array(siblings.lowerBound..<total)
    let after = Array((total + 1)..<siblings.upperBound)
    let sinceTotal = Array(before.reversed().prefix { !strip.isTotal($0) }.reversed())
    let untilTotal = Array(after.prefix { !strip.isTotal($0) })
    var best: Trial?
    for choice in [before, sinceTotal, after, untilTotal, before + after] {
      for addends in variants(strip, choice) where addends.count > 1 {
        let trial = trial(strip, total: total, addends: addends)
        if !trial.checks.isEmpty, trial.score > best?.score ?? .min { best = trial }
      }
    }
    return best
  }

  /// Choices of lines: without totals, and without what is part of another line.
  private func variants(_ strip: TableStrip, _ choice: [Int]) -> [[Int]] {
    let lines = choice.filter { !strip.isTotal($0) }
    guard lines.count > 1 else { return [] }
    var variants: [[Int]] = []
    if lines.contains(where: strip.isPart) {
      let isLarge = lines.count * strip.cross.count > TotalRule.large
      for length in 1...(isLarge ? 2 : TotalRule.longestPart) {
        variants.append(without(strip, lines, partLength: length))
      }
    } else {
      variants.append(lines)
    }
    let totals = choice.filter { strip.isTotal($0) }
    if totals.count > 1 { variants.append(totals) }
    let styles = lines.map { HeaderNumber(strip.label($0))?.style }
    if let top = styles.compactMap({ $0 }).min(by: { $0.rawValue < $1.rawValue }), Set(styles).count > 1 {
      variants.append(zip(lines, styles).filter { $0.1 == top }.map(\.0))
    }
    return variants
  }

  /// Without lines that begin with 其中 and those after them, as many as `partLength` each.
  private func without(_ strip: TableStrip, _ lines: [Int], partLength: Int) -> [Int] {
    var kept: [Int] = []
    var left = 0
    for line in lines {
      if strip.isPart(line) { left = partLength }
      if left > 0 { left -= 1 } else { kept.append(line) }
    }
    return kept
  }

  private func trial(_ strip: TableStrip, total: Int, addends: [Int]) -> Trial {
    var trial = Trial()
    for cross in strip.cross {
      guard let stated = strip.claim(total, cross), isSummed(stated) else { continue }
      let terms = addends.compactMap { strip.claim($0, cross) }
      guard terms.count > 1, terms.allSatisfy({ maker.areAlike($0, stated) }),
        let made = maker.sum(strip.axis == .rows ? .columnTotal : .rowTotal, of: stated, terms: terms)
      else { continue }
      var check = made.check
      if check.verdict == .fails, addends.contains(where: { strip.isOpaque($0, cross) }) {
        check.verdict = .unverifiable
        check.reason = "a cell among them is no plain number"
      }
      trial.checks.append(check)
      if check.verdict == .fails { trial.fails += 1 }
      let numbers = terms.count { report.claims[$0].value != .zero }
      if check.verdict == .holds, numbers > 1, let looseness = made.sum.looseness, looseness < TotalRule.loosest {
        trial.strong += 1
      }
    }
    return trial
  }

  /// Levels can be summed; of percentages only shares of a whole.
  private func isSummed(_ claim: Int) -> Bool {
    let claim = report.claims[claim]
    guard claim.record.role == "level", let value = claim.value else { return false }
    return claim.dimension != "percent" || value == .hundred
  }

  private static let mostTotals = 64
  /// Of a table of more cells than `large`, so that a table takes no more than a second.
  private static let fewTotals = 8
  private static let large = 4_000
  private static let longestPart = 12
  /// In hundred-thousandths of the sum.
  private static let loosest = 2_000
}
