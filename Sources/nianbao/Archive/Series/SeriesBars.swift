/// Bars of block characters, an eighth of a cell fine; below zero, half a cell.
struct SeriesBars {
  private let least: Double
  private let greatest: Double
  /// The cells of a bar.
  private let width: Int
  /// The cells left of zero.
  private let zero: Int

  init(_ values: [Double], width: Int) {
    least = min(values.min() ?? 0, 0)
    greatest = max(values.max() ?? 0, 0)
    self.width = width
    let range = greatest - least
    zero = range > 0 ? Int((-least / range * Double(width)).rounded()) : 0
  }

  func bar(_ value: Double, isPlanned: Bool) -> String {
    if value < 0 {
      guard zero > 0, least < 0 else { return "" }
      let halves = max(Int((value / least * Double(zero) * 2).rounded()), 1)
      let filled = String(repeating: isPlanned ? "▒" : "█", count: halves / 2)
      let bar = (halves % 2 == 1 ? (isPlanned ? "▒" : "▐") : "") + filled
      return String(repeating: " ", count: zero - bar.unicodeScalars.count) + bar
    }
    guard greatest > 0, value > 0 else { return String(repeating: " ", count: zero) + (value == 0 ? "▏" : "") }
    let eighths = max(Int((value / greatest * Double((width - zero) * 8)).rounded()), 1)
    if isPlanned {
      return String(repeating: " ", count: zero) + String(repeating: "▒", count: (eighths + 4) / 8)
    }
    let part = eighths % 8
    return String(repeating: " ", count: zero) + String(repeating: "█", count: eighths / 8)
      + (part == 0 ? "" : SeriesBars.parts[part])
  }

  private static let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
