import Records

/// Parts that a sentence lists: after 其中, or after a whole that they make up.
///
/// A list need not be complete, and what it lists can overlap. So that it does not make up the whole is a fault only where it
/// is a whole set of classes (第一, 第二, 第三产业; 完成, 基本完成, 未完成), or where one part is more than the whole.
struct PartsRule {
  private let context: AuditContext
  private let sets: PartSets

  init(_ context: AuditContext) {
    self.context = context
    sets = PartSets(context)
  }

  func checks() -> [AuditCheck] {
    let report = context.report
    var parts: [Int: [Int]] = [:]
    for (index, claim) in report.claims.enumerated() where claim.sentence != nil && claim.record.role == "level" {
      if let whole = claim.whole, claim.value != nil { parts[whole, default: []].append(index) }
    }
    return report.claims.indices.compactMap { whole -> AuditCheck? in
      guard isWhole(whole) else { return nil }
      if let listed = parts[whole].map({ $0.prefix(PartsRule.mostListed).filter { isPart($0, of: whole) } }),
        !listed.isEmpty
      {
        return named(whole, listed) ?? following(whole)
      }
      return following(whole)
    }
  }

  // MARK: - 其中

  private func named(_ whole: Int, _ parts: [Int]) -> AuditCheck? {
    if let check = reaching(whole, parts, atLeast: 2) { return check }
    // A number between may be the whole that is meant.
    guard isNearest(whole, to: parts[0]) else { return nil }
    if sets.isSet(parts), let check = partition(of: whole, parts) { return check }
    let claim = context.claim(whole)
    if claim.dimension != "percent", let most = claim.bounds.high,
      let part = parts.first(where: { context.claim($0).bounds.low.map { $0 > most } ?? false }),
      let value = claim.value, let other = context.claim(part).value
    {
      let words = context.maker.words
      let isSure = areOneThing(part, whole)
      return context.maker.make(
        .parts, isSure ? .fails : .unverifiable, stated: [whole], computed: [part],
        "a part of \(words.printed(part)) is more than the whole, \(words.printed(whole))", computed: other, value,
        reason: isSure ? nil : "it may be no part of it")
    }
    guard parts.count > 1, let made = context.maker.sum(.parts, of: whole, terms: parts), made.check.verdict == .fails,
      let value = claim.value, made.sum.value > value
    else { return nil }
    var check = made.check
    check.verdict = .unverifiable
    check.reason = "the parts may overlap, or not all be parts of it"
    return check
  }

  // MARK: - Without 其中

  /// A run of levels in the same unit after a whole that adds up to it exactly, or that is a set of classes and must.
  private func following(_ whole: Int) -> AuditCheck? {
    let claim = context.claim(whole)
    guard let sentence = claim.sentence, claim.dimension != "percent", claim.whole == nil || claim.dimension != "none"
    else {
      return nil
    }
    var run: [Int] = []
    var next = whole + 1
    while next < context.report.claims.count, run.count < PartsRule.longest, next - whole < PartsRule.furthest {
      let other = context.claim(next)
      guard let place = other.sentence, place - sentence < 2,
        context.paragraph(of: place) == context.paragraph(of: sentence)
      else { break }
      if other.record.role == "level", other.dimension != "percent" {
        guard isPart(next, of: whole) else { break }
        run.append(next)
      }
      next += 1
    }
    guard run.count > 1 else { return nil }
    if let check = reaching(whole, run, atLeast: 3) { return check }
    for count in (2...run.count).reversed() {
      let first = Array(run.prefix(count))
      if sets.mustAddUp(first, to: whole) { return partition(of: whole, first) }
    }
    return nil
  }

  // MARK: - What adds up, and what must

  /// The shortest beginning of a list that adds up, of numbers that are not 0.
  private func reaching(_ whole: Int, _ parts: [Int], atLeast: Int) -> AuditCheck? {
    guard parts.count >= atLeast else { return nil }
    for count in atLeast...parts.count {
      let first = Array(parts.prefix(count))
      guard let made = context.maker.sum(.parts, of: whole, terms: first) else { return nil }
      guard made.check.verdict == .holds, let looseness = made.sum.looseness, looseness < PartsRule.loosest,
        first.count(where: { context.claim($0).value != .zero }) > 1
      else { continue }
      // Two or three small numbers add up to a third by chance.
      if atLeast > 2, looseness == 0, let value = context.claim(whole).value, value < Rational(20) { return nil }
      return made.check
    }
    return nil
  }

  /// The check of parts that must make up the whole, with a hint where one of them seems to have lost its 万 or 亿.
  private func partition(of whole: Int, _ parts: [Int]) -> AuditCheck? {
    guard var check = context.maker.sum(.parts, of: whole, terms: parts)?.check else { return nil }
    guard check.verdict == .fails, let value = context.claim(whole).value,
      let sum = ExactSum(parts, in: context.report)?.value
    else { return check }
    for part in parts {
      for (word, times) in [("万", Rational(10_000)), ("亿", Rational(100_000_000))] {
        guard let own = context.claim(part).value, let more = own.multiplied(by: times)?.subtracting(own),
          let repaired = sum.adding(more), let gap = repaired.subtracting(value),
          gap.share(of: value) < PartsRule.loosest
        else { continue }
        check.reason = "\(context.maker.words.printed(part)) may have lost its \(word)"
      }
    }
    return check
  }

  /// Whether no other level in the same unit stands between a whole and its first part.
  private func isNearest(_ whole: Int, to part: Int) -> Bool {
    guard whole < part else { return false }
    return !(whole + 1..<part).prefix(PartsRule.furthest).contains {
      context.claim($0).record.role == "level" && context.maker.areAlike($0, whole)
    }
  }

  /// Whether a part is named after its whole, in its sentence: 规模以上工业增加值 after 工业增加值.
  private func areOneThing(_ part: Int, _ whole: Int) -> Bool {
    guard context.claim(part).sentence == context.claim(whole).sentence else { return false }
    let (own, other) = (context.names[part].scalars.suffix(3), context.names[whole].scalars.suffix(3))
    return own.count == 3 && Array(own) == Array(other)
  }

  private func isWhole(_ index: Int) -> Bool {
    let claim = context.claim(index)
    // Means and rates of parts do not add up to that of the whole.
    if context.words.contains(.mean, in: context.names[index].scalars) { return false }
    return claim.sentence != nil && claim.record.role == "level" && claim.value.map { $0 > .zero } ?? false
      && !claim.isRange
      && claim.record.qualifier != "vague" && claim.bounds.ends != nil
  }

  private func isPart(_ index: Int, of whole: Int) -> Bool {
    let claim = context.claim(index)
    return claim.value != nil && !claim.isRange && claim.bounds.ends != nil && context.maker.areAlike(index, whole)
      && claim.unit == context.claim(whole).unit && claim.record.modality != "planned"
      && claim.record.period?.value == context.claim(whole).record.period?.value
  }

  private static let longest = 12
  /// In claims.
  private static let furthest = 60
  private static let mostListed = 40
  /// In hundred-thousandths of the sum.
  private static let loosest = 1_000
}
