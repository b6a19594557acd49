import Records

/// Shares: those of one whole are 100 together; each is part ÷ whole.
struct ShareRule {
  private let context: AuditContext

  init(_ context: AuditContext) {
    self.context = context
  }

  func checks() -> [AuditCheck] {
    structures() + lists() + context.report.claims.indices.compactMap(share)
  }

  // MARK: - 100

  /// 三次产业结构为15.1:44.4:40.5.
  private func structures() -> [AuditCheck] {
    var checks: [AuditCheck] = []
    var run: [Int] = []
    for index in context.report.claims.indices {
      if let last = run.last, !isNext(index, after: last) {
        if let check = hundred(run) { checks.append(check) }
        run = []
      }
      if isShareOfStructure(index) { run.append(index) }
    }
    return checks + (hundred(run).map { [$0] } ?? [])
  }

  private func isShareOfStructure(_ index: Int) -> Bool {
    let claim = context.claim(index)
    let neighbours = [claim.record.source.suffix.first, claim.record.source.prefix.last].compactMap { $0 }
    return claim.sentence != nil && ["none", "percent"].contains(claim.dimension) && claim.record.role == "level"
      && ["结构", "构成", "比例", "比重"].contains { claim.record.indicator.contains($0) }
      && neighbours.contains { "：:∶".contains($0) }
  }

  private func isNext(_ index: Int, after last: Int) -> Bool {
    let (a, b) = (context.claim(last), context.claim(index))
    return a.sentence == b.sentence && b.start - a.end <= 3 && a.record.indicator == b.record.indicator
      && isShareOfStructure(index)
  }

  /// Three shares and more, of which the sum is so near 100 that they are shares in percent.
  private func hundred(_ shares: [Int]) -> AuditCheck? {
    guard shares.count > 2, let sum = ExactSum(shares, in: context.report) else { return nil }
    guard let off = sum.value.subtracting(.hundred)?.magnitude, off < Rational(5) else { return nil }
    return check(shares, sum)
  }

  private func check(_ shares: [Int], _ sum: ExactSum) -> AuditCheck? {
    let holds = sum.bounds.meets(Bounds(low: .hundred, high: .hundred))
    let words = context.maker.words
    let total = SumWords.decimal(sum.value, places: 0) ?? "?"
    let text = "\(words.terms(shares)) = \(total)" + (holds ? total == "100" ? "" : ", 100 by rounding" : ", not 100")
    return context.maker.make(
      .shares, holds ? .holds : .fails, stated: shares, computed: [], text, computed: sum.value, .hundred)
  }

  /// Shares (占51.85%) of parts that make up their whole.
  private func lists() -> [AuditCheck] {
    var shares: [Int: [(part: Int, share: Int)]] = [:]
    for index in context.report.claims.indices {
      guard let link = link(index), link.isListed else { continue }
      shares[link.whole, default: []].append((link.part, index))
    }
    return shares.sorted { $0.key < $1.key }.compactMap { whole, list -> AuditCheck? in
      guard list.count > 1, let parts = ExactSum(list.map(\.part), in: context.report),
        parts.bounds.meets(context.claim(whole).bounds), let sum = ExactSum(list.map(\.share), in: context.report)
      else { return nil }
      return check(list.map(\.share), sum)
    }
  }

  // MARK: - Part ÷ whole

  private struct Link {
    var part: Int
    var whole: Int
    /// Whether the sentence says that it is a share of this whole.
    var isStated: Bool
    /// Whether the part is in a list after 其中.
    var isListed: Bool
  }

  private func share(_ index: Int) -> AuditCheck? {
    guard let link = link(index) else { return nil }
    let (share, part, whole) = (context.claim(index), context.claim(link.part), context.claim(link.whole))
    guard let (least, most) = part.bounds.ends, let (small, large) = whole.bounds.ends, small > .zero,
      let value = part.value?.divided(by: whole.value ?? .zero)?.multiplied(by: .hundred), let stated = share.value,
      let low = least.divided(by: large)?.multiplied(by: .hundred),
      let high = most.divided(by: small)?.multiplied(by: .hundred)
    else { return nil }
    let holds = Bounds(low: low, high: high).meets(share.bounds)
    if !holds, !link.isStated { return nil }
    let words = context.maker.words
    let exact = SumWords.decimal(value.decimal(places: 2).flatMap { Rational($0) } ?? value, places: 0) ?? "?"
    let text =
      "\(words.printed(link.part)) ÷ \(words.printed(link.whole)) = \(exact)%, "
      + (holds ? "printed \(words.printed(index))" : "not \(words.printed(index))")
    return context.maker.make(
      .shareOfWhole, holds ? .holds : .fails, stated: [index], computed: [link.part, link.whole], text, computed: value,
      stated)
  }

  /// The part and the whole of a share, where both are printed in its sentence.
  private func link(_ index: Int) -> Link? {
    let claim = context.claim(index)
    guard claim.dimension == "percent", claim.record.role == "level", let sentence = claim.sentence,
      claim.unit != "‰", claim.record.modality != "planned"
    else { return nil }
    let levels = Set(context.levels[sentence] ?? [])
    let before = context.nearBefore(index).filter { levels.contains($0) && context.claim($0).dimension != "percent" }
    guard let part = before.last, index - part <= 2 else { return nil }
    let name = AuditName.plain(claim.record.indicator)
    if let scope = claim.record.scope, name.last == "占" {
      guard AuditName.plain(context.claim(part).record.indicator) == Array(name.dropLast()) else { return nil }
      let of = AuditName.plain(scope)
      let named = before.last { $0 != part && AuditName.plain(context.claim($0).record.indicator) == of }
      guard let whole = named, isPart(part, of: whole) else { return nil }
      return Link(part: part, whole: whole, isStated: true, isListed: context.claim(part).whole == whole)
    }
    // 办理298件，公开答复281件，公开率94.3%.
    guard name.last == "率", name.count > 2, context.claim(part).record.scope == nil else { return nil }
    let rate = Array(name.suffix(3).dropLast())
    let owners = before.filter { context.names[$0].scalars.contains(rate) }
    let links = owners.compactMap { part -> Link? in
      let whole = before.last { $0 < part && isPart(part, of: $0) && !owners.contains($0) }
      return whole.map { Link(part: part, whole: $0, isStated: false, isListed: false) }
    }
    // Of 完成, 基本完成 and 未完成 the first is what 完成率 is of.
    return links.first
  }

  private func isPart(_ part: Int, of whole: Int) -> Bool {
    guard let a = context.claim(part).value, let b = context.claim(whole).value else { return false }
    return context.maker.areAlike(part, whole) && context.claim(part).unit == context.claim(whole).unit && a <= b
      && context.areOfOneYear(part, whole)
  }
}
