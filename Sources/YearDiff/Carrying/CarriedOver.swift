import Records

/// What one year leaves to the next (结转下年) beside what the next one takes over (上年结转): the same things.
struct CarriedOver {
  let findings: [DiffFinding]

  init(_ pairing: ReportPairing) {
    let (old, new) = (pairing.old, pairing.new)
    guard let year = old.ownYear, let next = new.ownYear, year + 1 == next else {
      findings = []
      return
    }
    let out = CarriedOver.totals(of: old) { OutcomeWords.shared.carriedOut.isFound(in: $0) }
    let taken = CarriedOver.totals(of: new) { OutcomeWords.shared.carriedIn.isFound(in: $0) }
    // Reports of several things that are carried over have several figures, and which is which is not told.
    guard let one = CarriedOver.single(out, old), let other = CarriedOver.single(taken, new),
      !old.claim(one).bounds.meets(new.claim(other).bounds)
    else {
      findings = []
      return
    }
    let message =
      "\(GrowthSum.printed(old.claim(one))) carried over from \(year), "
      + "\(GrowthSum.printed(new.claim(other))) taken over in \(next)"
    findings = [DiffFinding(category: .carriedOver, message: message, old: one, new: other)]
  }

  /// In prose, and in tables in the column in which all stand together.
  private static func totals(of reading: ReportReading, where isCarried: (Letters) -> Bool) -> [Int] {
    reading.indices.filter { index in
      guard reading.isLevel(index), !reading.isPlanned(index) else { return false }
      guard let cell = reading.claim(index).cell else { return isCarried(reading.names[index].raw) }
      let headers = cell.headers.map { Letters(of: $0) }
      return headers.contains(where: isCarried)
        && (headers.count == 1 || headers.contains { OutcomeWords.shared.total.isWhole($0) })
    }
  }

  /// The last of them, where all tell the same.
  private static func single(_ claims: [Int], _ reading: ReportReading) -> Int? {
    guard let last = claims.last, let value = reading.claim(last).value else { return nil }
    return claims.allSatisfy { reading.claim($0).value == value } ? last : nil
  }
}
