import Foundation
import ReportModel

/// The axis of a chart's values: from one round number to another, with round numbers between.
struct SeriesAxis {
  let ticks: [(value: Double, label: String)]
  private let first: Double
  private let last: Double

  init(_ values: [Double]) {
    var low = values.min() ?? 0
    var high = values.max() ?? 0
    // Zero is shown where it does not flatten what there is to see.
    if low > 0, low < 0.6 * high { low = 0 }
    if high < 0, high > 0.6 * low { high = 0 }
    if low == high { (low, high) = low == 0 ? (0, 1) : (min(low, 0), max(high, 0)) }
    let rough = (high - low) / 4
    let exponent = Int(log10(rough).rounded(.down))
    let power = pow(10, Double(exponent))
    let factor = [1, 2, 5, 10].first { Double($0) * power >= rough * 0.999 } ?? 10
    let step = Double(factor) * power
    let (from, to) = (Int((low / step).rounded(.down)), Int((high / step).rounded(.up)))
    ticks = (from...to).map { index in
      let number = ExactDecimal(Int128(index * factor), exponent: exponent)
      return (Double(index) * step, Columns.grouped(number.description))
    }
    (first, last) = (Double(from) * step, Double(to) * step)
  }

  /// From 0 at the axis' beginning to 1 at its end.
  func share(_ value: Double) -> Double { (value - first) / (last - first) }
}
