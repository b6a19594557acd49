import Foundation

/// What is known of the terminal that a stream is.
enum Terminal {
  static let eraseToEnd = "\u{1B}[K"

  /// Whether the stream is a terminal that knows escape sequences.
  static func isCapable(_ descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1, let kind = ProcessInfo.processInfo.environment["TERM"] else { return false }
    return !kind.isEmpty && kind != "dumb"
  }

  /// Its width in cells; nil where the stream is no terminal.
  static func width(_ descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
