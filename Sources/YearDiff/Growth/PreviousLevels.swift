import Records

/// Where the level of the year before is printed: in the new report itself, or in the old one.
struct PreviousLevels {
  private struct Name: Hashable {
    var canonical: Letters
    var family: String
  }

  private struct Telling: Hashable {
    var canonical: Letters
    var period: RelativePeriod
    var value: Rational
  }

  /// How many figures of one name are looked at.
  private static let most = 256

  private let pairing: ReportPairing
  /// Whether the old report is of the year before.
  let isYearBefore: Bool
  /// The levels that the new report prints for the year before.
  private var own: [Name: [Int]] = [:]
  private var placeOfRevised: [Int: Int] = [:]
  /// The paired levels of the new report, by what they tell.
  private var paired: [Telling: Int] = [:]

  init(_ pairing: ReportPairing) {
    self.pairing = pairing
    let (old, new) = (pairing.old, pairing.new)
    isYearBefore = old.ownYear.map { $0 + 1 == new.ownYear } ?? false
    for index in new.indices where new.isLevel(index) && !new.isPlanned(index) {
      if new.periods[index] == RelativePeriod(first: -1, last: -1, part: "") {
        note(index)
      }
      if pairing.oldOfNew[index] != nil, let telling = telling(of: index), paired[telling] == nil {
        paired[telling] = index
      }
    }
  }

  /// Notes a level of the year before. One that a sentence revises (由…修订为…) gives way to the revised one.
  private mutating func note(_ level: Int) {
    let (reading, name) = (pairing.new, name(of: level))
    if let last = own[name]?.last, reading.claim(last).sentence != nil,
      reading.claim(last).sentence == reading.claim(level).sentence,
      ReportWords.shared.revision.isFound(in: reading.textBefore(level, reach: 4))
    {
      own[name]?.removeLast()
      placeOfRevised[level] = place(of: last)
    }
    own[name, default: []].append(level)
  }

  /// Which of the equal names of its sentence a level's is; a revised figure stands in its first telling's place.
  private func place(of level: Int) -> Int { placeOfRevised[level] ?? pairing.new.place[level] }

  /// The figure that the new report prints for the year before a level's; of several the last one.
  func inNewReport(before level: Int) -> Int? {
    let reading = pairing.new
    let claim = reading.claim(level)
    let isBare = reading.names[level].isBare
    var found = own[name(of: level), default: []].suffix(PreviousLevels.most).filter { other in
      guard place(of: other) == place(of: level) else { return false }
      // A name that says little is meant only beside the level.
      return !isBare || reading.claim(other).cell != nil || reading.claim(other).sentence == claim.sentence
    }
    if let cell = claim.cell {
      // In its own table the figure stands in its row.
      let fitting = found.filter { reading.claim($0).cell.map { $0.table != cell.table || $0.row == cell.row } ?? true }
      if !fitting.isEmpty { found = fitting }
    }
    return found.last
  }

  /// The old report's figure that a level, or another telling of it, is paired with; nil where that report is not of the year
  /// before.
  func inOldReport(before level: Int) -> Int? {
    guard isYearBefore else { return nil }
    if let old = pairing.oldOfNew[level] { return old }
    guard !pairing.new.names[level].isBare, let telling = telling(of: level) else { return nil }
    return paired[telling].flatMap { pairing.oldOfNew[$0] }
  }

  private func name(of level: Int) -> Name {
    Name(canonical: pairing.new.names[level].canonical, family: pairing.new.family(level))
  }

  private func telling(of level: Int) -> Telling? {
    let reading = pairing.new
    return reading.claim(level).value.map {
      Telling(canonical: reading.names[level].canonical, period: reading.periods[level], value: $0)
    }
  }
}
