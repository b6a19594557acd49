import Records

/// What the changes that are stated beside a level say of the year before: `44，下降15.4%` says that it was 51.39 to 52.63.
struct ImpliedLevel {
  let low: Rational
  let high: Rational
  /// Whether the growth is told at other prices, or for another scope, than the level.
  let isOnOtherBasis: Bool

  /// For each claim of a report that is a level with a change beside it; by the change that says most.
  static func all(of reading: ReportReading) -> [ImpliedLevel?] {
    let prices = PriceBases(reading.report)
    return reading.indices.map { level in
      var best: (low: Rational, high: Rational, width: Rational, change: Int)?
      for change in reading.changesOf[level] {
        guard let (low, high) = before(level, change, reading)?.ends, let width = high.subtracting(low) else {
          continue
        }
        if width < best?.width ?? width || best == nil { best = (low, high, width, change) }
      }
      return best.map {
        ImpliedLevel(
          low: $0.low, high: $0.high, isOnOtherBasis: prices.basis(ofChange: $0.change, level: level) != nil)
      }
    }
  }

  private static func before(_ level: Int, _ change: Int, _ reading: ReportReading) -> Bounds? {
    let measure = reading.measures[change]
    guard measure.flavour == .none || measure.flavour == .current else { return nil }
    let kind: StatedChange.Kind
    switch measure.kind {
    case .relative: kind = .relative
    case .absolute: kind = .absolute
    case .points where reading.family(level) == "share": kind = .points
    default: return nil
    }
    return StatedChange(reading.claim(change), kind: kind, isMultiple: reading.isMultiple(change))?
      .before(reading.claim(level))
  }
}
