import Records

/// Levels that the later report prints for the earlier one's own year, with another figure than the earlier one does.
struct Restatements {
  private struct Telling: Hashable {
    var name: Letters
    var place: Int
    var family: String
    var code: String?
    /// Of counted things; empty for others.
    var unit: String

    init(_ reading: ReportReading, _ index: Int) {
      let claim = reading.claim(index)
      name = reading.names[index].canonical
      place = reading.place[index]
      family = reading.family(index)
      code = claim.record.unit.code
      unit = claim.dimension == "count" ? claim.unit : ""
    }
  }

  /// The old claim and the new one, by place in the old report.
  let pairs: [(old: Int, new: Int)]

  init(_ pairing: ReportPairing) {
    let (old, new) = (pairing.old, pairing.new)
    guard let before = old.ownYear, let now = new.ownYear, before != now else {
      pairs = []
      return
    }
    let year = RelativePeriod(first: before - now, last: before - now, part: "")
    var printed: [Telling: [Int]] = [:]
    for index in new.indices where new.isLevel(index) && !new.isPlanned(index) && new.periods[index] == year {
      printed[Telling(new, index), default: []].append(index)
    }
    pairs = old.indices.compactMap { index in
      guard old.isLevel(index), !old.isPlanned(index), old.periods[index] == .ownYear, !old.names[index].isBare,
        let same = printed[Telling(old, index)], let last = same.last,
        !same.contains(where: { new.claim($0).bounds.meets(old.claim(index).bounds) })
      else { return nil }
      return (index, last)
    }
  }
}
