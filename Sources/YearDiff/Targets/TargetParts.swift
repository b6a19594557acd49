import Records

/// The names of the indicators that one target is for: 城镇居民收入、农村居民收入均增长8% is for two.
enum TargetParts {
  /// Shorter names, or such as end otherwise, are no indicators by themselves.
  private static let least = 4
  /// A list of more is no list of indicators.
  static let most = 6

  /// The name's parts; none where it is one.
  static func of(_ claim: ComparedClaim, named name: ClaimName) -> [Letters] {
    guard claim.cell == nil else { return [] }
    let parts = name.raw.split { conjunctions.contains($0) }
    guard (2...most).contains(parts.count), let head = parts.last?.suffix(2),
      parts.allSatisfy({ $0.count >= least && $0.suffix(2).elementsEqual(head) })
    else { return [] }
    return parts.map { Letters($0) }
  }

  private static let conjunctions = Set(Letters(exactly: "、和与及"))
}
