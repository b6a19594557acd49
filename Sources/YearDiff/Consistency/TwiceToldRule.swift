import Records

/// One quantity in two sentences: the same name, unit, kind and time.
struct TwiceToldRule {
  private let context: AuditContext

  init(_ context: AuditContext) {
    self.context = context
  }

  private struct Key: Hashable {
    var name: AuditName
    var unit: String
    var kind: String
    var period: String
    var scope: String?
  }

  func checks() -> [AuditCheck] {
    var told: [Key: [Int]] = [:]
    for claim in context.levels.values.joined().sorted() {
      let record = context.claim(claim).record
      guard let period = record.period?.value, !period.contains("/"),
        context.names[claim].count >= TwiceToldRule.shortestName, !record.flags.contains("cumulative"),
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
    return claims.dropFirst().prefix(TwiceToldRule.mostTold).compactMap { second in
      let (a, b) = (context.claim(first), context.claim(second))
      guard a.sentence != b.sentence, a.record.modality == b.record.modality, let value = a.value, let other = b.value
      else { return nil }
      let holds = context.agree(first, second)
      // Much apart they are two things with one name: a fault is a slip of a digit or another rounding.
      if !holds, let gap = value.subtracting(other), gap.share(of: value) > TwiceToldRule.furthest { return nil }
      if !holds, !haveOneOwner(first, second) { return nil }
      let words = context.maker.words
      let gap = other.subtracting(value).map { words.amount($0.magnitude, like: first) } ?? "?"
      let text =
        "\(words.printed(first)), \(holds ? "and" : "but") \(words.printed(second))"
        + (holds ? " elsewhere" : " elsewhere (\(gap) apart)")
      var verdict: AuditCheck.Verdict = holds ? .holds : .fails
      let reason = holds ? nil : context.doubt(first) ?? context.doubt(second) ?? neighbourhood(first, second)
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

  /// Sentences near each other tell of one group after the other: of towns, of villages.
  private func neighbourhood(_ a: Int, _ b: Int) -> String? {
    guard let first = context.claim(a).sentence, let second = context.claim(b).sentence,
      abs(second - first) < TwiceToldRule.nearest
    else { return nil }
    return "sentences so near each other may tell of two groups"
  }

  private static let shortestName = 4
  /// In hundred-thousandths: a tenth.
  private static let furthest = 10_000
  /// In sentences.
  private static let nearest = 4
  private static let mostTold = 20
}
