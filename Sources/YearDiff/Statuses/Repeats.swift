/// Further tellings of numbers that are paired.
struct Repeats {
  private struct Telling: Hashable {
    var name: Letters
    var measure: Measure
    var period: RelativePeriod
    var isPlanned: Bool
    var family: String
    var value: Rational?

    init(_ reading: ReportReading, _ index: Int) {
      name = reading.names[index].full
      measure = reading.measures[index]
      period = reading.periods[index]
      isPlanned = reading.isPlanned(index)
      family = reading.family(index)
      value = reading.claim(index).value
    }
  }

  /// - Parameter others: for each claim the paired one of the other report.
  static func of(_ reading: ReportReading, others: [Int?]) -> Set<Int> {
    let paired = Set(reading.indices.filter { others[$0] != nil }.map { Telling(reading, $0) })
    return Set(reading.indices.filter { others[$0] == nil && paired.contains(Telling(reading, $0)) })
  }
}
