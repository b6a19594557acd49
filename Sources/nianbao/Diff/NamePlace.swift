/// Where a sentence tells of an indicator: its name, or the longest part of the name that stands there.
struct NamePlace {
  /// In code points from the sentence's start.
  let range: Range<Int>

  /// How much of a name and of a sentence is looked at: longer ones come of pages without full stops.
  private static let (longestName, longestText) = (40, 4_000)

  /// - Returns: nil where no two letters of the name stand together in the text.
  init?(of name: String, in text: String) {
    let name = Array(name.unicodeScalars.prefix(NamePlace.longestName))
    /// How many letters up to each place of the name end at the text's place before.
    var before = Array(repeating: 0, count: name.count + 1)
    var (end, length) = (0, 1)
    for (place, scalar) in text.unicodeScalars.prefix(NamePlace.longestText).enumerated() {
      var now = Array(repeating: 0, count: name.count + 1)
      for (index, letter) in name.enumerated() where letter == scalar {
        now[index + 1] = before[index] + 1
        if now[index + 1] > length { (end, length) = (place + 1, now[index + 1]) }
      }
      before = now
    }
    guard length > 1 else { return nil }
    range = end - length..<end
  }
}
