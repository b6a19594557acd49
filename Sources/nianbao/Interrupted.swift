import Foundation

/// The signal that ended the work, if one did.
final class Interrupted: @unchecked Sendable {
  // @unchecked: the lock guards the variable.
  private let lock = NSLock()
  private var signal: Int32?

  var number: Int32? { lock.withLock { signal } }
  func note(_ number: Int32) { lock.withLock { signal = number } }
}
