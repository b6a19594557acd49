import Records

/// Claims of one report that tell the same number of the same thing, mostly in prose and in a table.
struct Twins {
  private struct Telling: Hashable {
    var kind: Measure.Kind
    var value: Rational
    var dimension: String
    var period: RelativePeriod
    var isPlanned: Bool
  }

  /// For each claim the others, by place.
  private let others: [[Int]]

  /// A number that is told more often is told of many things.
  private static let most = 64
  private static let leastLikeness = 700

  init(_ reading: ReportReading, likeness: Likeness) {
    var groups: [Telling: [Int]] = [:]
    for index in reading.indices {
      guard let value = reading.claim(index).value else { continue }
      let telling = Telling(
        kind: reading.measures[index].isChange ? .relative : reading.measures[index].kind, value: value,
        dimension: reading.claim(index).dimension, period: reading.periods[index],
        isPlanned: reading.isPlanned(index))
      groups[telling, default: []].append(index)
    }
    var others: [[Int]] = Array(repeating: [], count: reading.indices.count)
    for group in groups.values where group.count > 1 && group.count <= Twins.most {
      for one in group {
        for other in group where other != one {
          let (name, otherName) = (reading.names[one].canonical, reading.names[other].canonical)
          if likeness.compare(name, otherName).share > Twins.leastLikeness { others[one].append(other) }
        }
      }
    }
    self.others = others
  }

  subscript(index: Int) -> [Int] { others[index] }

  /// The claim and its twins.
  func tellings(_ index: Int) -> [Int] { [index] + others[index] }
}
