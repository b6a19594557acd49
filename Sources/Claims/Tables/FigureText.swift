/// The text of a cell that holds figures and nothing else.
struct FigureText {
  /// The text, code point for code point, with the marks that only tables use as numbers print them.
  var text: String
  /// A dash at the beginning was the number's sign.
  var hasLeadingDash: Bool

  /// nil where the text says more than numbers, or none.
  init?(_ cell: String) {
    var scalars = Array(cell.unicodeScalars)
    var digits = 0
    for scalar in scalars where !scalar.isBlankInTable {
      if FigureText.isDigit(scalar) {
        digits += 1
      } else if !FigureText.marks.contains(scalar) {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    hasLeadingDash = false
    // —2.3: no hyphen is at hand on a Chinese keyboard.
    if let first = scalars.firstIndex(where: { !$0.isBlankInTable }), scalars[first] == "—" || scalars[first] == "–",
      first + 1 < scalars.count, FigureText.isDigit(scalars[first + 1])
    {
      scalars[first] = "-"
      hasLeadingDash = true
    }
    if FigureText.isGrouped(scalars) {
      for index in scalars.indices.dropLast() where index > 0 && FigureText.isDigit(scalars[index - 1]) {
        if scalars[index] == "，" || scalars[index].isBlankInTable, FigureText.isDigit(scalars[index + 1]) {
          scalars[index] = ","
        }
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }

  private static let marks = Set(".,．，-－−—–+＋%％‰()（）/／*＊▲△±~～:：".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39 || scalar.value >= 0xFF10 && scalar.value <= 0xFF19
  }

  /// 1，234，567.8 and 1 234 567.8: threes of digits, parted by full-width commas or blanks.
  private static func isGrouped(_ scalars: [Unicode.Scalar]) -> Bool {
    let number = scalars.drop { !isDigit($0) }
    let whole = number.prefix { $0 != "." && $0 != "．" && $0 != "%" && $0 != "％" }
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == "，" || $0.isBlankInTable }
    guard groups.count > 1, (1...3).contains(groups[0].count) else { return false }
    return groups[0].allSatisfy(isDigit) && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(isDigit) }
  }
}
