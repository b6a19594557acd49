/// The parts of a diff that come from the pairing alone.
struct Comparison {
  private(set) var pairs: [ClaimPair]
  private(set) var added: [Int]
  private(set) var dropped: [Int]
  let repeatedOld: [Int]
  let repeatedNew: [Int]
  private(set) var silent: [YearDiff.Silence] = []

  init(_ pairing: ReportPairing) {
    let (old, new) = (pairing.old, pairing.new)
    pairs = PairedClaims(pairing).pairs
    let restatements = Restatements(pairing).pairs
    pairs += restatements.map { one, other in
      ClaimPair(
        status: .restated, old: one, new: other,
        evidence: Evidence(
          total: Comparison.certain,
          reasons: [.init(words: "the same indicator and year, another figure", weight: Comparison.certain)]),
        change: Change(from: old.claim(one), to: new.claim(other)), rejected: nil)
    }
    pairs.sort { ($0.new, $0.old) < ($1.new, $1.old) }
    let restating = Set(restatements.map(\.new))
    let (oldRepeats, newRepeats) = (
      Repeats.of(old, others: pairing.newOfOld), Repeats.of(new, others: pairing.oldOfNew).subtracting(restating)
    )
    repeatedOld = oldRepeats.sorted()
    repeatedNew = newRepeats.sorted()
    added = new.indices.filter {
      pairing.oldOfNew[$0] == nil && !newRepeats.contains($0) && !restating.contains($0)
    }
    dropped = []
    let silences = Silences(in: new)
    for index in old.indices where pairing.newOfOld[index] == nil && !oldRepeats.contains(index) {
      if let sentence = silences.sentence(for: index, of: old) {
        silent.append(YearDiff.Silence(old: index, sentence: sentence))
      } else {
        dropped.append(index)
      }
    }
  }

  /// The evidence of a pair that needs no weighing.
  private static let certain = 1000
}
