import Records
import YearDiff

/// A ratio such as `15.1:44.4:40.5`, of which each part is a claim.
enum PrintedRatio {
  /// The elements of a list, those together whose claims are parts of one ratio.
  ///
  /// - Parameter claims: of an element; all of them must go on in the next.
  static func runs<Element>(_ list: [Element], claims: (Element) -> [ComparedClaim]) -> [[Element]] {
    var runs: [[Element]] = []
    for element in list {
      if let last = runs.last?.last, zip(claims(last), claims(element)).allSatisfy({ goesOn($0, $1) }) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }

  /// A part printed with what separates it from the next.
  static func joined(_ parts: [String]) -> String { parts.joined(separator: ":") }

  /// Whether only a colon, maybe between blanks, stands between two parts of a ratio.
  private static func goesOn(_ part: ComparedClaim, _ next: ComparedClaim) -> Bool {
    part.record.rules.contains("ratio") && next.record.rules.contains("ratio") && part.sentence == next.sentence
      && (1...3).contains(next.start - part.end)
  }
}
