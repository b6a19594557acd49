import GRDB

/// Indicators that hold a part of a term that none holds as a whole.
struct NearIndicators {
  let db: Database
  let scope: SearchScope
  let bounds: SearchBounds

  /// The shortest indicators with the longest piece of a term that any has.
  func indicators(like term: String) throws -> [String] {
    let scalars = Array(term.unicodeScalars.prefix(NearIndicators.longest))
    for length in stride(from: scalars.count - 1, through: NearIndicators.shortest, by: -1) {
      var found: [IndicatorSearch.Indicator] = []
      for start in 0...(scalars.count - length) {
        let piece = SearchTerms([String(String.UnicodeScalarView(scalars[start..<start + length]))])
        guard piece.grams != nil else { continue }
        let finder = IndicatorSearch(db: db, terms: piece, scope: scope, bounds: bounds)
        found += try finder.indicators(limit: NearIndicators.most).prefix(NearIndicators.most)
      }
      let texts = Set(found.map(\.text)).sorted { left, right in
        let (length, other) = (left.unicodeScalars.count, right.unicodeScalars.count)
        return length == other ? left.utf8.lexicographicallyPrecedes(right.utf8) : length < other
      }
      if !texts.isEmpty { return Array(texts.prefix(NearIndicators.most)) }
    }
    return []
  }

  /// Longer terms are tried by their beginning.
  private static let longest = 12
  private static let shortest = 2
  private static let most = 5
}
