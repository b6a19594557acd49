/// What a verdict quotes, to be found again in a text that has changed: the number must be the same, the words around it may
/// differ a little.
struct VerdictAnchor: Hashable {
  let number: String
  private let prefix: [Unicode.Scalar]
  private let suffix: [Unicode.Scalar]

  init(number: String, prefix: String, suffix: String) {
    self.number = number
    self.prefix = Array(prefix.unicodeScalars)
    self.suffix = Array(suffix.unicodeScalars)
  }

  /// How much of the words around the number stands around another one like it, from 0 to 1: the longest common subsequence
  /// of code points on each side, as a share of the longer side's.
  func similarity(to other: VerdictAnchor) -> Double {
    let common = VerdictAnchor.common(prefix, other.prefix) + VerdictAnchor.common(suffix, other.suffix)
    let longest = max(prefix.count, other.prefix.count) + max(suffix.count, other.suffix.count)
    return longest == 0 ? 1 : Double(common) / Double(longest)
  }

  /// The verdict is lost where less is alike.
  static let threshold = 0.5

  private static func common(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = scalar == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row.last ?? 0
  }
}
