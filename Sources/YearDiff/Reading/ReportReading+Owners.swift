import Records

extension ReportReading {
  /// Below it a name says little by itself.
  private static let leastWeight = 1300
  private static let reach = 256

  /// Adds what depends on how rare letters are: which names say little, whose they are, and their order in the text.
  mutating func complete(with weights: LetterWeights) {
    for index in indices {
      let name = names[index].canonical
      names[index].full = name
      names[index].isBare =
        name.count <= 2 || weights.of(name) < ReportReading.leastWeight || ReportWords.shared.generic.isWhole(name)
        || ClassTable.shared.isMember(name)
    }
    var paragraphs: [Int: [Int]] = [:]
    for index in indices where isLevel(index) {
      guard let sentence = claim(index).sentence else { continue }
      paragraphs[report.sentences[sentence].paragraph, default: []].append(index)
    }
    for paragraph in paragraphs.keys.sorted() { completeLevels(paragraphs[paragraph]!) }
    for index in indices where measures[index].isChange {
      // A change stands where its level stands.
      guard let level = levelOf[index], let sentence = claim(index).sentence, claim(level).sentence == sentence else {
        continue
      }
      ownerOf[index] = ownerOf[level]
      names[index].full = names[level].full
      names[index].isBare = names[level].isBare
    }
  }

  private struct Telling: Hashable {
    var sentence: Int?
    var name: Letters
    var period: RelativePeriod
    var unit: String
  }

  private mutating func completeLevels(_ levels: [Int]) {
    var seen: [Telling: Int] = [:]
    for (order, level) in levels.enumerated() {
      let claim = claim(level)
      let telling = Telling(
        sentence: claim.sentence, name: names[level].canonical, period: periods[level], unit: claim.unit)
      place[level] = seen[telling, default: 0]
      seen[telling, default: 0] += 1
      if order > 0 {
        previousOf[level] = levels[order - 1]
        nextOf[levels[order - 1]] = level
      }
      ownerOf[level] = claim.whole
      guard names[level].isBare else { continue }
      if ownerOf[level] == nil {
        ownerOf[level] = levels[..<order].suffix(ReportReading.reach).last {
          !names[$0].isBare && self.claim($0).dimension == claim.dimension && periods[$0] == periods[level]
        }
      }
      if let owner = ownerOf[level], !names[level].canonical.contains(part: names[owner].canonical) {
        names[level].full = (names[owner].isBare ? names[owner].full : names[owner].canonical) + names[level].canonical
      }
    }
  }

  /// The words around a claim.
  func context(_ index: Int) -> Surroundings.Context? {
    surroundings.cells[index] ?? claim(index).sentence.map { surroundings.sentences[$0] }
  }

  /// What the words around a claim, its owner's name and its own say of the classes.
  func membersAround(_ index: Int) -> ClassMembers {
    var members = ClassMembers(of: names[index].full)
    if let owner = ownerOf[index] { members = members.union(ClassMembers(of: names[owner].full)) }
    return context(index).map { members.union($0.members) } ?? members
  }

  /// Whether words stand around a claim.
  func isAround(_ words: Letters, _ index: Int) -> Bool {
    if context(index)?.holds(words) == true { return true }
    return ownerOf[index].map { names[$0].full.contains(part: words) } ?? false
  }

  /// Whether most of some words stand around a claim: 60 % of their pairs of letters.
  func isToldAround(_ words: Letters, _ index: Int) -> Bool {
    guard words.count > 1 else { return words.isEmpty ? false : isAround(words, index) }
    let owner = ownerOf[index].map { Set(Surroundings.pairs(of: names[$0].full)) } ?? []
    let around = context(index)?.pairs ?? []
    let pairs = Surroundings.pairs(of: words)
    let found = pairs.count { around.contains($0) || owner.contains($0) }
    return 10 * found >= 6 * pairs.count
  }
}
