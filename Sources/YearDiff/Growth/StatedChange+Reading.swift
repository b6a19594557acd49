extension StatedChange {
  /// A change as a report's reading takes it; nil for what is no change, and for one that does not say how much.
  init?(of change: Int, in reading: ReportReading) {
    let kind: Kind
    switch reading.measures[change].kind {
    case .relative: kind = .relative
    case .absolute: kind = .absolute
    case .points, .rate: kind = .points
    case .level, .rank: return nil
    }
    self.init(reading.claim(change), kind: kind, isMultiple: reading.isMultiple(change))
  }
}
