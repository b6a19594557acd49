import Foundation

/// The signals that ask a program to stop: the first lets it finish what it is at, the second ends it.
enum Interruption {
  /// - Parameters:
  ///   - first: what to do on the first signal, with its number; on a thread of its own.
  ///   - second: what must be done before the program dies of the second.
  ///
  /// To be called before other threads start: they leave the signals to this one. A signal that the parent had ignored, as
  /// `nohup` does, stays ignored.
  static func handle(first: @escaping @Sendable (Int32) -> Void, second: @escaping @Sendable () -> Void) {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      if isIgnored(number) { continue }
      sigaddset(&set, number)
    }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    let waited = set
    let thread = Thread {
      var set = waited
      var number: Int32 = 0
      guard sigwait(&set, &number) == 0 else { return }
      first(number)
      guard sigwait(&set, &number) == 0 else { return }
      second()
      // To the shell the program died of its signal, as it did.
      pthread_sigmask(SIG_UNBLOCK, &set, nil)
      raise(number)
    }
    thread.start()
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    let former = signal(number, SIG_DFL)
    guard unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) else { return false }
    signal(number, SIG_IGN)
    return true
  }
}
