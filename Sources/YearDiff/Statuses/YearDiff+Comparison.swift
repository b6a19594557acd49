import Records

extension YearDiff {
  /// What changed from one report to another.
  ///
  /// Pairs, what was added and what was dropped are the same whichever of the two is called the old one; only the later one's
  /// growth is checked, and only the earlier one's targets are looked up.
  public init(old: ComparedReport, new: ComparedReport) {
    let (one, other) = (ReportReading(report: old), ReportReading(report: new))
    let isTurned = (one.ownYear ?? 0, old.document.id) > (other.ownYear ?? 0, new.document.id)
    let pairing = isTurned ? ReportPairing(old: other, new: one) : ReportPairing(old: one, new: other)
    let comparison = Comparison(pairing)
    self.init(
      old: old, new: new, oldYear: one.ownYear, newYear: other.ownYear, pairs: comparison.pairs,
      added: comparison.added, dropped: comparison.dropped, repeatedOld: comparison.repeatedOld,
      repeatedNew: comparison.repeatedNew, silent: comparison.silent, targets: [], growth: [], findings: [])
    if isTurned { turn() } else { check(pairing) }
    findings += UnlikeReports.findings(in: self)
  }

  /// What needs the years in order.
  private mutating func check(_ pairing: ReportPairing) {
    let audit = GrowthAudit(pairing)
    growth = audit.checks
    targets = TargetAudit(pairing, audit).outcomes
    findings = CarriedOver(pairing).findings
  }

  /// The same with the later report as the old one. What needs the years in order is left out.
  private mutating func turn() {
    pairs = pairs.map { $0.turned }.sorted { ($0.new, $0.old) < ($1.new, $1.old) }
    // In the later report nothing can fall silent.
    let fallen = silent.map(\.old)
    silent = []
    (added, dropped) = ((dropped + fallen).sorted(), added)
    (repeatedOld, repeatedNew) = (repeatedNew, repeatedOld)
  }
}

extension ClaimPair {
  fileprivate var turned: ClaimPair {
    var pair = self
    (pair.old, pair.new) = (new, old)
    if let rejected { pair.rejected?.side = rejected.side == .old ? .new : .old }
    return pair
  }
}
