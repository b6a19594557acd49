import Records

extension ReportReading {
  /// Finds the level that each change belongs to: in its sentence, in its row, or the only one of its name in the report.
  mutating func linkChanges() {
    var sentences: [Int: [Int]] = [:]
    var rows: [TableRow: [Int]] = [:]
    for index in indices {
      let claim = report.claims[index]
      if let cell = claim.cell {
        rows[TableRow(table: cell.table, row: cell.row), default: []].append(index)
      } else if let sentence = claim.sentence {
        sentences[sentence, default: []].append(index)
      }
    }
    for (_, group) in sentences { linkInSentence(group) }
    for (_, group) in rows { linkInRow(group) }
    linkElsewhere()
  }

  /// How many levels before a change are looked at.
  private static let reach = 256

  private mutating func linkInSentence(_ group: [Int]) {
    var levels: [Int] = []
    for (order, change) in group.enumerated() {
      guard measures[change].isChange else {
        if isLevel(change) { levels.append(change) }
        continue
      }
      let name = names[change]
      let words = ReportWords.shared
      let isRate = measures[change].kind == .points && words.growthRate.isFound(in: name.canonical)
      let earlier = levels.suffix(ReportReading.reach).reversed().filter { fits($0, change, isRate: isRate) }
      var level = earlier.first { names[$0].canonical == name.canonical }
      if name.stem.count >= 2 { level = level ?? earlier.first { names[$0].canonical.begins(with: name.stem) } }
      let isRelational = words.relational.isWhole(name.canonical)
      if name.canonical.count < 2 || isRelational { level = level ?? earlier.first }
      if isRate { measures[change].kind = .rate }
      if let level {
        attach(change, to: level, isRemote: false)
        if name.canonical.count < 2 || isRelational { names[change].canonical = names[level].canonical }
      } else if measures[change].kind == .points,
        group[..<order].suffix(ReportReading.reach).contains(where: {
          measures[$0].kind == .relative && names[$0].canonical == name.canonical
        })
      {
        // Points on a growth that stands without its level.
        measures[change].kind = .rate
      }
    }
  }

  private func fits(_ level: Int, _ change: Int, isRate: Bool) -> Bool {
    guard periods[level] == periods[change], isPlanned(level) == isPlanned(change) else { return false }
    return switch measures[change].kind {
    case .absolute: claim(level).dimension == claim(change).dimension
    case .points: isRate || families[level] == "share" || names[level].canonical == names[change].canonical
    default: true
    }
  }

  private mutating func linkInRow(_ group: [Int]) {
    for change in group where measures[change].isChange {
      var nearest: (distance: Int, level: Int)?
      for level in group where isLevel(level) && periods[level] == periods[change] {
        guard names[level].canonical == names[change].canonical,
          measures[change].kind != .absolute || claim(level).dimension == claim(change).dimension
        else { continue }
        let distance = abs(claim(level).cell!.column - claim(change).cell!.column)
        if distance < nearest?.distance ?? Int.max { nearest = (distance, level) }
      }
      if let nearest { attach(change, to: nearest.level, isRemote: false) }
    }
  }

  private mutating func linkElsewhere() {
    var levels: [NamedPeriod: [Int]] = [:]
    for index in indices where isLevel(index) { levels[NamedPeriod(self, index), default: []].append(index) }
    for change in indices where measures[change].isChange && levelOf[change] == nil && measures[change].kind != .rate {
      let isPoints = measures[change].kind == .points
      let found = levels[NamedPeriod(self, change), default: []].prefix(ReportReading.reach).filter {
        isPlanned($0) == isPlanned(change) && (families[$0] == "share") == isPoints
          && (measures[change].kind != .absolute || claim($0).dimension == claim(change).dimension)
      }
      if let first = found.first, found.allSatisfy({ claim($0).value == claim(first).value }) {
        attach(change, to: first, isRemote: true)
      }
    }
  }

  private mutating func attach(_ change: Int, to level: Int, isRemote: Bool) {
    if measures[change].kind == .points && families[level] != "share" { measures[change].kind = .rate }
    levelOf[change] = level
    if !isRemote { changesOf[level].append(change) }
  }

  private struct TableRow: Hashable {
    var table: Int
    var row: Int
  }

  private struct NamedPeriod: Hashable {
    var name: Letters
    var period: RelativePeriod

    init(_ reading: ReportReading, _ index: Int) {
      name = reading.names[index].canonical
      period = reading.periods[index]
    }
  }
}
