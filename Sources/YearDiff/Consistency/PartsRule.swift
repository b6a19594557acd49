import Records

/// Parts that a sentence lists: after 其中, or after a whole that they make up.
///
/// A list need not be complete, and what it lists can overlap. So that it does not make up the whole is a fault only where it
/// is a whole set of classes (第一, 第二, 第三产业; 完成, 基本完成, 未完成), or where one part is more than the whole.
struct PartsRule {
  private let context: AuditContext

  init(_ context: AuditContext) {
    self.context = context
  }

  func checks() -> [AuditCheck] {
    let report = context.report
    var parts: [Int: [Int]] = [:]
    for (index, claim) in report.claims.enumerated() where claim.sentence != nil && claim.record.role == "level" {
      if let whole = claim.whole, claim.value != nil { parts[whole, default: []].append(index) }
    }
    return report.claims.indices.compactMap { whole -> AuditCheck? in
      guard isWhole(whole) else { return nil }
      if let listed = parts[whole].map({ $0.filter { isPart($0, of: whole) } }), !listed.isEmpty {
        return named(whole, listed) ?? following(whole)
      }
      return following(whole)
    }
  }

  // MARK: - 其中

  private func named(_ whole: Int, _ parts: [Int]) -> AuditCheck? {
    if let check = reaching(whole, parts, atLeast: 2) { return check }
    if isSet(parts, of: whole), let made = context.maker.sum(.parts, of: whole, terms: parts) { return made.check }
    let claim = context.claim(whole)
    if let most = claim.bounds.high, let part = parts.first(where: { context.claim($0).bounds.low.map { $0 > most } ?? false }),
      let value = claim.value, let other = context.claim(part).value
    {
      let words = context.maker.words
      return context.maker.make(
        .parts, .unverifiable, stated: [whole], computed: [part],
        "a part of \(words.printed(part)) is more than the whole, \(words.printed(whole))", computed: other, value,
        reason: "it may be no part of it")
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
    guard let sentence = claim.sentence, claim.dimension != "percent", claim.whole == nil || claim.dimension != "none" else {
      return nil
    }
    var run: [Int] = []
    var next = whole + 1
    while next < context.report.claims.count, run.count < PartsRule.longest {
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
      if isSet(first, of: whole), isNamed(whole, by: first) || isComplementary(first) {
        return context.maker.sum(.parts, of: whole, terms: first)?.check
      }
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

  /// Whether the parts are all of a set, for one thing each: 第一产业投资, 第二产业投资, 第三产业投资; 完成, 基本完成, 未完成.
  private func isSet(_ parts: [Int], of whole: Int) -> Bool {
    let names = parts.map { context.names[$0].scalars }
    for set in context.words.sets where set.count == parts.count {
      let rests = zip(names, set).map { name, word in
        name.firstRange(of: word).map { name[..<$0.lowerBound] + name[$0.upperBound...] }
      }
      if rests.allSatisfy({ $0 != nil && Array($0!) == Array(rests[0] ?? []) }) { return true }
    }
    return isComplementary(parts)
  }

  /// Whether the list says of one thing that it is done and that it is not done, and nothing else but degrees of it.
  private func isComplementary(_ parts: [Int]) -> Bool {
    guard parts.count > 1, Set(parts.map { context.claim($0).sentence }).count == 1 else { return false }
    let names = parts.map { context.names[$0].scalars }
    var shared = names[0]
    for name in names { while !name.starts(with: shared) { shared.removeLast() } }
    let rests = names.map { Array($0.dropFirst(shared.count)) }
    guard let done = rests.first(where: { rests.contains(["未"] + $0) }), done.count > 1 else { return false }
    return rests.allSatisfy { $0.ends(with: done) && $0.count - done.count <= 2 }
  }

  /// Whether a whole's name ends as those of its parts do without the class: 固定资产投资 and 第一产业投资.
  private func isNamed(_ whole: Int, by parts: [Int]) -> Bool {
    let names = parts.map { context.names[$0].scalars }
    for set in context.words.sets where set.count == parts.count {
      guard let range = names[0].firstRange(of: set[0]) else { continue }
      let rest = names[0][..<range.lowerBound] + names[0][range.upperBound...]
      let own = context.names[whole].scalars
      if rest.isEmpty || own.ends(with: rest) { return true }
    }
    return false
  }

  private func isWhole(_ index: Int) -> Bool {
    let claim = context.claim(index)
    return claim.sentence != nil && claim.record.role == "level" && claim.value.map { $0 > .zero } ?? false && !claim.isRange
      && claim.record.qualifier != "vague" && claim.bounds.ends != nil
  }

  private func isPart(_ index: Int, of whole: Int) -> Bool {
    let claim = context.claim(index)
    return claim.value != nil && !claim.isRange && claim.bounds.ends != nil && context.maker.areAlike(index, whole)
      && claim.unit == context.claim(whole).unit && claim.record.modality != "planned"
      && claim.record.period?.value == context.claim(whole).record.period?.value
  }

  private static let longest = 12
  /// In hundred-thousandths of the sum.
  private static let loosest = 1_000
}
