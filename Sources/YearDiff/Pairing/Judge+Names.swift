extension Judge {
  /// Weights by how alike names are, in thousandths.
  private static let byLikeness = [
    (0, -600), (300, -400), (500, -160), (600, -40), (700, 60), (800, 160), (900, 260), (1000, 360),
  ]
  private static let sameName = 400
  /// A name of this weight says all that a name can.
  private static let fullWeight = 2200

  mutating func weighNames(_ a: Int, _ b: Int, _ judgement: inout Judgement) {
    let (x, y) = (oldTraits[a], newTraits[b])
    let found = compareNames(a, b)
    judgement.likeness = found.share
    let told = tellingness(a, b, &judgement)
    if found.isSame {
      judgement.add(Judge.sameName * told / 1000, "same name")
      return
    }
    let weight = Judge.weight(of: found.share)
    judgement.add(weight > 0 ? weight * told / 1000 : weight, "names alike by \(Judge.decimal(found.share))")
    let restOfOld = new.isToldAround(found.restOfOld, b) ? [] : found.restOfOld
    let restOfNew = old.isToldAround(found.restOfNew, a) ? [] : found.restOfNew
    if restOfOld.isEmpty && restOfNew.isEmpty {
      let (one, other) = (old.names[a].canonical, new.names[b].canonical)
      let isTail = one.ends(with: other) || other.ends(with: one)
      judgement.add(isTail ? 150 : 120, "what one name has more stands around the other")
    } else if !restOfOld.isEmpty && !restOfNew.isEmpty {
      judgement.add(-40, "\(restOfOld.text) against \(restOfNew.text)")
    } else {
      judgement.add(30, "\(restOfOld.isEmpty ? restOfNew.text : restOfOld.text) on one side only")
    }
    if !found.endsAlike { judgement.add(-80, "names end unlike") }
    if found.share < 950, x.things != y.things,
      !restOfOld.isEmpty || !restOfNew.isEmpty
    {
      judgement.add(-150, "another list of things")
    }
  }

  /// By the name in which the two are most alike.
  mutating func compareNames(_ a: Int, _ b: Int) -> NameLikeness {
    let (x, y) = (oldTraits[a], newTraits[b])
    if !x.headers.isEmpty && !y.headers.isEmpty { return compareHeaders(x.headers, y.headers) }
    if isOwned(old.names[a]) && isOwned(new.names[b]) {
      var found = numbers.compare(x.name, y.name, by: likeness)
      guard let one = x.owner, let other = y.owner else { return found }
      let owners = numbers.compare(one, other, by: likeness)
      if owners.share < found.share {
        found.share = found.share * (400 + 600 * owners.share / 1000) / 1000
        found.restOfOld += owners.restOfOld
        found.restOfNew += owners.restOfNew
      }
      return found
    }
    var best = numbers.compare(x.name, y.name, by: likeness)
    for one in distinct(x) {
      for other in distinct(y) {
        let found = numbers.compare(one, other, by: likeness)
        if found.share > best.share { best = found }
      }
    }
    if let one = x.object, let other = y.object {
      var found = numbers.compare(one, other, by: likeness)
      // The verbs differ at least.
      found.share = 92 * found.share / 100
      if found.share > best.share { best = found }
    }
    return best
  }

  /// Two paths of headers are as alike as their least alike parts.
  private mutating func compareHeaders(_ old: [Int], _ new: [Int]) -> NameLikeness {
    var worst = NameLikeness.same
    for one in old {
      let best = best(new.map { numbers.compare(one, $0, by: likeness) })
      if best.share < worst.share { worst = best }
    }
    for other in new {
      let best = best(old.map { numbers.compare($0, other, by: likeness) })
      if best.share < worst.share { worst = best }
    }
    return worst
  }

  /// The first of the most alike.
  private func best(_ all: [NameLikeness]) -> NameLikeness {
    all.dropFirst().reduce(all[0]) { $1.share > $0.share ? $1 : $0 }
  }

  private func isOwned(_ name: ClaimName) -> Bool { name.isBare && name.full != name.canonical }

  private func distinct(_ traits: ClaimTraits) -> [Int] {
    var all = [traits.name]
    if traits.full != traits.name { all.append(traits.full) }
    if traits.alias != traits.name && traits.alias != traits.full { all.append(traits.alias) }
    return all
  }

  /// How much the names say, in thousandths.
  private func tellingness(_ a: Int, _ b: Int, _ judgement: inout Judgement) -> Int {
    let (one, other) = (old.names[a], new.names[b])
    let (x, y) = (oldTraits[a], newTraits[b])
    if isOwned(one) && isOwned(other) { return min(1000, 1000 * min(x.fullWeight, y.fullWeight) / Judge.fullWeight) }
    let least = min(one.isBare ? x.nameWeight : x.fullWeight, other.isBare ? y.nameWeight : y.fullWeight)
    let told = min(1000, 1000 * least / Judge.fullWeight)
    if x.isGeneric || y.isGeneric {
      judgement.add(-80, "a name that says nothing by itself")
      return told * 2 / 5
    }
    return one.isBare || other.isBare ? told * 4 / 5 : told
  }

  private static func weight(of share: Int) -> Int {
    for ((x, y), (toX, toY)) in zip(byLikeness, byLikeness.dropFirst()) where share <= toX {
      return y + (toY - y) * (share - x) / (toX - x)
    }
    return byLikeness[byLikeness.count - 1].1
  }

  private static func decimal(_ share: Int) -> String {
    let hundredths = (share + 5) / 10
    return hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
