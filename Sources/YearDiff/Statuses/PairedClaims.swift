import Records

/// The pairs of two reports with their statuses, and their closest rivals.
struct PairedClaims {
  private let pairing: ReportPairing
  private let statuses: PairStatus
  /// The places in the candidates of each old and each new claim.
  private var ofOld: [Int: [Int]] = [:]
  private var ofNew: [Int: [Int]] = [:]

  /// A rival that is less likely by no more makes a pair ambiguous.
  private static let margin = 50

  init(_ pairing: ReportPairing) {
    self.pairing = pairing
    let (old, new) = (pairing.old, pairing.new)
    statuses = PairStatus(
      pairing: pairing, isSameYear: old.ownYear == new.ownYear && old.report.document.id != new.report.document.id)
    for (place, pair) in pairing.candidates.pairs.enumerated() {
      ofOld[pair.old, default: []].append(place)
      ofNew[pair.new, default: []].append(place)
    }
  }

  /// By place in the new report.
  var pairs: [ClaimPair] {
    pairing.oldOfNew.enumerated().compactMap { new, old in
      old.flatMap { old in pairing.candidates[old, new].map { pair(old, new, $0) } }
    }
  }

  private func pair(_ old: Int, _ new: Int, _ judgement: Judgement) -> ClaimPair {
    let rivals = rivals(old, new)
    let isAmbiguous = rivals.contains { rival in
      let isFree = rival.side == .new ? pairing.oldOfNew[rival.claim] == nil : pairing.newOfOld[rival.claim] == nil
      return isFree && rival.evidence.total > judgement.total - PairedClaims.margin
    }
    var best: ClaimPair.Rejected?
    for rival in rivals where best == nil || rival.evidence.total > best!.evidence.total { best = rival }
    return ClaimPair(
      status: statuses.status(old, new, judgement, isAmbiguous: isAmbiguous), old: old, new: new,
      evidence: judgement.evidence, change: Change(from: pairing.old.claim(old), to: pairing.new.claim(new)),
      rejected: best)
  }

  /// The pairs of one of the two with a third claim that is not the same number told again.
  private func rivals(_ old: Int, _ new: Int) -> [ClaimPair.Rejected] {
    let candidates = pairing.candidates
    var rivals: [ClaimPair.Rejected] = []
    for place in ofOld[old] ?? [] {
      let claim = candidates.pairs[place].new
      if claim != new, !isRepeat(claim, of: new, in: pairing.new) {
        rivals.append(.init(side: .new, claim: claim, evidence: candidates.judgements[place].evidence))
      }
    }
    for place in ofNew[new] ?? [] {
      let claim = candidates.pairs[place].old
      if claim != old, !isRepeat(claim, of: old, in: pairing.old) {
        rivals.append(.init(side: .old, claim: claim, evidence: candidates.judgements[place].evidence))
      }
    }
    return rivals
  }

  private func isRepeat(_ one: Int, of other: Int, in reading: ReportReading) -> Bool {
    reading.names[one].canonical == reading.names[other].canonical
      && reading.claim(one).value == reading.claim(other).value
  }
}
