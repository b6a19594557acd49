import Foundation

extension ClaimText.Style {
  /// What standard output bears: colour on a capable terminal where `NO_COLOR` is not set, lines as wide as the terminal.
  static var standardOutput: ClaimText.Style {
    ClaimText.Style(
      isColored: Terminal.isCapable(STDOUT_FILENO) && ProcessInfo.processInfo.environment["NO_COLOR"] == nil,
      width: Terminal.width(STDOUT_FILENO))
  }
}
