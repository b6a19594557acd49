/// Compares names by their longest common stretches, wherever they stand (greedy string tiling), each letter weighed by how
/// rare it is: 维修改造学校 is 学校维修改造, and 居民人均可支配收入 is not 农村居民人均可支配收入.
struct Likeness {
  let weights: LetterWeights

  /// Letters further on are not compared: no name is that long.
  private static let reach = 120

  func compare(_ old: Letters, _ new: Letters) -> NameLikeness {
    guard old != new else { return .same }
    let tiling = Tiling(Letters(old.prefix(Likeness.reach)), Letters(new.prefix(Likeness.reach)))
    let matched = weigh(old, tiling.old) + weigh(new, tiling.new)
    let total = weights.of(old) + weights.of(new)
    return NameLikeness(
      share: total == 0 ? 0 : 1000 * matched / total, restOfOld: Likeness.rest(old, tiling.old),
      restOfNew: Likeness.rest(new, tiling.new),
      endsAlike: tiling.old.count == old.count && tiling.new.count == new.count && tiling.old.last ?? 0 > 0
        && tiling.new.last ?? 0 > 0)
  }

  /// The weight of the letters that are matched, of single ones a part.
  private func weigh(_ name: Letters, _ tiles: [Int]) -> Int {
    zip(name, tiles).reduce(0) { sum, pair in
      let (letter, tile) = pair
      return tile > 1 ? sum + weights[letter] : tile == 1 ? sum + weights[letter] * 2 / 5 : sum
    }
  }

  private static func rest(_ name: Letters, _ tiles: [Int]) -> Letters {
    Letters(name.enumerated().filter { $0.offset >= tiles.count || tiles[$0.offset] <= 0 }.map(\.element))
  }
}

/// Which letters of two names are matched: for each the length of its stretch, 0 outside, −1 for a single letter that stands in
/// another order.
private struct Tiling {
  var old: [Int]
  var new: [Int]

  init(_ a: Letters, _ b: Letters) {
    old = Array(repeating: 0, count: a.count)
    new = Array(repeating: 0, count: b.count)
    var tiles: [(old: Int, new: Int)] = []
    while let tile = longest(a, b) {
      let isOrdered = tiles.allSatisfy { ($0.old < tile.old) == ($0.new < tile.new) }
      let mark = tile.length > 1 || isOrdered ? tile.length : -1
      for offset in 0..<tile.length {
        old[tile.old + offset] = mark
        new[tile.new + offset] = mark
      }
      if mark > 0 { tiles.append((tile.old, tile.new)) }
    }
  }

  /// The longest stretch of letters that are not matched yet; of several the first.
  private func longest(_ a: Letters, _ b: Letters) -> (length: Int, old: Int, new: Int)? {
    var best: (length: Int, old: Int, new: Int)?
    // The lengths of the stretches that end at the letters of b, for the letter of a before.
    var before = Array(repeating: 0, count: b.count + 1)
    var now = before
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        let length = old[i] == 0 && new[j] == 0 && a[i] == b[j] ? before[j + 1] + 1 : 0
        now[j] = length
        if length > 0, length > best?.length ?? 0 || (length == best?.length && (i, j) < (best!.old, best!.new)) {
          best = (length, i, j)
        }
      }
      swap(&before, &now)
    }
    return best
  }
}
