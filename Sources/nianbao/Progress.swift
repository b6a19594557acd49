import Foundation

/// A bar on standard error: how many documents are done, how fast, how long it will take.
struct Progress {
  private let total: Int
  private let began = ContinuousClock.now
  private var done = 0
  private var drawn: ContinuousClock.Instant?

  /// nil where there is nobody to see it: standard error is no terminal, or one that cannot rewrite a line.
  init?(total: Int) {
    guard total > 1, Terminal.isCapable(STDERR_FILENO) else { return nil }
    self.total = total
  }

  /// One more is done.
  mutating func advance() {
    done += 1
    let now = ContinuousClock.now
    if let drawn, now - drawn < .milliseconds(100) { return }
    drawn = now
    StandardError.write(raw: "\r" + line(at: now) + Terminal.eraseToEnd)
  }

  /// Takes the bar away, for a message or at the end. The next `advance` draws it again.
  mutating func clear() {
    guard drawn != nil else { return }
    drawn = nil
    StandardError.write(raw: "\r" + Terminal.eraseToEnd)
  }

  private func line(at now: ContinuousClock.Instant) -> String {
    let elapsed = Double((now - began).components.seconds) + Double((now - began).components.attoseconds) / 1e18
    let rate = Double(done) / max(elapsed, 1e-9)
    let width = 24
    let filled = done * width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    return
      "[\(bar)] \(done)/\(total)  \(String(format: "%.1f", rate))/s  \(Progress.clock(Double(total - done) / rate)) left"
  }

  private static func clock(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    let minutes = seconds / 60
    return minutes < 60
      ? String(format: "%d:%02d", minutes, seconds % 60)
      : String(format: "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60)
  }
}
