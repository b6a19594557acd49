import Records

/// What happened to an indicator between two reports.
struct PairStatus {
  let pairing: ReportPairing
  /// Whether both reports tell of the same year.
  let isSameYear: Bool

  func status(_ a: Int, _ b: Int, _ judgement: Judgement, isAmbiguous: Bool) -> ClaimPair.Status {
    if isAmbiguous { return .ambiguous }
    let (x, y) = (pairing.old.claim(a), pairing.new.claim(b))
    let isEqual = x.value == y.value && x.bounds == y.bounds
    if isSameYear, !isEqual, pairing.old.isLevel(a), judgement.isSameName, !x.bounds.meets(y.bounds) {
      return .restated
    }
    if isVague(y, after: x) { return .wentVague }
    if isOtherUnit(x, y) { return .unitChanged }
    if !judgement.isSameName || plainName(pairing.old, a) != plainName(pairing.new, b) { return .renamed }
    return isEqual && x.record.direction == y.record.direction ? .same : .changed
  }

  /// A word where there was a number, or 余, 近, 约 with a last digit of at least half of the value.
  private func isVague(_ y: ComparedClaim, after x: ComparedClaim) -> Bool {
    if y.record.qualifier == "vague" { return x.record.qualifier != "vague" }
    guard x.record.qualifier == "exact", ["over", "nearly", "about"].contains(y.record.qualifier),
      let value = y.value?.magnitude, value > .zero,
      let resolution = y.record.resolution.flatMap({ Rational(record: $0) })?.multiplied(by: y.factor),
      let twice = resolution.multiplied(by: Rational(2))
    else { return false }
    return twice >= value
  }

  private func isOtherUnit(_ x: ComparedClaim, _ y: ComparedClaim) -> Bool {
    x.unit != y.unit && x.dimension == y.dimension && x.dimension != "count"
      && (x.factor != y.factor || x.isOtherCurrency(than: y))
  }

  /// The name as it is printed, without words that tell nothing.
  private func plainName(_ reading: ReportReading, _ index: Int) -> Letters {
    let name = reading.names[index]
    guard name.headers.isEmpty else { return name.raw }
    return CanonicalName.withoutPunctuation(ReportWords.shared.neutral(CanonicalName.withoutPlace(name.raw)))
  }
}
