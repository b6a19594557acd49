import Quantities

extension Numeral {
  /// Whether it says how much there is of a thing.
  var countsOrMeasures: Bool { kind == .count || kind == .amount || kind == .measure }

  /// Whether it relates two values.
  var isRatio: Bool { kind == .percentage || kind == .percentagePoint || kind == .multiple }
}
