import Records

/// Makes checks of two sides.
struct CheckMaker {
  let report: ComparedReport
  let words: SumWords

  init(_ report: ComparedReport) {
    self.report = report
    words = SumWords(report: report)
  }

  /// Whether two claims are in the same unit, so that their values can be added and compared.
  func areAlike(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (report.claims[a], report.claims[b])
    return a.dimension == b.dimension && a.factor == b.factor && a.record.role == b.record.role
      && (a.dimension != "count" || a.unit == b.unit || a.unit.isEmpty || b.unit.isEmpty)
  }

  /// A check that one claim is the sum of others; nil where there is no sum.
  func sum(
    _ rule: AuditCheck.Rule, of stated: Int, terms: [Int], less subtracted: [Int] = []
  ) -> (check: AuditCheck, sum: ExactSum)? {
    let whole = report.claims[stated]
    guard let value = whole.value, let sum = ExactSum(terms, less: subtracted, in: report) else { return nil }
    let holds = sum.bounds.meets(whole.bounds)
    let computed = words.amount(sum.value, like: stated)
    var text = words.terms(terms, less: subtracted) + " \(words.sign(sum.value, like: stated)) " + computed
    if value != sum.value {
      let gap = sum.value.subtracting(value).map { words.amount($0.magnitude, like: stated) } ?? "?"
      text += holds ? ", printed \(words.printed(stated)) (rounding)" : ", not \(words.printed(stated)) (\(gap) apart)"
    }
    let check = make(
      rule, holds ? .holds : .fails, stated: [stated], computed: terms + subtracted, text, computed: sum.value, value)
    return check.map { ($0, sum) }
  }

  /// A check of two values in base units.
  func make(
    _ rule: AuditCheck.Rule, _ verdict: AuditCheck.Verdict, stated: [Int], computed: [Int], _ text: String,
    computed left: Rational, _ right: Rational, reason: String? = nil
  ) -> AuditCheck? {
    guard let first = stated.first, let gap = words.gap(left, right, like: first) else { return nil }
    let size = right == .zero ? left : right
    return AuditCheck(
      rule: rule, verdict: verdict, stated: stated, computed: computed, sum: text,
      unit: report.claims[first].record.unit.text,
      difference: gap, weight: left.subtracting(right).map { $0.share(of: size) } ?? 0, reason: reason)
  }
}
