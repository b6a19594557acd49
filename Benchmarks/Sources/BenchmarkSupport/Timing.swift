import Foundation

/// How long the work takes.
public func seconds(_ work: () -> Void) -> Double {
  let time = ContinuousClock().measure(work)
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

public func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// Right-aligned in a column.
public func pad(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

public func rounded(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }

/// Runs the two in turn, first once for nothing, and gives the seconds that each took.
public func inTurn(_ rounds: Int, _ first: () -> Void, _ second: () -> Void) -> (first: [Double], second: [Double]) {
  first()
  second()
  let times = (0..<rounds).map { _ in (seconds(first), seconds(second)) }
  return (times.map(\.0), times.map(\.1))
}
